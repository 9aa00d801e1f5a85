import { filterRows } from "../lineage/index.js";
import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";

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
  const { table, selection } = planOf(frame);
  const { columns, rows } = table;
  if (!selection) return toFrame({ columns, rows: rows.filter((row) => predicate(row)) });
  const kept = filterRows(rows, predicate, selection);
  return toFrame({ columns, rows: kept.rows }, kept.selection);
}
