import type { Bound } from "../quantities/bounds.js";
import type { Span } from "../text/span.js";

export const MEASURES = ["value", "base", "growth", "share", "completion", "difference", "rank"] as const;
/** What kind of figure a number is; gold standards and codebook describe each. */
export type Measure = (typeof MEASURES)[number];

export { BOUNDS } from "../quantities/bounds.js";
export type { Bound } from "../quantities/bounds.js";

/** One measured fact of a bulletin, with the words it stands on. */
export interface Metric extends Span {
  /** Stored identity: bulletin, sentence fingerprint, the numeral's ordinal in the sentence. */
  readonly id: string;
  readonly bulletin: string;
  /** Full name of the area the number is about; several joined by 、. */
  readonly place: string;
  /** Whose number it is when it is not the place's own: 省现代纺织技术创新中心; else "". */
  readonly subject: string;
  /** Canonical name of what is measured, from data/indicators.csv where it is listed there. */
  readonly indicator: string;
  /** The bulletin's own words for it. */
  readonly wording: string;
  /** 口径: 存量, 新增, 认定, 申报 …; "" where the text gives none. */
  readonly stage: string;
  readonly measure: Measure;
  /** The numeral as it stands in the seed; its precision is the figure's precision. */
  readonly numeral: string;
  /** Plain number in `unit`; a decline is negative. */
  readonly value: number;
  /** Upper end of a range (3—5 家 → 5). */
  readonly valueTo?: number;
  /** Unit as written, without inner spaces. */
  readonly unit: string;
  readonly bound: Bound;
  /** 2023-01/2023-07, 2023-06, 2023-03-05, 2022, 2023Q1, asof, or "". */
  readonly period: string;
  /** The wording of the value row that a rate, share, base, difference or rank qualifies; else "". */
  readonly of: string;
  /** Area ranked over or compared with; else "". */
  readonly scope: string;
  /** target, ratio, inferred:place, inferred:period, doubt:…. */
  readonly flags: readonly string[];
  readonly sentence: string;
  /** Where it stands, for a reader on paper: 诸暨市·第2段·第3句. */
  readonly locus: string;
}
