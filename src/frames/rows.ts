import { cellsOf } from "../lineage/index.js";
import { type Frame, isWatched, tableOf, toFrame, type UntypedRow } from "./frame.js";
import { select } from "./select.js";
import { toTable } from "./table.js";

/** The rows of a frame as plain objects. */
export function toRows<R extends object = UntypedRow>(frame: Frame<R>): Readonly<R>[] {
  return [...tableOf(frame).rows];
}

/**
 * The rows of a frame that tell which of their cells are read, for whoever would read all of `values` else; `undefined` for
 * other frames.
 */
export function watchedRows(frame: object): readonly UntypedRow[] | undefined {
  if (!isWatched(frame)) return undefined;
  const rows = toRows(select(frame as Frame, ...(frame as Frame).columns));
  const isWhole = rows.every((row) => Object.values(cellsOf(row)).every((cell) => cell !== undefined));
  return isWhole ? rows : undefined;
}

/**
 * Plain objects as a frame. Types come from all rows, numbers stay numbers and codes stay text.
 *
 * @example
 * fromRows([{ place: "诸暨市", code: "330681", value: 76.9 }], ["place", "value"]).columns // ["place", "value"]
 */
export function fromRows<R extends object>(rows: readonly R[], columns?: readonly (keyof R & string)[]): Frame<R> {
  return toFrame(toTable(rows, columns));
}
