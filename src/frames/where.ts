import { filterRows, findRows, Shapes } from "../lineage/index.js";
import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";

/**
 * The rows that a predicate lets through, in their order; or those that agree with a row of wanted cells, or with one of several.
 * Cells are compared as texts. What is asked for by cells is known exactly: a row with other cells in these columns, also one that
 * nobody has seen yet, makes nothing stale.
 *
 * @example
 * where(metrics, (row) => row.value_base > 1e9)
 * where(metrics, { measure: "growth", place: "嵊州市" })
 * where(metrics, [{ place: "嵊州市" }, { place: "新昌县", measure: "value" }])
 */
export function where<R extends object = UntypedRow>(
  frame: Frame<R>,
  wanted: ((row: Readonly<R>) => boolean) | Readonly<Partial<R>> | readonly Readonly<Partial<R>>[],
): Frame<R> {
  const { table, selection } = planOf(frame);
  const { columns, rows } = table;
  const predicate = typeof wanted === "function" ? wanted : undefined;
  const examples = (predicate ? [] : Array.isArray(wanted) ? wanted : [wanted]) as readonly object[];
  if (selection) {
    const kept = predicate ? filterRows(rows, predicate, selection) : findRows(rows, examples, selection);
    return toFrame({ columns, rows: kept.rows }, kept.selection);
  }
  const shapes = new Shapes(examples);
  return toFrame({ columns, rows: rows.filter((row) => (predicate ? predicate(row) : shapes.fit(row))) });
}
