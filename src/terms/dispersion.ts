import { byHighest } from "./counts.js";
import { type Part, countRanges, mergeParts } from "./parts.js";
import { type Demand, type Study, toStudy } from "./verdict.js";

/** How evenly a term is spread over the parts. */
export interface DispersionRow {
  readonly term: string;
  readonly count: number;
  readonly range: number;
  /** 0: as every part's size would have it; towards 1: all in a small corner. */
  readonly dp: number;
  /** DP on a scale that reaches 1 whatever the sizes of the parts. */
  readonly dpNorm: number;
}

const MIN_PARTS = 3;

const DEMAND: Demand = {
  study: { zh: "离散度", en: "Dispersion" },
  minimum: {
    zh: `不少于 ${MIN_PARTS} 个部分，出现次数不少于部分数（更少则不可能遍布各部分）`,
    en: `${MIN_PARTS} parts or more, and as many occurrences as parts (with fewer a term cannot stand in all of them)`,
  },
};

/**
 * Gries' deviation of proportions: DP = ½ · Σ |vᵢ − sᵢ|, where vᵢ is the share of the term's occurrences that part i
 * holds and sᵢ the share of all words that it holds; DPnorm = DP ÷ (1 − min sᵢ). Most frequent first.
 * Source: Gries, Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13 (2008);
 * DPnorm as corrected by Lijffijt & Gries, ibid. 17 (2012).
 */
export function dispersion(parts: readonly Part[]): Study<DispersionRow> {
  const whole = mergeParts("", parts);
  const shares = parts.map((part) => part.size / whole.size);
  const ranges = countRanges(parts);
  const rows = [...whole.counts].map(([term, count]) => {
    const dp = deviation(
      parts.map((part) => (part.counts.get(term) ?? 0) / count),
      shares,
    );
    return { term, count, range: ranges.get(term) ?? 0, dp, dpNorm: dp / (1 - Math.min(...shares)) };
  });
  rows.sort(byHighest((row) => row.count));
  return toStudy(rows, DEMAND, (row) => parts.length >= MIN_PARTS && row.count >= parts.length);
}

const deviation = (held: readonly number[], shares: readonly number[]) =>
  held.reduce((sum, v, i) => sum + Math.abs(v - (shares[i] ?? 0)), 0) / 2;
