import type { MetricRecord } from "../frames/index.js";
import { baseUnits, scale, subtract } from "./arithmetic.js";
import { asWritten, type DerivedFigure, toDerived } from "./derived.js";
import { figureText } from "./figureText.js";

const RATES = ["completion", "share", "growth"];
const RATE_NAMES: Readonly<Record<string, string>> = { completion: "完成率", growth: "增速", share: "比重" };

/**
 * The benchmark behind a difference: benchmark = own figure − difference. Percentage points are taken from a rate, anything else
 * from a figure in its own unit.
 *
 * @example
 * deriveBenchmark(rate, gap) // 98.5% is 15.7 points above the province: { value: 82.8, low: 82.7, high: 82.9, unit: "%", … }
 */
export function deriveBenchmark(own: MetricRecord, gap: MetricRecord): DerivedFigure | undefined {
  const alike = gap.dimension === "point" ? own.dimension === "percent" : own.unit_base === gap.unit_base;
  if (gap.measure !== "difference" || gap.scope === "" || !alike) return undefined;
  const indicator = own.indicator + (RATES.includes(own.measure) ? (RATE_NAMES[own.measure] ?? "") : "");
  const perUnit = 1 / baseUnits(own);
  return toDerived({ ...own, subject: "" }, gap, {
    kind: "benchmark",
    name: `对照的${gap.scope}${indicator}`,
    value: own.value - gap.value_base * perUnit,
    ...subtract(asWritten(own), scale(gap, perUnit)),
    unit: own.unit,
    formula: `${figureText(own)} − ${figureText(gap)}`,
  });
}
