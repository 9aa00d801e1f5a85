import { randomUUID } from "node:crypto";
import type { Publisher, Reply, Router } from "zeromq";
import { CHANNELS, type Connection, LOOPBACK, type Ports, loadConnection } from "../jupyter/connection.js";
import { type Content, type Message, newMessage, readFrames } from "../jupyter/message.js";
import { ANSWERS } from "./answers.js";
import type { Diary } from "./diary.js";
import type { Execution } from "./execution.js";
import type { Failure } from "./failure.js";
import { type Handler, type Server, tslab } from "./internals.js";
import { Outbox } from "./outbox.js";

interface Asked {
  readonly code: string;
  readonly silent?: boolean;
  readonly store_history?: boolean;
  readonly stop_on_error?: boolean;
}

/** How long after a failure cells are refused that a "Run All" had sent already: the time to take them off the socket. */
const ABORT_MS = 100;

/** How long a leaving kernel waits for its last message to be sent. */
const LEAVE_MS = 100;

/**
 * tslab's server with Jupyter's manners: signed messages on the loopback address only, cells one after another with
 * their numbers, `error` messages, an answer to whatever JupyterLab asks.
 */
export function serverClass(execution: Execution, diary: Diary): new (handler: Handler, configPath: string) => Server {
  return class KernelServer extends tslab.jupyter.ZmqServer {
    private readonly connection: Connection;
    private readonly session = randomUUID();
    /** Cells wait here for those before them. */
    private queue: Promise<void> = Promise.resolve();
    private aborting = false;
    private readonly outboxes = new Map<Publisher | Router, Outbox>();

    constructor(handler: Handler, configPath: string) {
      super(handler, configPath);
      this.connection = loadConnection(configPath);
    }

    override async init(): Promise<void> {
      // Nothing but the sockets can fail here, and a kernel without them is of no use.
      await super.init().catch((error: unknown) => {
        console.error(`cannot open the kernel's sockets: ${String(error)}`);
        process.exit(1);
      });
      const ports = CHANNELS.map((channel) => [channel, Number(this[channel].lastEndpoint?.split(":").at(-1))]);
      process.send?.({ ports: Object.fromEntries(ports) as Ports });
    }

    // tslab binds to the address of the connection file, and drops what a client is slow to read.
    async bindSocket(socket: Publisher | Router | Reply, port: number): Promise<void> {
      if ("sendHighWaterMark" in socket) socket.sendHighWaterMark = 0;
      socket.linger = LEAVE_MS;
      await socket.bind(`tcp://${LOOPBACK}:${port || "*"}`);
    }

    async handleShellMessage(socket: Router, ...frames: Buffer[]): Promise<void> {
      const request = this.read(frames);
      if (!request) return;
      const type = request.header.msg_type;
      if (type === "execute_request") return this.enqueue(socket, request);
      await this.answer(socket, request, () => ANSWERS[type]?.(this.handler, request.content));
      if (type === "shutdown_request") await this.leave();
    }

    // Whoever cannot sign is not answered.
    private read(frames: readonly Buffer[]): Message | undefined {
      try {
        return readFrames(frames, this.connection.key);
      } catch {
        return undefined;
      }
    }

    private enqueue(socket: Router, request: Message): Promise<void> {
      this.queue = this.queue.then(() => this.answer(socket, request, () => this.execute(request)));
      return this.queue;
    }

    private async answer(
      socket: Router,
      request: Message,
      make: () => Content | undefined | Promise<Content>,
    ): Promise<void> {
      this.publish(request, "status", { execution_state: "busy" });
      const content = await make();
      const type = request.header.msg_type.replace("_request", "_reply");
      // Whoever has the reply may stop listening soon.
      await this.outbox(this.iopub).flushed();
      if (content) this.send(socket, request.identities, request, type, content);
      this.publish(request, "status", { execution_state: "idle" });
    }

    private async execute(request: Message): Promise<Content> {
      if (this.aborting) return { status: "aborted" };
      const { code, ...asked } = request.content as unknown as Asked;
      const counted = !asked.silent && asked.store_history !== false;
      const before = this.handler.execCount;
      const count = counted ? before + 1 : before;
      if (!asked.silent) this.publish(request, "execute_input", { code, execution_count: count });
      if (counted) diary.begin(code);
      const failure = await execution.run(counted ? count : 0, code, () => this.runCell(request, code));
      this.handler.execCount = count;
      if (counted) diary.end(failure !== undefined);
      if (!failure) return { status: "ok", execution_count: count, user_expressions: {}, payload: [] };
      if (asked.stop_on_error !== false) this.abort();
      return this.fail(request, count, failure);
    }

    private runCell(request: Message, code: string): Promise<unknown> {
      return this.handler.handleExecuteImpl(
        { code },
        (name, text) => this.publish(request, "stream", { name, text }),
        (content, update) => this.publish(request, update ? "update_display_data" : "display_data", content),
      );
    }

    private fail(request: Message, count: number, { ename, evalue, traceback, ...place }: Failure): Content {
      const error = { ename, evalue, traceback };
      this.publish(request, "error", error);
      return { status: "error", execution_count: count, ...error, jianbao: place };
    }

    private abort(): void {
      this.aborting = true;
      setTimeout(() => (this.aborting = false), ABORT_MS);
    }

    private publish(parent: Message, type: string, content: Content): void {
      if ((parent.content as { silent?: boolean }).silent && type !== "status") return;
      diary.receive({ header: { msg_type: type }, content });
      this.send(this.iopub, [Buffer.from(type)], parent, type, content);
    }

    private send(
      socket: Publisher | Router,
      identities: readonly Buffer[],
      parent: Message,
      type: string,
      content: Content,
    ): void {
      const message = newMessage(type, content, this.session, { identities, parent: parent.header });
      this.outbox(socket).post(message);
    }

    private outbox(socket: Publisher | Router): Outbox {
      const outbox = this.outboxes.get(socket) ?? new Outbox(socket, this.connection.key);
      this.outboxes.set(socket, outbox);
      return outbox;
    }

    private async leave(): Promise<void> {
      diary.save();
      await Promise.all([...this.outboxes.values()].map((outbox) => outbox.flushed()));
      this.close();
      setTimeout(() => process.exit(0), LEAVE_MS);
    }
  };
}
