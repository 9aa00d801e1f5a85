import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What a thread answers to one item: what the work gave, or what it threw. */
export type Answer = { readonly result: unknown } | { readonly error: unknown };

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread that does one kind of work, item by item, in the order in which they come. */
export class Thread {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];

  /** @param module compiled file that exports the work as `name`. */
  constructor(module: string, name: string) {
    this.worker = new Worker(join(__dirname, "worker.js"), { workerData: { file: module, name } });
    this.worker.on("message", (answer: Answer) => this.settle(answer));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`a worker thread ended before its work was done: ${code}`)));
  }

  /** How many items wait for an answer. */
  get load(): number {
    return this.waiting.length;
  }

  run(item: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(item);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(answer: Answer): void {
    const waiting = this.waiting.shift();
    if ("error" in answer) waiting?.reject(answer.error);
    else waiting?.resolve(answer.result);
  }

  private fail(error: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
