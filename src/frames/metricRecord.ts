import type { Gazetteer } from "../corpus/index.js";
import { findInterval, findUnit, hasFlag, type MetricRow, readPeriodBounds, toBase } from "../dataset/index.js";
import type { Bound, Measure } from "../metrics/metric.js";

/** A row of the metrics frame: the columns of data/metrics.csv, cleaned, and what follows from them. */
export interface MetricRecord {
  readonly id: string;
  readonly bulletin: string;
  readonly place: string;
  /** 行政区划 code as text; "" where the gazetteer has none. */
  readonly code: string;
  readonly subject: string;
  readonly indicator: string;
  readonly wording: string;
  readonly stage: string;
  readonly measure: Measure;
  readonly numeral: string;
  /** As written, in `unit`. */
  readonly value: number;
  /** Upper end of a range; NaN where there is none. */
  readonly value_to: number;
  readonly unit: string;
  readonly bound: Bound;
  /** money, percent, point, count, people, rank, time …; "" for a unit that is not known. */
  readonly dimension: string;
  /** In `unit_base`: 元 for money, % apart from 个百分点, the measure word for counts. */
  readonly value_base: number;
  readonly unit_base: string;
  /** The interval that rounding and bound allow, in `unit_base`; ±Infinity where open, NaN for 近 and 约. */
  readonly low: number;
  readonly high: number;
  readonly period: string;
  /** First and last day, as YYYY-MM-DD; "" for asof and where nothing is stated. */
  readonly period_start: string;
  readonly period_end: string;
  /** Months from start to end; NaN for single days and undated figures. */
  readonly months: number;
  /** Whether it is a plan or target, not something reached. */
  readonly target: boolean;
  readonly of: string;
  readonly scope: string;
  readonly flags: string;
  readonly status: string;
  readonly basis: string;
  readonly sentence: string;
  readonly locus: string;
  readonly span: string;
}

/** The columns of the metrics frame, in order. */
export const METRIC_COLUMNS = [
  "id", "bulletin", "place", "code", "subject", "indicator", "wording", "stage", "measure", "numeral", "value", "value_to",
  "unit", "bound", "dimension", "value_base", "unit_base", "low", "high", "period", "period_start", "period_end", "months",
  "target", "of", "scope", "flags", "status", "basis", "sentence", "locus", "span",
] as const satisfies readonly (keyof MetricRecord)[]; // prettier-ignore

/**
 * A row of data/metrics.csv as a record of the metrics frame.
 *
 * @example
 * toRecord(row, gazetteer) // 53.65 亿元: { value_base: 5365000000, unit_base: "元", low: 5364500000, high: 5365500000, … }
 */
export function toRecord(row: MetricRow, gazetteer: Gazetteer): MetricRecord {
  const { id, bulletin, place, subject, indicator, wording, stage, measure, numeral, value, bound, period } = row;
  const { of, scope, flags, status, basis, sentence, locus, span } = row;
  const unit = findUnit(row.unit, measure);
  const { low, high } = findInterval(row);
  const days = readPeriodBounds(period);
  // Cell by cell: made of the row and what follows from it, it would take ten times as long.
  return {
    id, bulletin, place, code: findCode(place, gazetteer), subject, indicator, wording, stage, measure, numeral,
    value, value_to: row.value_to ?? NaN, unit: row.unit, bound, dimension: unit.dimension, value_base: toBase(value, unit),
    unit_base: unit.base, low, high, period, period_start: days?.start ?? "", period_end: days?.end ?? "", months: days?.months ?? NaN,
    target: hasFlag(row, "target"), of, scope, flags, status, basis, sentence, locus, span,
  }; // prettier-ignore
}

// Places joined by 、 give codes joined by 、; one unknown leaves the whole without.
function findCode(place: string, gazetteer: Gazetteer): string {
  const codes = place.split("、").map((name) => gazetteer.placeNamed(name)?.code ?? "");
  return codes.includes("") ? "" : codes.join("、");
}
