import { type Part, countRanges } from "./parts.js";
import { type Demand, type Study, toStudy } from "./verdict.js";

export interface TfidfRow {
  readonly part: string;
  readonly term: string;
  readonly count: number;
  /** Share of the part's words. */
  readonly tf: number;
  /** How rare the term is among the parts of this corpus; 0 for a term that stands in all of them. */
  readonly idf: number;
  readonly tfidf: number;
}

// With one or two parts every term is in "half of them or all": the weight says nothing.
const MIN_PARTS = 3;
const MIN_COUNT = 2;

const DEMAND: Demand = {
  study: { zh: "TF-IDF", en: "TF-IDF" },
  minimum: {
    zh: `不少于 ${MIN_PARTS} 个部分，词在该部分不少于 ${MIN_COUNT} 次`,
    en: `${MIN_PARTS} parts or more, a term ${MIN_COUNT} times or more in its part`,
  },
};

/**
 * What sets a part apart from the others: tf-idf = (count ÷ words of the part) · ln(N ÷ df), where N is the number of parts
 * and df the number of those in which the term stands. The weight is computed on this corpus; jieba's built-in one
 * comes from general texts and would call every term of administration rare.
 * Source: Spärck Jones, A statistical interpretation of term specificity, Journal of Documentation 28 (1972);
 * Manning, Raghavan & Schütze, Introduction to Information Retrieval (2008), § 6.2.
 *
 * Rows come part by part, highest first.
 */
export function tfidf(parts: readonly Part[]): Study<TfidfRow> {
  const frequencies = countRanges(parts);
  const rows = parts.flatMap((part) =>
    [...part.counts]
      .map(([term, count]) => toRow(part, term, count, Math.log(parts.length / (frequencies.get(term) ?? 1))))
      .sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1)),
  );
  return toStudy(rows, DEMAND, (row) => parts.length >= MIN_PARTS && row.count >= MIN_COUNT);
}

function toRow(part: Part, term: string, count: number, idf: number): TfidfRow {
  const tf = count / part.size;
  return { part: part.name, term, count, tf, idf, tfidf: tf * idf };
}
