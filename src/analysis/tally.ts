import { type Cell, type Frame, fromRows, toRows } from "../frames/index.js";

/** How many rows share two cells. */
export interface Tally {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/**
 * Rows counted by two columns: one row for every pair, 0 where there is none, so that a matrix shows its gaps. Rows of the matrix stand
 * in the order in which they first occur, columns by how many rows they have.
 *
 * @example
 * toRows(tally(metrics, "place", "measure"))[0] // { row: "绍兴市", column: "value", count: 10 }
 */
export function tally<R extends object>(
  frame: Frame<R>,
  row: keyof R & string,
  column: keyof R & string,
): Frame<Tally> {
  const pairs = toRows(frame).map((cells) => [textOf(cells[row] as Cell), textOf(cells[column] as Cell)] as const);
  const total = (name: string) => pairs.filter(([, other]) => other === name).length;
  const rows = [...new Set(pairs.map(([name]) => name))];
  const columns = [...new Set(pairs.map(([, name]) => name))].sort((a, b) => total(b) - total(a));
  const countOf = (a: string, b: string) => pairs.filter(([left, right]) => left === a && right === b).length;
  return fromRows(
    rows.flatMap((a) => columns.map((b) => ({ row: a, column: b, count: countOf(a, b) }))),
    ["row", "column", "count"],
  );
}

const textOf = (cell: Cell) => (cell === undefined || cell === "" ? "（无）" : String(cell));
