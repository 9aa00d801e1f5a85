/** First and last day a period covers, as YYYY-MM-DD, and how many months it runs (undefined for single days). */
export interface PeriodBounds {
  readonly start: string;
  readonly end: string;
  readonly months?: number;
}

/**
 * The days a period covers; `undefined` for "", asof and whatever is no period.
 *
 * @example
 * readPeriodBounds("2023-01/2023-07") // { start: "2023-01-01", end: "2023-07-31", months: 7 }
 * readPeriodBounds("2023Q1")          // { start: "2023-01-01", end: "2023-03-31", months: 3 }
 * readPeriodBounds("2023-03-05")      // { start: "2023-03-05", end: "2023-03-05" }
 */
export function readPeriodBounds(period: string): PeriodBounds | undefined {
  if (known.has(period)) return known.get(period);
  const bounds = readSides(period);
  if (known.size < MOST_KNOWN) known.set(period, bounds);
  return bounds;
}

// A table states the same few periods again and again.
const known = new Map<string, PeriodBounds | undefined>();
const MOST_KNOWN = 10_000;

function readSides(period: string): PeriodBounds | undefined {
  const sides = period.split("/");
  const [first, last] = [readPart(sides[0] ?? ""), readPart(sides.at(-1) ?? "")];
  if (sides.length > 2 || !first || !last || first.kind !== last.kind || last.end < first.start) return undefined;
  const days = { start: first.start, end: last.end };
  return first.kind === "day" ? days : { ...days, months: monthIndex(last.end) - monthIndex(first.start) + 1 };
}

/**
 * Whether a cell of the column `period` is well formed: a year, quarter, month or day, two of one kind with the end not
 * before the start, asof, or nothing.
 *
 * @example
 * isPeriod("2023-01/2023-07") // true
 * isPeriod("2023-07/2023-01") // false
 * isPeriod("2023-02-30")      // false
 */
export function isPeriod(period: string): boolean {
  return period === "" || period === "asof" || readPeriodBounds(period) !== undefined;
}

interface Part {
  readonly kind: "year" | "quarter" | "month" | "day";
  readonly start: string;
  readonly end: string;
}

// 2022 · 2023Q1 · 2023-06 · 2023-03-05
const PART = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/u;

function readPart(text: string): Part | undefined {
  const [, year, quarter, month, day] = PART.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return isDay(text) ? { kind: "day", start: text, end: text } : undefined;
  if (month !== undefined) return { kind: "month", ...monthsOf(year, Number(month), Number(month)) };
  if (quarter !== undefined)
    return { kind: "quarter", ...monthsOf(year, Number(quarter) * 3 - 2, Number(quarter) * 3) };
  return { kind: "year", ...monthsOf(year, 1, 12) };
}

function monthsOf(year: string, from: number, to: number): { start: string; end: string } {
  const lastDay = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  return { start: `${year}-${two(from)}-01`, end: `${year}-${two(to)}-${lastDay}` };
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const two = (n: number) => String(n).padStart(2, "0");
const monthIndex = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
