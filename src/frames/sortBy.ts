import { planOf, type Frame, toFrame, type UntypedRow } from "./frame.js";
import { type Cell, cellOf, isMissing, requireColumns } from "./table.js";

/** A column to sort by, downwards. */
export interface Descending<K extends string = string> {
  readonly desc: K;
}

/** Sort a column downwards: `sortBy(metrics, "indicator", desc("value_base"))`. */
export function desc<K extends string>(column: K): Descending<K> {
  return { desc: column };
}

/**
 * The rows sorted by columns, the first one first: numbers by size, text by pinyin, missing cells last either way, equals
 * in the order they had.
 * @throws for a column that is not there.
 *
 * @example
 * sortBy(metrics, "place", desc("value_base"))
 */
export function sortBy<R extends object = UntypedRow, K extends keyof R & string = keyof R & string>(
  frame: Frame<R>,
  ...keys: (K | Descending<K>)[]
): Frame<R> {
  const { table, selection } = planOf(frame);
  const orders = keys.map((key) =>
    typeof key === "string" ? { column: key, sign: 1 } : { column: key.desc, sign: -1 },
  );
  requireColumns(table, orders.map(({ column }) => column)); // prettier-ignore
  const keyed = table.rows.map((row) => ({ row, cells: orders.map(({ column }) => cellOf(row, column)) }));
  const ranks = rankTexts(keyed.flatMap(({ cells }) => cells));
  const compare = (a: (typeof keyed)[0], b: (typeof keyed)[0]) => {
    for (const [i, { sign }] of orders.entries()) {
      const order = compareCells(a.cells[i], b.cells[i], sign, ranks);
      if (order !== 0) return order;
    }
    return 0;
  };
  return toFrame({ columns: table.columns, rows: keyed.sort(compare).map(({ row }) => row) }, selection);
}

const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true });

/** Chinese by pinyin, digits by their value: for sorting names outside frames. */
export const comparePinyin = (a: string, b: string): number => pinyin.compare(a, b);

// Each text is collated once, not in every comparison.
function rankTexts(cells: readonly Cell[]): ReadonlyMap<Cell, number> {
  const texts = [...new Set(cells.filter((cell) => typeof cell === "string"))].sort(comparePinyin);
  return new Map(texts.map((text, rank) => [text, rank]));
}

function compareCells(a: Cell, b: Cell, sign: number, ranks: ReadonlyMap<Cell, number>): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
  if (typeof a === "number" && typeof b === "number") return sign * (a === b ? 0 : a - b); // ∞ - ∞ is NaN
  if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
  return sign * ((ranks.get(a) ?? Number(a)) - (ranks.get(b) ?? Number(b)));
}
