import { readPeriodBounds } from "../dataset/index.js";

/**
 * How much of its year a period that runs from January has used up, computed from its dates: 7/12 for 1—7月, 6/12 for the end of
 * June. `undefined` for undated figures and for periods that begin later or span years: their plan is not this year's.
 *
 * @example
 * elapsedShare("2023-01/2023-07") // 0.5833… (7/12)
 * elapsedShare("2023")            // 1
 * elapsedShare("asof")            // undefined
 */
export function elapsedShare(period: string): number | undefined {
  const bounds = readPeriodBounds(period);
  if (!bounds || bounds.start.slice(0, 4) !== bounds.end.slice(0, 4)) return undefined;
  if (bounds.months === undefined) return dayOfYear(bounds.end) / dayOfYear(`${bounds.end.slice(0, 4)}-12-31`);
  const isMoment = bounds.months === 1;
  if (!isMoment && !bounds.start.endsWith("-01-01")) return undefined;
  return Number(bounds.end.slice(5, 7)) / 12;
}

const DAY = 24 * 60 * 60 * 1000;
const dayOfYear = (day: string) => (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / DAY + 1;
