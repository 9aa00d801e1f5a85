import { byHighest, countTerms } from "./counts.js";
import { toDropped } from "./dropped.js";
import type { Passage } from "./passages.js";
import { isWord } from "./token.js";
import { type Demand, type Verdict, toStudy } from "./verdict.js";

export interface NetworkNode {
  readonly term: string;
  /** In how many sentences it stands. */
  readonly count: number;
  /** How many edges end at it. */
  readonly degree: number;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** In how many sentences both stand. */
  readonly count: number;
  /** Share of the sentences with either that have both. */
  readonly jaccard: number;
}

export interface Network {
  readonly nodes: NetworkNode[];
  readonly edges: NetworkEdge[];
  readonly verdict: Verdict;
}

export interface CooccurrenceOptions {
  /** How many terms at most, those of most sentences first. */
  readonly most?: number;
  readonly drop?: ReadonlySet<string>;
}

const MIN_COUNT = 3;
const MIN_EDGES = 5;

const DEMAND: Demand = {
  study: { zh: "共现网络", en: "Co-occurrence network" },
  minimum: {
    zh: `同句不少于 ${MIN_COUNT} 次的词对不少于 ${MIN_EDGES} 对`,
    en: `${MIN_EDGES} pairs or more that share ${MIN_COUNT} sentences or more`,
  },
};

/**
 * Which terms stand in the same sentences: an edge joins two that share three or more, weighted by Jaccard's coefficient
 * n(x,y) ÷ (n(x) + n(y) − n(x,y)). Terms without an edge are no nodes. Strongest edges first.
 * Source: Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11 (1912).
 */
export function cooccurrence(passages: readonly Passage[], options: CooccurrenceOptions = {}): Network {
  const { most = 60, drop = toDropped(passages) } = options;
  const sentences = passages.map((p) =>
    [...new Set(p.tokens.filter(isWord).map((t) => t.text))].filter((w) => !drop.has(w)),
  );
  const counts = countTerms(sentences.flat());
  const chosen = new Set(mostFrequent(counts, most));
  const { rows: edges, verdict } = toStudy(
    findEdges(sentences, chosen, counts),
    DEMAND,
    (e) => e.count >= MIN_COUNT,
    MIN_EDGES,
  );
  const degrees = countTerms(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = [...degrees].map(([term, degree]) => ({ term, count: counts.get(term) ?? 0, degree }));
  return { nodes: nodes.sort(byHighest((node) => node.count)), edges, verdict };
}

const mostFrequent = (counts: ReadonlyMap<string, number>, most: number) =>
  [...counts]
    .map(([term, count]) => ({ term, count }))
    .sort(byHighest((row) => row.count))
    .slice(0, most)
    .map((row) => row.term);

function findEdges(
  sentences: readonly string[][],
  chosen: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): NetworkEdge[] {
  const pairs = new Map<string, number>();
  for (const sentence of sentences) {
    const terms = sentence.filter((term) => chosen.has(term)).sort();
    for (const [i, from] of terms.entries())
      for (const to of terms.slice(i + 1)) pairs.set(`${from}\t${to}`, (pairs.get(`${from}\t${to}`) ?? 0) + 1);
  }
  return [...pairs]
    .map(([pair, count]) => toEdge(pair, count, counts))
    .sort((a, b) => b.jaccard - a.jaccard || b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1));
}

function toEdge(pair: string, count: number, counts: ReadonlyMap<string, number>): NetworkEdge {
  const [from = "", to = ""] = pair.split("\t");
  return { from, to, count, jaccard: count / ((counts.get(from) ?? 0) + (counts.get(to) ?? 0) - count) };
}
