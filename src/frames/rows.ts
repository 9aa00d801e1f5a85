import { type Frame, tableOf, toFrame, type UntypedRow } from "./frame.js";
import { toTable } from "./table.js";

/** The rows of a frame as plain objects. */
export function toRows<R extends object = UntypedRow>(frame: Frame<R>): Readonly<R>[] {
  return [...tableOf(frame).rows];
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
