import { type Frame, tableOf, toFrame, type UntypedRow } from "./frame.js";
import { type Cell, cellOf, requireColumns } from "./table.js";

/** The rows of a frame that share the cells of the columns grouped by. */
export interface Group<R extends object, K extends keyof R> {
  readonly key: Pick<R, K>;
  readonly rows: readonly Readonly<R>[];
}

/** Groups in the order of their first rows. */
export interface Groups<R extends object, K extends keyof R & string> {
  readonly columns: readonly K[];
  readonly groups: readonly Group<R, K>[];
}

/**
 * Rows grouped by columns. Keys are compared cell by cell, so that ("a-b", "c") and ("a", "b-c") are two groups, and 1 and
 * "1"; missing cells are a group of their own.
 * @throws for a column that is not there.
 *
 * @example
 * groupBy(metrics, "place", "indicator").groups[0].key // { place: "绍兴市", indicator: "…" }
 */
export function groupBy<R extends object = UntypedRow, K extends keyof R & string = keyof R & string>(
  frame: Frame<R>,
  ...columns: K[]
): Groups<R, K> {
  const table = tableOf(frame);
  requireColumns(table, columns);
  const groups = new Map<string, { key: Pick<R, K>; rows: R[] }>();
  for (const row of table.rows) {
    const name = keyOf(row, columns);
    const group = groups.get(name) ?? { key: pick(row, columns), rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return { columns, groups: [...groups.values()] };
}

/**
 * One row for each group: its key, and what the summaries make of its rows.
 *
 * @example
 * summarise(groupBy(metrics, "place"), { rows: count(), largest: max("value_base") })
 */
export function summarise<
  R extends object,
  K extends keyof R & string,
  S extends Record<string, (rows: readonly R[]) => Cell>,
>({ columns, groups }: Groups<R, K>, summaries: S): Frame<Pick<R, K> & { [N in keyof S]: ReturnType<S[N]> }> {
  const rows = groups.map(({ key, rows }) => ({
    ...key,
    ...Object.fromEntries(Object.entries(summaries).map(([name, summary]) => [name, summary(rows)])),
  }));
  const names = [...columns, ...Object.keys(summaries)];
  return toFrame({ columns: names, rows }) as unknown as Frame<Pick<R, K> & { [N in keyof S]: ReturnType<S[N]> }>;
}

/** A text that two rows share exactly when their cells in the columns are the same. */
export function keyOf(row: object, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => cellOf(row, column) ?? null));
}

const pick = <R extends object, K extends keyof R & string>(row: R, columns: readonly K[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<R, K>;
