import type { Reads } from "../lineage/index.js";
import { excerpt } from "./excerpt.js";
import type { Failure } from "./tslab/failure.js";

const LINES_AROUND = 3;

/** A cell that failed, said so that its reader can go and mend it. */
export class CellError extends Error {
  override readonly name = "CellError";

  constructor(
    readonly notebook: string,
    /** Counts code cells, from 1. */
    readonly cell: number,
    readonly source: string,
    readonly failure: Pick<Failure, "ename" | "evalue" | "traceback" | "line">,
    /** What the notebook read until then; unknown where its kernel ended. */
    readonly reads?: Reads,
  ) {
    super(`${notebook}, cell ${cell} failed:\n${describe(source, failure)}`);
  }
}

function describe(source: string, { traceback, line }: Pick<Failure, "traceback" | "line">): string {
  const told = traceback.join("\n").trimEnd();
  if (line && told.includes(excerpt(source, line, { around: 0 }).trim())) return told;
  return `${excerpt(source, line, { around: LINES_AROUND })}\n${told}`;
}
