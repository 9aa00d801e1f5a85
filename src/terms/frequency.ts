import { byHighest } from "./counts.js";
import { type Part, countRanges, mergeParts } from "./parts.js";

/** A term over the whole corpus. */
export interface FrequencyRow {
  readonly term: string;
  readonly count: number;
  /** In how many parts it stands. */
  readonly range: number;
  /** Per 1,000 words, stop words and boilerplate counted among the words. */
  readonly rate: number;
}

/** A term in one part; a term that is not there has count 0. */
export interface PartFrequencyRow {
  readonly part: string;
  readonly term: string;
  readonly count: number;
  readonly rate: number;
}

/**
 * How often each term stands, in how many parts, and how often in 1,000 words (rate = 1000 · count ÷ words).
 * Counts need no minimum; what may be concluded from them is for the other studies to say.
 *
 * @example
 * frequency(toParts(passages))[0] // { term: "创新", count: …, range: 7, rate: … }
 */
export function frequency(parts: readonly Part[]): FrequencyRow[] {
  const { counts, size } = mergeParts("", parts);
  const ranges = countRanges(parts);
  return [...counts]
    .map(([term, count]) => ({ term, count, range: ranges.get(term) ?? 0, rate: perThousand(count, size) }))
    .sort(byHighest((row) => row.count));
}

/** The same for chosen terms, part by part, in the order given: the rows of a matrix or of a grouped bar. */
export function frequencyByPart(parts: readonly Part[], terms: readonly string[]): PartFrequencyRow[] {
  return terms.flatMap((term) =>
    parts.map((part) => {
      const count = part.counts.get(term) ?? 0;
      return { part: part.name, term, count, rate: perThousand(count, part.size) };
    }),
  );
}

const perThousand = (count: number, size: number) => (size === 0 ? 0 : (1000 * count) / size);
