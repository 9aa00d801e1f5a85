import { findUnit } from "../dataset/index.js";
import type { Interval, MetricRecord } from "../frames/index.js";

/** A number without the noise of binary fractions: 2.84 − 0.58 is 2.26. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);

/** Quotient of an interval and one of positive figures: from the least over the most to the most over the least; of a loss, the other way round. */
export function divide(a: Interval, b: Interval): Interval {
  return { low: tidy(a.low / (a.low < 0 ? b.low : b.high)), high: tidy(a.high / (a.high < 0 ? b.high : b.low)) };
}

/** Difference of two intervals. */
export function subtract(a: Interval, b: Interval): Interval {
  return { low: tidy(a.low - b.high), high: tidy(a.high - b.low) };
}

/** An interval times a factor. */
export function scale({ low, high }: Interval, factor: number): Interval {
  return { low: tidy(low * factor), high: tidy(high * factor) };
}

/** An interval moved by an amount. */
export function shift({ low, high }: Interval, by: number): Interval {
  return { low: tidy(low + by), high: tidy(high + by) };
}

/** How many base units one unit of a figure is: 1e8 for 亿元; also of 0亿元, whose value does not tell. */
export const baseUnits = ({ unit }: Pick<MetricRecord, "unit">): number => findUnit(unit).factor;

/** Whether a figure is one number: no bound leaves it open, and it is no range. */
export const isOneNumber = ({ bound, value_to }: Pick<MetricRecord, "bound" | "value_to">): boolean =>
  bound === "" && Number.isNaN(value_to);

/** Whether both ends are known or openly open: 近 and 约 give none, and nothing can be derived from them. */
export const isKnown = ({ low, high }: Interval): boolean => !Number.isNaN(low) && !Number.isNaN(high);
