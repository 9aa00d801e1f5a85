import type { Gazetteer } from "../corpus/index.js";
import type { Metric } from "./metric.js";
import type { Years } from "./periods.js";

/** What a sentence's numbers take from round it. */
export interface Surroundings {
  readonly place: string;
  /** The place stands in no heading of the section: it was taken from the title, or from nowhere. */
  readonly placeInferred: boolean;
  readonly years: Years;
  /** Period that the sentences before it leave in force. */
  readonly period: string;
  /** Place that an earlier sentence of the paragraph opened with (在江山市,…); "" where none did. */
  readonly spokenOf?: string;
  /** What the sentence before counted; a sentence that begins with 其中 counts parts of it. */
  readonly counted?: readonly Fact[];
  /** What the last sentence of the paragraph said that did not begin with 其中: the next one may go on about it. */
  readonly said?: readonly Fact[];
  /** What the paragraph speaks of so far, for a rate or a rank that names nothing itself; "" where that is not known. */
  readonly ground?: string;
  /** Under a heading that announces plans. */
  readonly planned: boolean;
  readonly gazetteer?: Gazetteer | undefined;
}

/** A metric of a sentence; `from` and `to` are positions in the sentence's reading, `ordinal` counts all its numerals from 1. */
export type Fact = Pick<
  Metric,
  | "place" | "subject" | "indicator" | "wording" | "stage" | "measure" | "value" | "valueTo" | "unit" | "bound" | "period" | "of" | "scope" | "flags"
> & { readonly from: number; readonly to: number; readonly ordinal: number }; // prettier-ignore
