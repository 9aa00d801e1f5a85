import { digitsOf, formatNumber } from "../number.js";
import type { Page } from "../layout.js";

/** Numbers on an axis, and how they are written there. */
export interface Ticks {
  readonly values: readonly number[];
  readonly digits: number;
  /** Pixels from the scale's beginning to the first number's left edge. */
  readonly before: number;
}

const MOST = 6;

/** Where an axis lies: its length, and how far its labels may reach beyond, in pixels. */
export interface Span {
  readonly length: number;
  readonly before?: number;
  readonly behind?: number;
}

/**
 * Round numbers from `low` to `high`, as many as stand side by side without touching, and none whose label would be cut;
 * whole ones for what is counted.
 */
export function planTicks(
  [low, high]: readonly [low: number, high: number],
  { length, before = Infinity, behind = Infinity }: Span,
  page: Page,
  counted = false,
): Ticks {
  const placeOf = (value = low): number => ((value - low) / (high - low)) * length;
  for (let count = MOST; count > 1; count--) {
    const ticks = roundNumbers(low, high, counted ? Math.min(count, high - low) : count);
    const half = (value: number): number =>
      page.wide(formatNumber(value, { lang: page.lang, digits: ticks.digits })) / 2;
    const values = ticks.values.filter(
      (value) => placeOf(value) - half(value) >= -before && placeOf(value) + half(value) <= length + behind,
    );
    const apart = values.length < 2 ? length : length / ((high - low) / stepOf(values));
    const [first] = values;
    if (first !== undefined && 2 * Math.max(...values.map(half)) + page.size.label * 0.9 <= apart)
      return { values, digits: ticks.digits, before: placeOf(first) - half(first) };
  }
  const only = low > 0 || high < 0 ? low : 0;
  return { values: [only], digits: digitsOf(only), before: placeOf(only) - page.size.label };
}

function stepOf([first = 0, second = first]: readonly number[]): number {
  return second - first;
}

// 1, 2 or 5 times a power of ten, whichever gives about `count` numbers.
function roundNumbers(low: number, high: number, count: number): Omit<Ticks, "before"> {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const [factor = 10] = [1, 2, 5, 10].filter((candidate) => candidate * 10 ** power >= rough * 0.999);
  const step = factor * 10 ** power;
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(Math.min(100, digits))),
  );
  return { values, digits };
}
