import type { Metric } from "../metrics/metric.js";
import type { MetricRow } from "./metricRow.js";
import { SPAN } from "./status.js";

/** Between the flags of a cell. */
const BAR = "|";

/**
 * A metric as a row that nobody has looked at yet.
 *
 * @example
 * toRow(metric).flags  // "target|inferred:place"
 * toRow(metric).span   // "2310..2314"
 * toRow(metric).status // "extracted"
 */
export function toRow(metric: Metric): MetricRow {
  const { id, bulletin, place, subject, indicator, wording, stage, measure } = metric;
  const { numeral, value, valueTo, unit, bound, period, of, scope, sentence, locus, start, end } = metric;
  const [flags, span] = [joinFlags(metric.flags), `${start}..${end}`];
  // Cell by cell: with the rest of the metric spread into it, it would take ten times as long.
  return {
    id, bulletin, place, subject, indicator, wording, stage, measure, numeral, value, value_to: valueTo, unit, bound, period,
    of, scope, flags, sentence, locus, span, status: "extracted", basis: "",
  }; // prettier-ignore
}

/** A row as the metric it states; a row without span (added by hand) stands at 0..0. */
export function toMetric(row: MetricRow): Metric {
  const { id, bulletin, place, subject, indicator, wording, stage, measure } = row;
  const { numeral, value, value_to: valueTo, unit, bound, period, of, scope, sentence, locus } = row;
  const named = { id, bulletin, place, subject, indicator, wording, stage, measure };
  const stated = { numeral, value, ...(valueTo === undefined ? {} : { valueTo }), unit, bound, period, of, scope };
  return { ...named, ...stated, flags: splitFlags(row.flags), sentence, locus, ...readSpan(row.span) };
}

/** Start and end of a span cell, undefined when it holds none. */
export function findSpan(span: string): { start: number; end: number } | undefined {
  const [, start, end] = SPAN.exec(span) ?? [];
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}

const readSpan = (span: string) => findSpan(span) ?? { start: 0, end: 0 };

/** The flags of a cell; each once. */
export function splitFlags(cell: string): readonly string[] {
  return [...new Set(cell.split(BAR).map((flag) => flag.trim()))].filter((flag) => flag !== "");
}

/** One cell of flags; a bar inside a flag becomes a slash. */
export function joinFlags(flags: readonly string[]): string {
  return [...new Set(flags)].map((flag) => flag.replaceAll(BAR, "/")).join(BAR);
}

/** Whether a row carries a flag: `hasFlag(row, "target")`. */
export function hasFlag({ flags }: { readonly flags: string }, flag: string): boolean {
  return splitFlags(flags).includes(flag);
}
