import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { scale, tidy } from "./arithmetic.js";
import { comparable } from "./comparable.js";
import { isFlow } from "./flows.js";
import { type Grounds, groundsOf } from "./grounds.js";

/** A sum spread evenly over the months of its period: an assumption, not a figure of the bulletin. */
export interface MonthlyAverage extends Grounds {
  readonly place: string;
  readonly indicator: string;
  /** Per month, in the unit as written. */
  readonly average: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly months: number;
  readonly period: string;
  readonly derived: true;
  /** What was assumed, to be said wherever the average is shown. */
  readonly assumption: string;
}

export const EVEN_COURSE = "按月均摊，假设各月均衡";

/**
 * Average per month of a sum over months; `undefined` for stocks, rates, bounded and undated figures. It assumes an even course.
 *
 * @example
 * monthlyAverage(zhuji)?.average // 10.98571428571 亿元 a month (76.9 ÷ 7)
 */
export function monthlyAverage(row: MetricRecord): MonthlyAverage | undefined {
  if (!isFlow(row) || row.bound !== "" || row.value_base === 0) return undefined;
  const perMonth = row.value / row.value_base / row.months;
  return {
    place: row.place,
    indicator: row.indicator,
    average: tidy(row.value / row.months),
    ...scale(row, perMonth),
    unit: row.unit,
    months: row.months,
    period: row.period,
    derived: true,
    assumption: EVEN_COURSE,
    ...groundsOf(row),
  };
}

/** The same for every figure of an indicator that differs from another place's in nothing but its period. */
export function monthlyAverages(metrics: Frame<MetricRecord>, indicator: string): Frame<MonthlyAverage> {
  const own = toRows(metrics).filter((row) => row.indicator === indicator);
  const kept = own.filter((row) => own.some((other) => differsAtMostInPeriod(row, other)));
  return fromRows(
    kept.flatMap((row) => monthlyAverage(row) ?? []),
    COLUMNS,
  );
}

const differsAtMostInPeriod = (a: MetricRecord, b: MetricRecord) =>
  comparable(a, b).refusals.every(({ obstacle }) => obstacle === "period");

const COLUMNS = [
  "place", "indicator", "average", "low", "high", "unit", "months", "period", "derived", "assumption", "ids", "sentence", "locus",
] as const satisfies readonly (keyof MonthlyAverage)[]; // prettier-ignore
