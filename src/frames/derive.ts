import { cellsOf, passOn } from "../lineage/index.js";
import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";
import type { Cell } from "./table.js";

/** The same rows with columns made from them: behind the others, or in place of those of the same name. */
export type Derived<R, D> = Omit<R, keyof D> & {
  [K in keyof D]: D[K] extends (...args: never[]) => infer C ? C : never;
};

/**
 * Columns made from each row.
 *
 * @example
 * derive(metrics, { yi: (row) => row.value_base / 1e8 })
 */
export function derive<
  R extends object = UntypedRow,
  D extends Record<string, (row: Readonly<R>) => Cell> = Record<string, (row: Readonly<R>) => Cell>,
>(frame: Frame<R>, made: D): Frame<Derived<R, D>> {
  const { table, selection } = planOf(frame);
  const { columns, rows } = table;
  const names = [...new Set<string>([...columns, ...Object.keys(made)])];
  const extend = (row: R) => {
    const own = Object.fromEntries(Object.entries(made).map(([name, make]) => [name, make(row)]));
    return passOn(row, { ...cellsOf(row), ...own }, Object.keys(own));
  };
  return toFrame({ columns: names, rows: rows.map(extend) }, selection) as unknown as Frame<Derived<R, D>>;
}
