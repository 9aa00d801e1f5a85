import type { Board } from "./board.js";
import { Failures } from "./failures.js";
import { OwnLock } from "./own-lock.js";
import type { Running } from "./running.js";
import type { Words } from "./words.js";

/** What is under way in a watcher, and what became of what is not. */
export class Work {
  readonly failures = new Failures();
  readonly lock: OwnLock;
  /** Notebooks that run or wait for their turn, by path. */
  readonly running = new Map<string, Running>();
  /** How many saves have been looked at. */
  saves = 0;
  private isLooking = false;
  private readonly batches = new Set<Promise<void>>();
  private readonly at = new Map<string, string>();
  private readonly problems = new Map<string, string>();

  constructor(
    root: string,
    private readonly board: Board,
    private readonly words: Words,
  ) {
    this.lock = new OwnLock(root);
  }

  /** A save is looked at, up to where notebooks run for it. */
  async look(work: () => Promise<void>): Promise<void> {
    this.saves += 1;
    this.isLooking = true;
    this.board.setStatus(this.words.looking);
    await work();
    this.isLooking = false;
    this.say();
  }

  /** Keeps in mind that notebooks run until this is over. */
  follow(batch: Promise<void>): void {
    this.batches.add(batch);
    void batch.finally(() => {
      this.batches.delete(batch);
      this.say();
    });
  }

  /** A notebook is at this point. */
  reach(path: string, text: string): void {
    this.at.set(path, text);
    this.board.setStatus(text);
  }

  /** A notebook's run has ended; another that has taken its place goes on. */
  leave(path: string, running: Running): void {
    running.done();
    if (this.running.get(path) !== running) return;
    this.running.delete(path);
    this.at.delete(path);
  }

  // What is still under way, or that nothing is.
  private say(): void {
    const isIdle = this.batches.size === 0 && !this.isLooking;
    const text = [...this.at.values()].at(-1) ?? (isIdle ? this.words.ready : undefined);
    if (text !== undefined) this.board.setStatus(text);
  }

  /** What is wrong with a run of a notebook, besides its cells, as long as it is; without a message, nothing is. */
  setProblem(path: string, message?: string): void {
    if (message === undefined) this.problems.delete(path);
    else this.problems.set(path, message);
    this.board.setProblem("run", [...this.problems.values()]);
  }

  /** Forgets notebooks that are gone, and stops those of them that run. */
  keepOnly(paths: readonly string[]): void {
    for (const path of [...this.problems.keys()]) if (!paths.includes(path)) this.setProblem(path);
    for (const [path, running] of this.running) if (!paths.includes(path)) void running.stop();
  }

  /** Stops everything; resolves when nothing is under way. */
  async end(): Promise<void> {
    await Promise.all([...this.running.values()].map((running) => running.stop()));
    await Promise.allSettled(this.batches);
  }
}
