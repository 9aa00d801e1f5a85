import type { Lang } from "../../charts/index.js";
import type { RunOptions } from "../plan.js";
import type { Board } from "./board.js";
import type { FindDataProblems } from "./check-data.js";
import type { Compiler } from "./compile.js";
import type { Draw } from "./draw.js";
import type { WatchLog } from "./log.js";
import type { Saves } from "./saves.js";
import type { WarmKernels } from "./warm-kernels.js";
import type { Trouble, Words } from "./words.js";
import type { Work } from "./work.js";

/** What a watcher works with. */
export interface Workshop {
  readonly root: string;
  readonly lang: Lang;
  readonly words: Words;
  /** Paths of the notebooks there are, in order. */
  readonly notebooks: () => readonly string[];
  readonly run: Pick<RunOptions, "jobs" | "timeout">;
  readonly saves: Saves;
  readonly kernels: WarmKernels;
  readonly compiler: Compiler;
  readonly dataProblems: FindDataProblems;
  readonly board: Board;
  readonly work: Work;
  readonly draw: Draw;
  readonly log: WatchLog;
}

/** Says what has to be mended, on the page and on the terminal; without lines, that it has been. */
export function trouble(
  kind: Trouble,
  lines: readonly string[],
  { board, log }: Pick<Workshop, "board" | "log">,
): void {
  board.setProblem(kind, lines);
  if (lines.length > 0) log.problem(lines);
}
