import type { z } from "zod";
import type { Problem } from "./problem.js";
import type { Cells } from "./restore.js";
import { COLUMNS, type Column, type MetricRow, metricSchema } from "./schema.js";

/** What is wrong with one cell. */
export type CellProblem = Pick<Problem, "column" | "message" | "value">;

/** The cells of a row as the schema types them, or what keeps them from it. */
export function readRow(cells: Cells): { row: MetricRow; problems: CellProblem[] } {
  const parsed = metricSchema.safeParse(cells);
  const issues = parsed.error?.issues.map((issue) => toProblem(issue, cells)) ?? [];
  return { row: parsed.data as MetricRow, problems: [...issues, ...findBroken(cells)] };
}

function toProblem({ path, message }: z.core.$ZodIssue, cells: Cells): CellProblem {
  const column = path[0] as Column;
  return { column, message, value: cells[column] };
}

// Half of a surrogate pair, or NUL: no file holds them whole.
const BROKEN = /[\p{Surrogate}\0]/u;

/** Cells, or names of columns, that no file can hold. */
export function findBroken(cells: Readonly<Record<string, string>>): CellProblem[] {
  const broken = Object.entries(cells).filter(([column, cell]) => BROKEN.test(column + cell));
  return broken.map(([column, value]) => ({ column, message: "a broken character; type the cell again", value }));
}

/** A row's cells as text. */
export function toCells(row: MetricRow): Cells {
  return Object.fromEntries(COLUMNS.map((column) => [column, String(row[column] ?? "")])) as Cells;
}
