import type { MetricRecord } from "../frames/index.js";

type Dated = Pick<MetricRecord, "period_end" | "months" | "stage">;

/**
 * Years from the end of one figure's period to the end of another's; NaN unless both are dated and the later one ends later.
 * Flows over different numbers of months have no years between them; for stocks only the closing date counts.
 *
 * @example
 * yearsBetween(at("2020"), at("2023")) // 3
 */
export function yearsBetween(from: Dated, to: Dated): number {
  if (from.period_end === "" || to.period_end === "") return NaN;
  if (to.stage !== "存量" && !Object.is(from.months, to.months)) return NaN;
  const years = Number.isNaN(from.months) || Number.isNaN(to.months) ? inDays(from, to) : inMonths(from, to);
  return years > 0 ? years : NaN;
}

const DAY = 24 * 60 * 60 * 1000;
const inDays = (from: Dated, to: Dated) => (Date.parse(to.period_end) - Date.parse(from.period_end)) / DAY / 365.25;
const inMonths = (from: Dated, to: Dated) => (monthOf(to.period_end) - monthOf(from.period_end)) / 12;
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
