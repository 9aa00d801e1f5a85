import type { NotebookDiff } from "../diff/index.js";
import type { RunLog } from "../log.js";

/** Who is told what a watcher sees and does. Seconds are wall time. */
export interface WatchLog extends RunLog {
  /** Where the page can be opened. */
  open(url: string): void;
  /** Files were saved, or went. */
  saved(names: readonly string[]): void;
  /** Modules of dist that are new or changed, or went. */
  compiled(seconds: number, modules: readonly string[]): void;
  /** Lines on what the seeds gave. */
  extracted(seconds: number, lines: readonly string[]): void;
  /** Something that has to be mended first. */
  problem(lines: readonly string[]): void;
  /** What a notebook shows and did not show before. */
  changed(diff: NotebookDiff): void;
  /** All that was saved has been dealt with. */
  idle(ran: number, seconds: number): void;
}
