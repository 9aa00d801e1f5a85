import { NOTHING, type Reads } from "../../lineage/index.js";
import type { Failure } from "../tslab/failure.js";
import { type Client, connect } from "./client.js";
import { newConnection, removeConnection, saveConnection } from "./connection.js";
import type { Message } from "./message.js";
import { type KernelProcess, startProcess } from "./process.js";

/** A running kernel of this workspace. */
export interface Kernel {
  readonly pid: number;
  /** Runs a cell; resolves with its failure if it failed. Rejects, the kernel ended, when it dies or outlives its time. */
  execute(source: string, options?: ExecuteOptions): Promise<Failure | undefined>;
  /** Waits for what cells left behind. */
  settle(): Promise<Settled>;
  /** Ends the kernel: politely, then by force. */
  shutdown(): Promise<void>;
  /** Resolves with a sentence on how the kernel ended. */
  readonly ended: Promise<string>;
}

/** What is known of a kernel once its cells have settled. */
export interface Settled {
  /** The failure of a cell that failed only then. */
  readonly failure?: Failure;
  readonly reads: Reads;
}

export interface ExecuteOptions {
  /** Called with each message of the cell's output, in order. */
  readonly onOutput?: (message: Message) => void;
  /** Seconds after which the cell is given up. */
  readonly timeout?: number;
}

export interface StartOptions {
  /** Where the kernel runs: the notebook's folder, as in Jupyter. */
  readonly folder: string;
  /** The workspace's root, where it is not this one's. */
  readonly root?: string;
  /** Modules to load before the first cell. */
  readonly warm?: readonly string[];
  /** Cells that it will be given, to be ready for them. */
  readonly cells?: readonly string[];
  /** Ends the kernel at once, also while it is starting. */
  readonly signal?: AbortSignal;
}

const SHUTDOWN_SECONDS = 2;

/**
 * Starts a kernel and resolves when it is ready for cells.
 *
 * @example
 * const kernel = await startKernel({ folder: "notebooks" });
 * await kernel.execute('console.log("你好")', { onOutput: (message) => console.log(message.content) });
 * await kernel.shutdown();
 */
export async function startKernel(options: StartOptions): Promise<Kernel> {
  const connection = newConnection();
  const file = await saveConnection(connection);
  const child = startProcess(file, options);
  if (options.cells) child.ask({ prepare: options.cells });
  try {
    const note = await child.note();
    if (!("ports" in note)) throw new Error(`invalid first note of the kernel: ${JSON.stringify(note)}`);
    return toKernel(child, await orEnd(child, connect(connection, note.ports, child.ended)));
  } catch (error) {
    child.kill();
    throw error;
  } finally {
    await removeConnection(file);
  }
}

function toKernel(child: KernelProcess, client: Client): Kernel {
  return {
    pid: child.pid,
    execute: (source, options = {}) => execute(child, client, source, options),
    settle: () => settle(child),
    shutdown: () => shutdown(child, client),
    ended: child.ended,
  };
}

async function execute(
  child: KernelProcess,
  client: Client,
  code: string,
  { onOutput, timeout }: ExecuteOptions,
): Promise<Failure | undefined> {
  const request = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
  const asked = orEnd(child, client.request("execute_request", { ...request, stop_on_error: false }, onOutput));
  const { content } = await (timeout ? within(asked, timeout, child) : asked);
  if (content["status"] === "ok") return undefined;
  const { ename, evalue, traceback, jianbao } = content as unknown as Failure & { jianbao?: Partial<Failure> };
  return { ename, evalue, traceback, ...jianbao };
}

async function settle(child: KernelProcess): Promise<Settled> {
  const answered = child.note();
  child.ask({ settle: true });
  const note = await answered;
  if (!("settled" in note)) return { reads: NOTHING };
  return { reads: note.reads, ...(note.settled && { failure: note.settled }) };
}

async function shutdown(child: KernelProcess, client: Client): Promise<void> {
  // One that has ended already cannot be asked.
  client.request("shutdown_request", { restart: false }).catch(() => undefined);
  await within(child.ended, SHUTDOWN_SECONDS, child).catch(() => child.ended);
}

// A kernel that has ended answers nothing: its end is the answer.
function orEnd<T>(child: KernelProcess, work: Promise<T>): Promise<T> {
  return Promise.race([work, child.ended.then((how) => Promise.reject<T>(new Error(how)))]);
}

async function within<T>(work: Promise<T>, seconds: number, child: KernelProcess): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`time limit: not done after ${seconds} s`));
      child.kill();
    }, seconds * 1000);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
