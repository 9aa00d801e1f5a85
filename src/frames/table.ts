/** A cell of a frame; a missing number is NaN, a missing text "". */
export type Cell = string | number | boolean | undefined;

/** What the verbs work on: rows with named columns, never changed. */
export interface Table<R extends object = Record<string, Cell>> {
  readonly columns: readonly (keyof R & string)[];
  readonly rows: readonly Readonly<R>[];
}

/** A table of whatever rows. */
export interface AnyTable {
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

/** A table of rows; its columns are those given, else all that occur, in the order they first do. */
export function toTable<R extends object>(rows: readonly R[], columns?: readonly (keyof R & string)[]): Table<R> {
  const occurring = () => [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof R & string)[];
  return { columns: columns ?? occurring(), rows };
}

/** The cell in a column; columns come from data, so rows are asked by name. */
export const cellOf = (row: object, column: string): Cell => (row as Readonly<Record<string, Cell>>)[column];

/** Whether a cell holds nothing: undefined, null, NaN or "". */
export function isMissing(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === "" || (typeof cell === "number" && Number.isNaN(cell));
}

/** Throw for a column that the table does not have. */
export function requireColumns(table: AnyTable, columns: readonly string[]): void {
  const unknown = columns.find((column) => !table.columns.includes(column));
  if (unknown !== undefined) throw new Error(`unknown column; there are ${table.columns.join(", ")}: ${unknown}`);
}
