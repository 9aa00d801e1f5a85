import type { Bulletin, Paragraph } from "../corpus/index.js";
import { findQuantities, type Reason } from "../quantities/index.js";
import { readStretch } from "../text/reading.js";
import type { Dismissed, Extraction } from "./extract.js";

export const NO_METRIC_REASONS = ["name", "date", "ordinal", "other", "masthead", "trailer"] as const;
/** Why a numeral is no metric: what it is, or that it stands before or behind the article. */
export type NoMetricReason = Reason | "masthead" | "trailer";

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
