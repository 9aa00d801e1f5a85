import { collocation } from "./collocation.js";
import { cooccurrence } from "./cooccurrence.js";
import { dispersion } from "./dispersion.js";
import { frequency } from "./frequency.js";
import { keyness } from "./keyness.js";
import { logOdds } from "./logOdds.js";
import { mergeParts, type Part } from "./parts.js";
import type { Passage } from "./passages.js";
import { tfidf } from "./tfidf.js";
import type { Verdict } from "./verdict.js";

/** What one statistic can say of a text. */
export interface StudyRow {
  readonly study: string;
  readonly enough: string;
  readonly kept: number;
  readonly left: number;
  /** The least it asks for. */
  readonly minimum: string;
  /** The strongest of what it finds; "" where the text is too small. */
  readonly first: string;
}

/**
 * Every statistic with its verdict on this text: what it asks for, how much of the text meets that, and what comes first. What compares
 * takes the first part against the others; collocation looks at the most frequent term.
 *
 * @example
 * studies(passages, parts).find((row) => row.study === "共现网络")?.enough // "是"
 */
export function studies(passages: readonly Passage[], parts: readonly Part[]): StudyRow[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const node = frequency(parts)[0]?.term ?? "";
  const [weights, spread, near] = [tfidf(parts), dispersion(parts), collocation(passages, node)];
  const { edges, verdict } = cooccurrence(passages);
  return [
    toStudyRow(weights.verdict, byHighest(weights.rows, ({ tfidf }) => tfidf), (row) => `${row.part}：${row.term}`),
    ...(others.length > 0 ? versus(first, mergeParts("其余", others)) : []),
    toStudyRow(spread.verdict, byHighest(spread.rows, ({ dpNorm }) => -dpNorm), (row) => `${row.term}（DP ${row.dp.toFixed(2)}）`),
    toStudyRow(near.verdict, near.rows, (row) => `${node}—${row.term}（logDice ${row.logDice.toFixed(1)}，${row.count}次）`),
    toStudyRow(verdict, edges, (edge) => `${edge.from}—${edge.to}（同句${edge.count}次）`),
  ]; // prettier-ignore
}

function versus(part: Part, reference: Part): StudyRow[] {
  const [key, odds] = [keyness(part, reference), logOdds(part, reference)];
  return [
    toStudyRow(key.verdict, key.rows, (row) => `${part.name}：${row.term}（G² ${row.g2.toFixed(1)}${row.level === "" ? "，不显著" : `，${row.level}`}）`),
    toStudyRow(odds.verdict, odds.rows, (row) => `${part.name}：${row.term}（z ${row.z.toFixed(1)}${Math.abs(row.z) < 1.96 ? "，不显著" : ""}）`),
  ]; // prettier-ignore
}

const byHighest = <R>(rows: readonly R[], valueOf: (row: R) => number) =>
  [...rows].sort((a, b) => valueOf(b) - valueOf(a));

function toStudyRow<R>(
  { study, enough, kept, left, minimum }: Verdict,
  rows: readonly R[],
  toText: (row: R) => string,
): StudyRow {
  const [first] = rows;
  return {
    study: study.zh,
    enough: enough ? "是" : "否，文本过小",
    kept,
    left,
    minimum: minimum.zh,
    first: enough && first !== undefined ? toText(first) : "",
  };
}
