import { randomUUID } from "node:crypto";
import { Dealer, Subscriber } from "zeromq";
import { type Connection, LOOPBACK, type Ports } from "./connection.js";
import { type Content, type Message, newMessage, readFrames, toFrames } from "./message.js";

/** The client's side of Jupyter's protocol. */
export interface Client {
  /**
   * Sends a request and resolves with its reply, once the kernel is idle again; others' messages are left out. Rejects when
   * the kernel is gone already; never settles when it goes later.
   */
  request(type: string, content: Content, onOutput?: (message: Message) => void): Promise<Message>;
}

interface Pending {
  readonly onOutput: (message: Message) => void;
  readonly finish: (reply: Message) => void;
  reply?: Message;
  idle?: boolean;
}

const SUBSCRIPTION_MS = 50;

/**
 * Connects to a kernel's sockets, until the kernel is gone; resolves when the kernel answers and its output is heard.
 */
export async function connect({ key }: Connection, ports: Ports, gone: Promise<unknown>): Promise<Client> {
  const [session, pending] = [randomUUID(), new Map<string, Pending>()];
  const [shell, iopub] = [new Dealer({ linger: 0 }), new Subscriber({ linger: 0, receiveHighWaterMark: 0 })];
  shell.connect(`tcp://${LOOPBACK}:${ports.shell}`);
  iopub.connect(`tcp://${LOOPBACK}:${ports.iopub}`);
  iopub.subscribe();
  void listen(shell, key, (message) => note(pending, message, { reply: message }));
  void listen(iopub, key, (message) => hear(pending, message));
  const request: Client["request"] = (type, content, onOutput = () => undefined) =>
    new Promise((finish, fail) => {
      const message = newMessage(type, content, session);
      pending.set(message.header.msg_id, { onOutput, finish });
      shell.send(toFrames(message, key)).catch(fail);
    });
  void gone.then(() => (shell.close(), iopub.close()));
  await untilHeard(request);
  return { request };
}

async function listen(socket: Dealer | Subscriber, key: string, take: (message: Message) => void): Promise<void> {
  for await (const frames of socket) {
    const message = trusted(frames, key);
    if (message) take(message);
  }
}

// A message that the kernel has not signed is somebody else's: it is dropped.
function trusted(frames: readonly Buffer[], key: string): Message | undefined {
  try {
    return readFrames(frames, key);
  } catch {
    return undefined;
  }
}

function hear(pending: Map<string, Pending>, message: Message): void {
  const isIdle = message.header.msg_type === "status" && message.content["execution_state"] === "idle";
  if (isIdle) return note(pending, message, { idle: true });
  pending.get(message.parent.msg_id ?? "")?.onOutput(message);
}

function note(pending: Map<string, Pending>, { parent }: Message, news: Pick<Pending, "reply" | "idle">): void {
  const id = parent.msg_id ?? "";
  const asked = pending.get(id);
  if (!asked) return;
  Object.assign(asked, news);
  if (!asked.reply || !asked.idle) return;
  pending.delete(id);
  asked.finish(asked.reply);
}

// What is published before a subscription has arrived is lost: ask until something is heard.
async function untilHeard(request: Client["request"]): Promise<void> {
  let heard = false;
  while (!heard) {
    const answered = request("kernel_info_request", {}).then(() => (heard = true));
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, SUBSCRIPTION_MS))]);
  }
}
