import type { DerivedFigure } from "./derived.js";

/**
 * A derived figure as the interval it lies in: 51.96—52.02亿元; 不低于51.96亿元 where it is open above.
 *
 * @example
 * spanText({ low: 51.956, high: 52.016, unit: "亿元" }) // "51.96—52.02亿元"
 */
export function spanText({ low, high, unit }: Pick<DerivedFigure, "low" | "high" | "unit">): string {
  const digits = Math.max(...[low, high].filter(Number.isFinite).map(decimalsOf));
  const [from, to] = [low.toFixed(digits), high.toFixed(digits)];
  if (!Number.isFinite(high)) return `不低于${from}${unit}`;
  if (!Number.isFinite(low)) return `不高于${to}${unit}`;
  return low === high ? `${from}${unit}` : `${from}—${to}${unit}`;
}

// Two at most, none that is 0 at both ends.
const decimalsOf = (end: number) => String(Number(end.toFixed(2))).split(".")[1]?.length ?? 0;
