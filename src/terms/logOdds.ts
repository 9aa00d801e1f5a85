import type { Part } from "./parts.js";
import { type Demand, type Study, toStudy } from "./verdict.js";

/** A term of a part against a reference, shrunk towards what both have in common. */
export interface LogOddsRow {
  readonly term: string;
  readonly count: number;
  readonly referenceCount: number;
  /** Difference of the two log-odds: above 0 the part says it more often than the reference. */
  readonly delta: number;
  readonly variance: number;
  /** delta ÷ √variance; beyond ±1.96 the difference stands out from chance at the usual 5 %. */
  readonly z: number;
}

export interface LogOddsOptions {
  /** How many words of experience the prior stands for: the larger, the more a rare term must do to stand out. */
  readonly priorWords?: number;
  /** Where the prior comes from; both texts together unless told otherwise. */
  readonly background?: Part;
}

// The variance below is an approximation for counts that are not tiny.
const MIN_COUNT = 5;

const DEMAND: Demand = {
  study: { zh: "对数优势比", en: "Log-odds" },
  minimum: { zh: `两边合计不少于 ${MIN_COUNT} 次`, en: `${MIN_COUNT} occurrences or more on both sides together` },
};

/**
 * Log-odds with an informative Dirichlet prior; most of the part first. With y the count, n the words, and α = priorWords ·
 * background share of the term (α₀ = priorWords):
 *
 *   δ = ln((y₁ + α) ÷ (n₁ + α₀ − y₁ − α)) − ln((y₂ + α) ÷ (n₂ + α₀ − y₂ − α)),  variance ≈ 1 ÷ (y₁ + α) + 1 ÷ (y₂ + α),  z = δ ÷ √variance
 *
 * Source: Monroe, Colaresi & Quinn, Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political
 * Conflict, Political Analysis 16 (2008), 372–403.
 */
export function logOdds(part: Part, reference: Part, options: LogOddsOptions = {}): Study<LogOddsRow> {
  const { priorWords = 500, background } = options;
  const terms = new Set([...part.counts.keys(), ...reference.counts.keys()]);
  const rows = [...terms].map((term) => {
    const [y1, y2] = [part.counts.get(term) ?? 0, reference.counts.get(term) ?? 0];
    const share = background
      ? (background.counts.get(term) ?? 0) / background.size
      : (y1 + y2) / (part.size + reference.size);
    const alpha = priorWords * share;
    const delta = logit(y1 + alpha, part.size + priorWords) - logit(y2 + alpha, reference.size + priorWords);
    const variance = 1 / (y1 + alpha) + 1 / (y2 + alpha);
    return { term, count: y1, referenceCount: y2, delta, variance, z: delta / Math.sqrt(variance) };
  });
  rows.sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
  return toStudy(rows, DEMAND, (row) => row.count + row.referenceCount >= MIN_COUNT && Number.isFinite(row.z));
}

const logit = (count: number, size: number) => Math.log(count / (size - count));
