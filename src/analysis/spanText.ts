import type { DerivedFigure } from "./derived.js";

/**
 * A derived figure as the interval it lies in: 51.96—52.02亿元; 超51.96亿元 where it is open above.
 *
 * @example
 * spanText({ low: 51.956, high: 52.016, unit: "亿元" }) // "51.96—52.02亿元"
 */
export function spanText({ low, high, unit }: Pick<DerivedFigure, "low" | "high" | "unit">): string {
  const [from, to] = [low, high].map((end) => String(Number(end.toFixed(2)))) as [string, string];
  if (!Number.isFinite(high)) return `不低于${from}${unit}`;
  if (!Number.isFinite(low)) return `不高于${to}${unit}`;
  return low === high ? `${from}${unit}` : `${from}—${to}${unit}`;
}
