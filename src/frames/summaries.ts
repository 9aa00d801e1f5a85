import { cellOf, isMissing } from "./table.js";

/** What `summarise` makes of the rows of a group. */
export type Summary = (rows: readonly object[]) => number;

/** How many rows. */
export const count = (): Summary => (rows) => rows.length;

/** How many different cells, missing ones left out. */
export const distinct =
  (column: string): Summary =>
  (rows) =>
    new Set(rows.map((row) => cellOf(row, column)).filter((cell) => !isMissing(cell))).size;

/** Sum of the numbers of a column; NaN when there is none, so that nothing said never reads as 0. */
export const sum = (column: string): Summary => over(column, (numbers) => numbers.reduce((total, n) => total + n, 0));

/** Mean of the numbers of a column; NaN when there is none. */
export const mean = (column: string): Summary =>
  over(column, (numbers) => numbers.reduce((total, n) => total + n, 0) / numbers.length);

/** Smallest number of a column; NaN when there is none. */
export const min = (column: string): Summary => over(column, (numbers) => Math.min(...numbers));

/** Largest number of a column; NaN when there is none. */
export const max = (column: string): Summary => over(column, (numbers) => Math.max(...numbers));

/** Median of the numbers of a column; NaN when there is none. */
export const median = (column: string): Summary =>
  over(column, (numbers) => middle([...numbers].sort((a, b) => a - b)));

function over(column: string, summary: (numbers: readonly number[]) => number): Summary {
  return (rows) => {
    const numbers = rows
      .map((row) => cellOf(row, column))
      .filter((cell) => typeof cell === "number" && !Number.isNaN(cell));
    return numbers.length === 0 ? NaN : summary(numbers as number[]);
  };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half) - 1] ?? NaN)) / 2;
}
