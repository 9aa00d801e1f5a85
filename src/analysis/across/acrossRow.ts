import type { MetricRecord } from "../../frames/index.js";
import { figureText, periodText } from "../figureText.js";
import { type Grounds, groundsOf } from "../grounds.js";

export const ACROSS_KINDS = [
  "分期数",
  "累计回落",
  "修订",
  "口径变化",
  "缺报地区",
  "缺报指标",
  "新指标",
  "新报",
] as const;
/**
 * What became of a figure from one issue to another: 分期数 the difference of two cumulative figures; 累计回落 a cumulative figure that fell;
 * 修订 another figure for the same period; 口径变化 counted otherwise; 缺报 no longer reported; 新指标 reported by nobody before; 新报 by this
 * place not before.
 */
export type AcrossKind = (typeof ACROSS_KINDS)[number];

/** One thing to know before two issues are read together. */
export interface AcrossRow extends Grounds {
  readonly kind: AcrossKind;
  readonly place: string;
  readonly subject: string;
  readonly indicator: string;
  readonly stage: string;
  readonly from_bulletin: string;
  readonly to_bulletin: string;
  /** The figures as printed, with their periods; "" where there is none. */
  readonly from: string;
  readonly to: string;
  /** Of a 分期数: computed, with the interval that the roundings of both figures allow; NaN for every other kind. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Of a 分期数: the months between, as 2023-08/2023-09; else "". */
  readonly period: string;
  readonly months: number;
  readonly derived: boolean;
  readonly why: string;
  readonly why_en: string;
}

/** The columns of the frame, in order. */
export const ACROSS_COLUMNS = [
  "kind", "place", "subject", "indicator", "stage", "from", "to", "value", "low", "high", "unit", "period", "months", "why", "why_en",
  "from_bulletin", "to_bulletin", "derived", "ids", "sentence", "locus",
] as const satisfies readonly (keyof AcrossRow)[]; // prettier-ignore

const NOTHING = {
  value: NaN,
  low: NaN,
  high: NaN,
  unit: "",
  period: "",
  months: NaN,
  derived: false,
  why: "",
  why_en: "",
};

/** A row about a figure of one issue, or of two. */
export function acrossRow(
  kind: AcrossKind,
  { from, to }: { readonly from?: MetricRecord; readonly to?: MetricRecord },
  given: Partial<AcrossRow> = {},
): AcrossRow {
  const row = to ?? from;
  const { place = "", subject = "", indicator = "", stage = "" } = row ?? {};
  return {
    ...NOTHING,
    ...{ kind, place, subject, indicator, stage },
    from_bulletin: from?.bulletin ?? "",
    to_bulletin: to?.bulletin ?? "",
    from: from ? printed(from) : "",
    to: to ? printed(to) : "",
    ...groundsOf(...[from, to].filter((one) => one !== undefined)),
    ...given,
  };
}

const printed = (row: MetricRecord) => `${figureText(row)}（${periodText(row.period)}）`;
