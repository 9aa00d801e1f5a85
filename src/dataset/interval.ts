import type { MetricRow } from "./metricRow.js";
import { findUnit, type Unit } from "./units.js";

/** Between what a figure lies, in base units; ±Infinity where it is open, NaN where the text gives no interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

type Stated = Pick<MetricRow, "numeral" | "value" | "value_to" | "unit" | "bound" | "measure">;

/**
 * The interval that a figure's rounding and bound allow.
 *
 * - 43.0 亿元 was rounded from 42.95 to 43.05; 43 亿元 from 42.5 to 43.5. Precision is the numeral's, even when `value` was
 *   corrected in a spreadsheet that drops the 0.
 * - Whole counts, people, ranks and durations in their plain unit are exact: 7 家 is 7. 3 万家 is rounded like an amount.
 * - 超30 is open above, 不足5% reaches down to 0, or is open below where it may be negative. 下降超5% is open below.
 * - 3—5 家 is 3 to 5 as stated. 近 and 约 give no interval.
 *
 * @example
 * findInterval({ numeral: "43.0", value: 43, unit: "亿元", bound: "", measure: "value" }) // { low: 4295000000, high: 4305000000 }
 */
export function findInterval(stated: Stated): Interval {
  const unit = findUnit(stated.unit, stated.measure);
  const [low, high] = inUnit(stated, unit);
  return { low: toBase(low, unit), high: toBase(high, unit) };
}

function inUnit(stated: Stated, unit: Unit): [low: number, high: number] {
  const { value, value_to: end, bound } = stated;
  if (end !== undefined) return [Math.min(value, end), Math.max(value, end)];
  if (bound === "~") return [NaN, NaN];
  if (bound === ">" || bound === ">=") return value < 0 ? [-Infinity, value] : [value, Infinity];
  if (bound === "<" || bound === "<=") return value < 0 ? [value, 0] : [floorOf(stated), value];
  const half = isExact(stated, unit) ? 0 : 0.5 * 10 ** -decimalsOf(stated);
  return [value - half, value + half];
}

const EXACT = ["count", "people", "rank", "time"];

function isExact(stated: Stated, { dimension, factor }: Unit): boolean {
  return EXACT.includes(dimension) && factor === 1 && decimalsOf(stated) === 0;
}

// A rank starts at 1; a change or a gap may be negative, a level or a part cannot.
function floorOf({ measure }: Stated): number {
  if (measure === "rank") return 1;
  return measure === "growth" || measure === "difference" ? -Infinity : 0;
}

function decimalsOf({ numeral, value }: Stated): number {
  return Math.max(countDecimals(numeral), countDecimals(String(value)));
}

// 一点五 has one decimal; 三分之一 was rounded to four.
function countDecimals(numeral: string): number {
  const plain = numeral.normalize("NFKC").replace(/\s/gu, "");
  if (/^[^百]+分之/u.test(plain)) return 4;
  return /[.点](\p{Number}+|[零一二三四五六七八九]+)/u.exec(plain)?.[1]?.length ?? 0;
}

/** A number in the base unit, free of the noise of binary fractions (53.65 × 1e8 is 5365000000). */
export function toBase(value: number, { factor }: Unit): number {
  return Number.isFinite(value) ? Number((value * factor).toPrecision(15)) : value;
}
