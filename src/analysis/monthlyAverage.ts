import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { baseUnits, isOneNumber, scale, tidy } from "./arithmetic.js";
import { comparable } from "./comparable.js";
import { isFlow } from "./flows.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { inOneUnit } from "./inOneUnit.js";
import { peerRows } from "./peers.js";

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
 * Average per month of a sum over months; `undefined` for stocks, rates, ranges, bounded and undated figures. It assumes an even course.
 *
 * @example
 * monthlyAverage(zhuji)?.average // 10.98571428571 亿元 a month (76.9 ÷ 7)
 */
export function monthlyAverage(row: MetricRecord): MonthlyAverage | undefined {
  if (!isFlow(row) || !isOneNumber(row) || row.value_base === 0) return undefined;
  return {
    place: row.place,
    indicator: row.indicator,
    average: tidy(row.value / row.months),
    ...scale(row, 1 / baseUnits(row) / row.months),
    unit: row.unit,
    months: row.months,
    period: row.period,
    derived: true,
    assumption: EVEN_COURSE,
    ...groundsOf(row),
  };
}

/** Averages of figures that differ in nothing but their months. */
export interface EvenCourse {
  readonly indicator: string;
  readonly stage: string;
  readonly unit: string;
  readonly averages: Frame<MonthlyAverage>;
}

/**
 * Averages per month, where different places' figures differ in nothing but their months: one list for each indicator and 口径, in one
 * unit, largest first. What covers the same months can be compared as it stands and needs none; of two figures of a place the later counts.
 *
 * @example
 * monthlyAverages(metrics)[0]?.indicator // "技术交易额"
 */
export function monthlyAverages(metrics: Frame<MetricRecord>): EvenCourse[] {
  const rows = peerRows(toRows(metrics)).filter(({ target }) => !target);
  const latestFirst = [...rows].sort((a, b) =>
    a.period_end < b.period_end ? 1 : a.period_end > b.period_end ? -1 : 0,
  );
  const sets: MetricRecord[][] = [];
  for (const row of latestFirst) {
    if (!monthlyAverage(row)) continue;
    const set = sets.find((others) => others.every((other) => differsAtMostInPeriod(other, row)));
    if (set) set.push(row);
    else sets.push([row]);
  }
  return sets.filter((set) => new Set(set.map(({ period }) => period)).size > 1).map(toCourse);
}

const differsAtMostInPeriod = (a: MetricRecord, b: MetricRecord) =>
  comparable(a, b).refusals.every(({ obstacle }) => obstacle === "period");

function toCourse(rows: readonly MetricRecord[]): EvenCourse {
  const [{ indicator, stage }] = rows as [MetricRecord, ...MetricRecord[]];
  const averages = inOneUnit(rows).flatMap((row) => monthlyAverage(row) ?? []);
  averages.sort((a, b) => b.average - a.average);
  return { indicator, stage, unit: averages[0]?.unit ?? "", averages: fromRows(averages, COLUMNS) };
}

const COLUMNS = [
  "place", "indicator", "average", "low", "high", "unit", "months", "period", "derived", "assumption", "ids", "sentence", "locus",
] as const satisfies readonly (keyof MonthlyAverage)[]; // prettier-ignore
