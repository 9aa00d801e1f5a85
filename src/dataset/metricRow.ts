import type { Bound, Measure } from "../metrics/metric.js";
import type { ColumnOf, RegisterRow } from "./register.js";

/** A row of data/metrics.csv: every cell as text, but for `value` and `value_to`. */
export interface MetricRow extends RegisterRow {
  /** Whose number it is when not the place's own. */
  readonly subject: string;
  /** Canonical name of what is measured. */
  readonly indicator: string;
  /** The bulletin's own words for it. */
  readonly wording: string;
  /** 口径, which decides what may be compared. */
  readonly stage: string;
  readonly measure: Measure;
  /** The numeral as it stands in the seed. */
  readonly numeral: string;
  /** In `unit`; a decline is negative. */
  readonly value: number;
  /** Upper end of a range, in `unit`. */
  readonly value_to?: number | undefined;
  /** As written, without inner spaces. */
  readonly unit: string;
  /** How the text bounds the number. */
  readonly bound: Bound;
  /** 2023-01/2023-07, 2023-06, 2023-03-05, 2022, 2023Q1, asof, or nothing. */
  readonly period: string;
  /** Wording of the value that a rate, share, base, difference or rank qualifies. */
  readonly of: string;
  /** The area ranked over or compared with. */
  readonly scope: string;
}

/** Names of the columns of data/metrics.csv. */
export type Column = ColumnOf<MetricRow>;
