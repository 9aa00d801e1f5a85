import type { Metric } from "./metric.js";

/**
 * A metric as one line of JSON, with the fields of the table and `start` and `end` as numbers; an exact bound is "=". Fields of
 * `beside` follow.
 *
 * @example
 * toJsonLine(metric) // '{"start":512,"end":516,"numeral":"43.0","place":"嵊州市",…}'
 */
export function toJsonLine(metric: Metric, beside: Readonly<Record<string, unknown>> = {}): string {
  const { start, end, numeral, valueTo, bound, flags, ...rest } = metric;
  return JSON.stringify({
    start,
    end,
    numeral,
    ...rest,
    ...(valueTo === undefined ? {} : { value_to: valueTo }),
    bound: bound || "=",
    flags,
    target: flags.includes("target"),
    ratio: flags.includes("ratio"),
    ...beside,
  });
}
