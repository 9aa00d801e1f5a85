import { type Frame, tableOf, toFrame, type UntypedRow } from "./frame.js";
import { keyOf } from "./groupBy.js";
import { type Cell, cellOf, isMissing, requireColumns } from "./table.js";

/** Which columns a pivot table is made of. */
export interface PivotOptions<R extends object> {
  /** Columns whose cells name the rows. */
  readonly rows: (keyof R & string) | readonly (keyof R & string)[];
  /** The column whose cells become columns. */
  readonly columns: keyof R & string;
  /** The column whose cells fill the table. */
  readonly values: keyof R & string;
  /** What stands where no row is; NaN by default. */
  readonly fill?: Cell;
}

/**
 * A wide table: one row for each key, one column for each cell of `columns`, both in the order they first occur.
 * @throws when two rows would fill one cell: `summarise` them first, so that it is said how.
 *
 * @example
 * pivot(growth, { rows: "place", columns: "indicator", values: "value" })
 */
export function pivot<R extends object = UntypedRow>(
  frame: Frame<R>,
  options: PivotOptions<R>,
): Frame<Record<string, Cell>> {
  const table = tableOf(frame);
  const keys = [options.rows].flat() as (keyof R & string)[];
  requireColumns(table, [...keys, options.columns, options.values]);
  const names = columnNames(table.rows, keys, options.columns);
  const wide = new Map<string, Record<string, Cell>>();
  const filled = new Set<string>();
  for (const row of table.rows) {
    const [key, name] = [keyOf(row, keys), nameOf(row, options.columns)];
    if (filled.has(key + name))
      throw new Error(`duplicate cell; summarise the rows first: ${describe(row, keys)} × ${name}`);
    filled.add(key + name);
    const start = () => ({
      ...Object.fromEntries(keys.map((k) => [k, cellOf(row, k)])),
      ...Object.fromEntries(names.map((n) => [n, options.fill ?? NaN])),
    });
    wide.set(key, { ...(wide.get(key) ?? start()), [name]: cellOf(row, options.values) });
  }
  return toFrame({ columns: [...keys, ...names], rows: [...wide.values()] });
}

const nameOf = (row: object, column: string) => (isMissing(cellOf(row, column)) ? "(无)" : String(cellOf(row, column)));
const describe = (row: object, keys: readonly string[]) => keys.map((key) => String(cellOf(row, key))).join(", ");

function columnNames(rows: readonly object[], keys: readonly string[], column: string): string[] {
  const names = [...new Set(rows.map((row) => nameOf(row, column)))];
  const taken = names.find((name) => keys.includes(name));
  if (taken !== undefined) throw new Error(`duplicate column; rename the row column before the pivot: ${taken}`);
  return names;
}
