import { baseUnits } from "./arithmetic.js";
import type { MetricRecord } from "../frames/index.js";

/**
 * Figures of one dimension in the unit of the largest, so that they can be drawn on one axis: 8809万元 beside 1.35亿元 is 0.8809亿元.
 *
 * @example
 * inOneUnit([yi, wan]).map(({ value, unit }) => value + unit) // ["1.35亿元", "0.8809亿元"]
 */
export function inOneUnit<R extends Pick<MetricRecord, "value" | "value_base" | "unit">>(rows: readonly R[]): R[] {
  const [largest] = [...rows].sort((a, b) => b.value_base - a.value_base);
  if (!largest || rows.every(({ unit }) => unit === largest.unit)) return [...rows];
  const factor = baseUnits(largest);
  return rows.map((row) => ({ ...row, value: Number((row.value_base / factor).toPrecision(12)), unit: largest.unit }));
}
