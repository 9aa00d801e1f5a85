import { cellsOf, passOn } from "../lineage/index.js";
import { type Frame, tableOf, toFrame, type UntypedRow } from "./frame.js";
import { keyOf } from "./groupBy.js";
import { type Cell, cellOf, isMissing, requireColumns, type AnyTable } from "./table.js";

/** How two frames are joined. */
export interface JoinOptions {
  /** left keeps every row of the left frame, inner those with a match. */
  readonly how?: "left" | "inner";
  /** Put behind a column of the right frame that the left one has too. */
  readonly suffix?: string;
}

/**
 * The left frame's rows in their order, each with the columns of the rows on the right that share its cells in `on`. Without
 * a match, numbers are NaN and text is ""; a missing cell matches nothing, not even another missing cell.
 * @throws for a column that one of the frames does not have, and when a suffix does not part two columns.
 *
 * @example
 * joinBy(metrics, places, ["code"])
 */
export function joinBy<L extends object = UntypedRow, R extends object = UntypedRow>(
  left: Frame<L>,
  right: Frame<R>,
  on: readonly (keyof L & keyof R & string)[],
  { how = "left", suffix = "_right" }: JoinOptions = {},
): Frame<L & Record<string, Cell>> {
  const [lefts, rights] = [tableOf(left), tableOf(right)];
  requireColumns(lefts, on);
  requireColumns(rights, on);
  const names = nameColumns(lefts.columns, rights.columns.filter((column) => !on.some((key) => key === column)), suffix); // prettier-ignore
  const matches = indexRows(rights.rows, on);
  const nothing = Object.fromEntries([...names].map(([column, name]) => [name, emptyCell(rights, column)]));
  const widen = (row: R) => Object.fromEntries([...names].map(([column, name]) => [name, cellOf(row, column)]));
  const extend = (row: L, cells: Record<string, Cell>) =>
    passOn(row, { ...cellsOf(row), ...cells }, Object.keys(cells));
  const rows = lefts.rows.flatMap((row) => {
    const found = hasKey(row, on) ? matches.get(keyOf(row, on)) : undefined;
    if (!found) return how === "left" ? [extend(row, nothing)] : [];
    return found.map((match) => extend(row, widen(match)));
  });
  const columns = [...lefts.columns, ...names.values()];
  return toFrame({ columns, rows }) as unknown as Frame<L & Record<string, Cell>>;
}

function nameColumns(lefts: readonly string[], rights: readonly string[], suffix: string): ReadonlyMap<string, string> {
  const names = new Map(rights.map((column) => [column, lefts.includes(column) ? column + suffix : column]));
  const all = [...lefts, ...names.values()];
  const twice = all.find((name, i) => all.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`duplicate column after the join; give another suffix: ${twice}`);
  return names;
}

function indexRows<R extends object>(rows: readonly R[], on: readonly string[]): ReadonlyMap<string, R[]> {
  const index = new Map<string, R[]>();
  for (const row of rows.filter((row) => hasKey(row, on)))
    index.set(keyOf(row, on), [...(index.get(keyOf(row, on)) ?? []), row]);
  return index;
}

const hasKey = (row: object, on: readonly string[]) => on.every((column) => !isMissing(cellOf(row, column)));

function emptyCell(table: AnyTable, column: string): Cell {
  return table.rows.some((row) => typeof cellOf(row, column) === "number") ? NaN : "";
}
