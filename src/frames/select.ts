import { cellsOf, passOn } from "../lineage/index.js";
import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";
import { requireColumns } from "./table.js";

/**
 * The named columns, in the order named.
 * @throws for a column that is not there.
 *
 * @example
 * select(metrics, "place", "indicator", "value", "unit")
 */
export function select<R extends object = UntypedRow, K extends keyof R & string = keyof R & string>(
  frame: Frame<R>,
  ...columns: K[]
): Frame<Pick<R, K>> {
  const { table, selection } = planOf(frame);
  requireColumns(table, columns);
  const pick = (row: R) => Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<R, K>;
  return toFrame<Pick<R, K>>({ columns, rows: table.rows.map((row) => passOn(row, pick(cellsOf(row)))) }, selection);
}
