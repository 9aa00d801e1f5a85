import { cellsOf, hasOwn } from "../lineage/index.js";
import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";
import { keyOf } from "./groupBy.js";
import { requireColumns } from "./table.js";

/**
 * The different cells of some columns, in the order in which they first occur. One more row with the same cells makes nothing stale.
 * @throws for a column that is not there.
 *
 * @example
 * toRows(unique(metrics, "place")).map(({ place }) => place) // ["绍兴市", "越城区", …]
 */
export function unique<R extends object = UntypedRow, K extends keyof R & string = keyof R & string>(
  frame: Frame<R>,
  ...columns: K[]
): Frame<Pick<R, K>> {
  const { table, selection } = planOf(frame);
  requireColumns(table, columns);
  const isOwn = table.rows.some((row) => hasOwn(row, columns));
  if (isOwn) selection?.look();
  else selection?.lookAtDistinct(table.rows, columns);
  const found = new Map<string, Pick<R, K>>();
  for (const row of table.rows) {
    const cells = isOwn ? row : cellsOf(row);
    const key = keyOf(cells, columns);
    if (!found.has(key))
      found.set(key, Object.fromEntries(columns.map((column) => [column, cells[column]])) as Pick<R, K>);
  }
  return toFrame<Pick<R, K>>({ columns, rows: [...found.values()] });
}
