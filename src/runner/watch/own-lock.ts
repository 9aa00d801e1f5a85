import { takeRunLock } from "../run-lock.js";

// Another watcher holds it for as long as it looks what is stale: not worth a word.
const PATIENCE_MS = 1500;

/** The lock of runs, held by this process as long as any of its own is under way. */
export class OwnLock {
  private count = 0;
  private release = (): Promise<void> => Promise.resolve();

  constructor(private readonly root: string) {}

  /** Begins a run, waiting for that of another process, and says so when it takes long. Not to be called again before it has resolved. */
  async enter(onWait: (pid: number) => void): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const tell = (pid: number): void => void (late = setTimeout(() => onWait(pid), PATIENCE_MS));
    if (this.count === 0) this.release = await takeRunLock(this.root, tell).finally(() => clearTimeout(late));
    this.count += 1;
  }

  /** Ends a run. */
  async leave(): Promise<void> {
    this.count -= 1;
    if (this.count === 0) await this.release();
  }

  /** Whether several runs are under way. */
  isShared(): boolean {
    return this.count > 1;
  }
}
