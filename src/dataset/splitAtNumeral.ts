import { findQuantities } from "../quantities/index.js";
import { readStretch } from "../text/reading.js";
import type { MetricRow } from "./metricRow.js";

/** A sentence in three: what stands before the numeral, the numeral, what stands behind. */
export type SplitSentence = readonly [before: string, numeral: string, after: string];

/**
 * A row's sentence, split at its numeral: at the one its id counts to, else (an edited id, a row added by hand) at the first
 * that reads like it; undefined when the sentence has none.
 *
 * @example
 * splitAtNumeral(row) // ["新增高企", "132", "家,科技型中小企业282 家;…"]
 */
export function splitAtNumeral({
  id,
  numeral,
  sentence,
}: Pick<MetricRow, "id" | "numeral" | "sentence">): SplitSentence | undefined {
  const reading = readStretch(sentence);
  const spans = findQuantities(reading.text).map(({ from, to }) => reading.span(from, to));
  const counted = spans[Number(/:(\d+)$/u.exec(id)?.[1]) - 1];
  const found = [...(counted ? [counted] : []), ...spans].find(
    ({ start, end }) => sentence.slice(start, end) === numeral,
  );
  const start = found?.start ?? sentence.indexOf(numeral);
  if (start < 0) return undefined;
  return [sentence.slice(0, start), numeral, sentence.slice(start + numeral.length)];
}
