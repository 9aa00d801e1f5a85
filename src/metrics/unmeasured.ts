import type { Bulletin, Paragraph } from "../corpus/index.js";
import { findQuantities, type Reason } from "../quantities/index.js";
import { readStretch } from "../text/reading.js";
import type { Dismissed, Extraction } from "./extract.js";

export const NO_METRIC_REASONS = ["name", "date", "ordinal", "other", "masthead", "trailer"] as const;
/** Why a numeral is no metric: what it is, or that it stands before or behind the article. */
export type NoMetricReason = Reason | "masthead" | "trailer";

/** The reasons in words, for lists and pages. */
export const NO_METRIC_WORDS: Readonly<Record<NoMetricReason, { readonly zh: string; readonly en: string }>> = {
  name: { zh: "名称、口号、固定说法", en: "in a name, a slogan or a fixed phrase" },
  date: { zh: "日期、时期", en: "a date or a period" },
  ordinal: { zh: "序号", en: "an ordinal or the number of a list" },
  other: { zh: "不计量（门槛、等级、地址、电话）", en: "a threshold, a grade, an address, a telephone number" },
  masthead: { zh: "文首", en: "before the article" },
  trailer: { zh: "文末", en: "behind the article" },
};

/** A numeral that became no metric; `text.slice(start, end)`. */
export interface Unmeasured extends Omit<Dismissed, "reason"> {
  readonly reason: NoMetricReason;
}

/**
 * Every numeral of a bulletin that became no metric, in reading order: those the extractor dismissed, and those of the
 * masthead and of what trails behind the article, where it does not look.
 *
 * @example
 * listUnmeasured(bulletin, extractMetrics(bulletin)).filter(({ reason }) => reason === "name")[0]?.numeral // "八八"
 */
export function listUnmeasured(bulletin: Bulletin, { dismissed }: Pick<Extraction, "dismissed">): Unmeasured[] {
  const outside = bulletin.asides.flatMap((aside) => numeralsOf(bulletin.text, aside));
  return [...dismissed, ...outside].sort((a, b) => a.start - b.start);
}

function numeralsOf(text: string, aside: Paragraph): Unmeasured[] {
  const reading = readStretch(text, aside.start, aside.end);
  const where =
    aside.kind === "trailer" ? ({ reason: "trailer", locus: "文末" } as const) : ({ reason: "masthead", locus: "文首" } as const); // prettier-ignore
  return findQuantities(reading.text).map(({ from, to }) => {
    const span = reading.span(from, to);
    return { ...span, numeral: text.slice(span.start, span.end), ...where };
  });
}
