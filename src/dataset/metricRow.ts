import type { Bound, Measure } from "../metrics/metric.js";
import type { Status } from "./status.js";

/** A row of data/metrics.csv: every cell as text, but for `value` and `value_to`. */
export interface MetricRow {
  /** Stored identity: bulletin, fingerprint of the sentence, ordinal of the numeral in it. */
  readonly id: string;
  /** The seed's name. */
  readonly bulletin: string;
  /** The area the number is about, by its full name; several joined by 、. */
  readonly place: string;
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
  /** Joined by a bar: target, ratio, inferred:…, doubt:…. */
  readonly flags: string;
  readonly sentence: string;
  /** place·第N段·第N句 */
  readonly locus: string;
  /** Offsets of the numeral in the decoded seed, in UTF-16 code units: start..end. */
  readonly span: string;
  readonly status: Status;
  /** Who decided, and why. */
  readonly basis: string;
  /** Columns that people added to the file, kept as they stand. */
  readonly extras?: Readonly<Record<string, string>>;
}

/** Names of the columns of data/metrics.csv. */
export type Column = Exclude<keyof MetricRow, "extras">;
