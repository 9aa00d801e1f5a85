import type { Problem } from "./problem.js";
import type { CellIssue, CellsOf, ColumnOf, Register, RegisterRow } from "./register.js";

/** What is wrong with one cell. */
export type CellProblem = Pick<Problem, "column" | "message" | "value">;

/** The cells of a row as the register's schema types them, and what is wrong with them. */
export function readRow<R extends RegisterRow>(
  { schema }: Register<R>,
  cells: CellsOf<R>,
): { row: R | undefined; problems: CellProblem[] } {
  const parsed = schema.safeParse(cells);
  const issues = parsed.error?.issues.map((issue) => toProblem(issue, cells)) ?? [];
  return { row: parsed.data as R | undefined, problems: [...issues, ...findBroken(cells)] };
}

function toProblem({ path, message }: CellIssue, cells: Readonly<Record<string, string>>): CellProblem {
  const column = String(path[0]);
  const value = cells[column];
  return { column, message, ...(value === undefined ? {} : { value }) };
}

// Half of a surrogate pair, or NUL: no file holds them whole.
const BROKEN = /[\p{Surrogate}\0]/u;

/** Cells, or names of columns, that no file can hold. */
export function findBroken(cells: Readonly<Record<string, string>>): CellProblem[] {
  let all = "";
  for (const column in cells) all += `${column}\n${cells[column] ?? ""}\n`;
  if (!BROKEN.test(all)) return [];
  const broken = Object.entries(cells).filter(([column, cell]) => BROKEN.test(column + cell));
  return broken.map(([column, value]) => ({ column, message: "a broken character; type the cell again", value }));
}

/** A row's cells as text. */
export function toCells<R extends RegisterRow>({ columns }: Register<R>, row: R): CellsOf<R> {
  return Object.fromEntries(columns.map((column) => [column, cellText(row, column)])) as CellsOf<R>;
}

/** One cell of a row as text. */
export const cellText = <R extends RegisterRow>(row: R | undefined, column: ColumnOf<R>): string =>
  String(row?.[column] ?? "");
