import { byHighest } from "./counts.js";
import { toDropped } from "./dropped.js";
import type { Passage } from "./passages.js";
import { isWord } from "./token.js";
import { type Demand, type Study, toStudy } from "./verdict.js";

/** A word that keeps company with a node. */
export interface CollocationRow {
  readonly node: string;
  readonly term: string;
  /** Times the two stand within the window of each other. */
  readonly count: number;
  readonly nodeCount: number;
  readonly termCount: number;
  /** 14 when neither stands without the other; one point less is half as close. */
  readonly logDice: number;
}

export interface CollocationOptions {
  /** Words to either side, within the sentence; numerals and signs do not count. */
  readonly window?: number;
  readonly drop?: ReadonlySet<string>;
}

const MIN_COUNT = 3;

const DEMAND: Demand = {
  study: { zh: "搭配", en: "Collocation" },
  minimum: { zh: `共现不少于 ${MIN_COUNT} 次`, en: `${MIN_COUNT} co-occurrences or more` },
};

/**
 * The words that stand near a node, closest company first: logDice = 14 + log₂(2 · f(x,y) ÷ (f(x) + f(y))).
 * f(x,y) is the number of nodes with the word in their window or the number of words with the node in theirs, whichever is
 * less: so one pair counts once, x and y may change places, and 14 is never passed.
 * Source: Rychlý, A lexicographer-friendly association score, RASLAN 2008.
 *
 * @example
 * collocation(passages, "三位一体", { window: 5 }).rows.map((row) => row.term)
 */
export function collocation(
  passages: readonly Passage[],
  node: string,
  options: CollocationOptions = {},
): Study<CollocationRow> {
  const { window = 5, drop = toDropped(passages) } = options;
  const tally = {
    nodes: 0,
    terms: new Map<string, number>(),
    beside: new Map<string, number>(),
    near: new Map<string, number>(),
  };
  for (const passage of passages)
    count(
      passage.tokens.filter(isWord).map((t) => t.text),
      node,
      window,
      tally,
    );
  const rows = [...tally.near]
    .filter(([term]) => term !== node && !drop.has(term))
    .map(([term, near]) =>
      toRow(node, term, Math.min(near, tally.beside.get(term) ?? 0), tally.nodes, tally.terms.get(term) ?? 0),
    );
  rows.sort(byHighest((row) => row.logDice));
  return toStudy(rows, DEMAND, (row) => row.count >= MIN_COUNT);
}

/** 14 + log₂(2 · f(x,y) ÷ (f(x) + f(y))). */
export function logDice(both: number, x: number, y: number): number {
  return 14 + Math.log2((2 * both) / (x + y));
}

const toRow = (node: string, term: string, both: number, nodeCount: number, termCount: number): CollocationRow => ({
  node, term, count: both, nodeCount, termCount, logDice: logDice(both, nodeCount, termCount),
}); // prettier-ignore

interface Tally {
  nodes: number;
  readonly terms: Map<string, number>;
  /** Words with a node in their window. */
  readonly beside: Map<string, number>;
  /** Nodes with the word in their window. */
  readonly near: Map<string, number>;
}

function count(words: readonly string[], node: string, window: number, tally: Tally): void {
  let reached = 0;
  for (const [i, word] of words.entries()) {
    add(tally.terms, word);
    if (word !== node) continue;
    tally.nodes++;
    const [from, to] = [Math.max(0, i - window), Math.min(words.length, i + window + 1)];
    for (const term of new Set(words.slice(from, to))) add(tally.near, term);
    for (const term of words.slice(Math.max(from, reached), to)) add(tally.beside, term);
    reached = to;
  }
}

const add = (counts: Map<string, number>, term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
