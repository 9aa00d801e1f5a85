import type { MetricRecord } from "../frames/index.js";
import { divide, scale } from "./arithmetic.js";
import { asWritten, type DerivedFigure, toDerived } from "./derived.js";
import { planSpan, YEAR_PLAN } from "./planSpan.js";
import { figureText } from "./figureText.js";

const isYearly = (rate: MetricRecord) => planSpan(rate) === YEAR_PLAN;

/**
 * The plan behind a completion rate: plan = done ÷ rate, between least ÷ highest rate and most ÷ lowest rate.
 *
 * @example
 * derivePlan(done, rate) // 53.65亿元 is 103.2%: { value: 51.986…, low: 51.956…, high: 52.016…, unit: "亿元", … }
 */
export function derivePlan(done: MetricRecord, rate: MetricRecord): DerivedFigure | undefined {
  if (rate.measure !== "completion" || rate.dimension !== "percent" || rate.value_base <= 0) return undefined;
  return toDerived(done, rate, {
    kind: "plan",
    name: `${done.indicator}的${isYearly(rate) ? "" : planSpan(rate)}计划数`,
    value: (done.value / rate.value_base) * 100,
    ...divide(asWritten(done), scale(rate, 0.01)),
    unit: done.unit,
    formula: `${figureText(done)} ÷ ${figureText(rate)}`,
  });
}
