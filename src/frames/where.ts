import { type Frame, tableOf, toFrame, type UntypedRow } from "./frame.js";

/**
 * The rows that a predicate lets through, in their order.
 *
 * @example
 * where(metrics, (row) => row.measure === "growth" && row.place === "嵊州市")
 */
export function where<R extends object = UntypedRow>(
  frame: Frame<R>,
  predicate: (row: Readonly<R>) => boolean,
): Frame<R> {
  const { columns, rows } = tableOf(frame);
  return toFrame({ columns, rows: rows.filter((row) => predicate(row)) });
}
