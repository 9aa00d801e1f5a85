import { byHighest } from "./counts.js";
import type { Part } from "./parts.js";
import { type Demand, type Study, toStudy } from "./verdict.js";

/** A term of a part against a reference. */
export interface KeynessRow {
  readonly term: string;
  readonly count: number;
  readonly referenceCount: number;
  /** Per 1,000 words, in the part and in the reference. */
  readonly rate: number;
  readonly referenceRate: number;
  /** Log-likelihood: how sure the difference is, never how large. */
  readonly g2: number;
  /** p<0.0001, p<0.001, p<0.01, p<0.05, or "" where G² or the expected counts carry none: not to be told from chance, not to be drawn. */
  readonly level: string;
  /** Effect size in doublings: 1 twice as frequent as in the reference, −1 half as frequent. */
  readonly logRatio: number;
}

// Critical values of χ² with one degree of freedom, and the least expected count at which G² keeps to them, strictest first.
// Source: Rayson, Berridge & Francis, Extending the Cochran rule for the comparison of word frequencies between corpora, JADT 2004.
const LEVELS: readonly [level: string, critical: number, expected: number][] = [
  ["p<0.0001", 15.13, 1],
  ["p<0.001", 10.83, 8],
  ["p<0.01", 6.63, 11],
  ["p<0.05", 3.84, 13],
];
const MIN_EXPECTED = 1;

const DEMAND: Demand = {
  study: { zh: "关键性", en: "Keyness" },
  minimum: {
    zh: `两边的期望频数均不少于 ${MIN_EXPECTED}`,
    en: `an expected count of ${MIN_EXPECTED} or more on both sides`,
  },
};

/**
 * The terms of a part, or missing from it, that tell it from a reference; surest first. Both texts must be disjoint: compare a
 * section with `mergeParts` of the others, not with the whole. Thousands of terms are tested at once, so trust p<0.0001 first.
 *
 * @example
 * keyness(toPart("甲", words), toPart("其余", others)).rows[0]?.term
 */
export function keyness(part: Part, reference: Part): Study<KeynessRow> {
  const terms = new Set([...part.counts.keys(), ...reference.counts.keys()]);
  const rows = [...terms].map((term) => toRow(term, part, reference)).sort(byHighest((row) => row.g2));
  return toStudy(
    rows,
    DEMAND,
    (row) => expectedLeast(row.count + row.referenceCount, part.size, reference.size) >= MIN_EXPECTED,
  );
}

function toRow(term: string, part: Part, reference: Part): KeynessRow {
  const [count, referenceCount] = [part.counts.get(term) ?? 0, reference.counts.get(term) ?? 0];
  const [size, referenceSize] = [part.size, reference.size];
  const g2 = logLikelihood(count, size, referenceCount, referenceSize);
  return {
    term,
    count,
    referenceCount,
    rate: (1000 * count) / size,
    referenceRate: (1000 * referenceCount) / referenceSize,
    g2,
    level: levelOf(g2, expectedLeast(count + referenceCount, size, referenceSize)),
    logRatio: logRatio(count, size, referenceCount, referenceSize),
  };
}

/**
 * G² = 2 · (a · ln(a ÷ E₁) + b · ln(b ÷ E₂)) with Eᵢ = nᵢ · (a + b) ÷ (n₁ + n₂); a count of 0 adds nothing.
 * Source: Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19 (1993), in the
 * two-cell form of Rayson & Garside, Comparing corpora using frequency profiling (2000).
 */
export function logLikelihood(a: number, n1: number, b: number, n2: number): number {
  const rate = (a + b) / (n1 + n2);
  const cell = (observed: number, size: number) => (observed === 0 ? 0 : observed * Math.log(observed / (size * rate)));
  return 2 * (cell(a, n1) + cell(b, n2));
}

/**
 * log₂((a ÷ n₁) ÷ (b ÷ n₂)); a count of 0 is taken as 0.5.
 * Source: Hardie, Log Ratio: an informal introduction (2014).
 */
export function logRatio(a: number, n1: number, b: number, n2: number): number {
  return Math.log2((a || 0.5) / n1) - Math.log2((b || 0.5) / n2);
}

const expectedLeast = (both: number, n1: number, n2: number) => (both * Math.min(n1, n2)) / (n1 + n2);

const levelOf = (g2: number, expected: number) =>
  LEVELS.find(([, critical, least]) => g2 >= critical && expected >= least)?.[0] ?? "";
