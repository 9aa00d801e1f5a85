import { foldSentence } from "../text/fingerprint.js";
import { alignInOrder, type Pairs } from "./align.js";
import { groupBy } from "./group.js";
import type { RegisterRow } from "./register.js";
import { findSpan } from "./row.js";
import { similarity, toBigrams } from "./similarity.js";

/** A sentence of a bulletin with its rows, in reading order. */
export interface Passage<R extends RegisterRow> {
  /** The sentence, folded. */
  readonly key: string;
  /** The section it stands in: the locus up to its first ·. */
  readonly section: string;
  readonly rows: readonly R[];
}

/** The sentences of one bulletin's rows, in reading order; rows without a sentence belong to none. */
export function findPassages<R extends RegisterRow>(rows: readonly R[]): Passage<R>[] {
  const sorted = rows.filter(({ sentence }) => sentence !== "").sort((a, b) => startOf(a) - startOf(b));
  const groups = groupBy(sorted, ({ locus, sentence }) => `${locus}\n${sentence}`);
  return [...groups.values()].map((group) => {
    const { sentence = "", locus = "" } = group[0] ?? {};
    const key = foldSentence(sentence);
    return { key, section: locus.split("·")[0] ?? "", rows: group };
  });
}

const startOf = ({ span }: RegisterRow) => findSpan(span)?.start ?? 0;

/** Which passage is which: the same sentence first, also where it moved; then the most alike, in reading order. */
export function pairPassages<R extends RegisterRow>(
  olds: readonly Passage<R>[],
  news: readonly Passage<R>[],
): Pair<R>[] {
  const same = pairSame(olds, news);
  const moved = pairMoved(...without(olds, news, same));
  const alike = pairAlike(...without(olds, news, [...same, ...moved]));
  return [...same, ...moved, ...alike];
}

type Pair<R extends RegisterRow> = [Passage<R>, Passage<R>];

function pairSame<R extends RegisterRow>(olds: readonly Passage<R>[], news: readonly Passage<R>[]): Pair<R>[] {
  const equal = (i: number, j: number) => olds.at(i)?.key === news.at(j)?.key;
  const shorter = Math.min(olds.length, news.length);
  let head = 0;
  while (head < shorter && equal(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && equal(-1 - tail, -1 - tail)) tail++;
  const middle = alignInOrder(
    olds.length - head - tail,
    news.length - head - tail,
    (i, j) => +equal(head + i, head + j),
  );
  const ends = Array.from({ length: tail }, (_, k) => [olds.length - tail + k, news.length - tail + k] as const);
  return take(olds, news, [...range(head), ...middle.map(([i, j]) => [head + i, head + j] as const), ...ends]);
}

function pairMoved<R extends RegisterRow>(olds: readonly Passage<R>[], news: readonly Passage<R>[]): Pair<R>[] {
  const waiting = groupBy(news, ({ key }) => key);
  return olds.flatMap((old) => {
    const moved = waiting.get(old.key)?.shift();
    return moved ? [[old, moved] as Pair<R>] : [];
  });
}

// Below this, two sentences say different things.
const ALIKE = 0.5;

function pairAlike<R extends RegisterRow>(olds: readonly Passage<R>[], news: readonly Passage<R>[]): Pair<R>[] {
  const [before, after] = [olds, news].map((passages) => passages.map(({ key }) => toBigrams(key)));
  const score = (i: number, j: number) => {
    const [a, b] = [before?.[i], after?.[j]];
    if (!a || !b || olds[i]?.section !== news[j]?.section) return 0;
    const alike = similarity(a, b);
    return alike >= ALIKE ? alike : 0;
  };
  return take(olds, news, alignInOrder(olds.length, news.length, score));
}

function without<R extends RegisterRow>(
  olds: readonly Passage<R>[],
  news: readonly Passage<R>[],
  paired: readonly Pair<R>[],
): [Passage<R>[], Passage<R>[]] {
  const used = new Set(paired.flat());
  return [olds.filter((old) => !used.has(old)), news.filter((next) => !used.has(next))];
}

function take<T>(lefts: readonly T[], rights: readonly T[], pairs: Pairs): [T, T][] {
  return pairs.map(([i, j]) => [lefts[i] as T, rights[j] as T]);
}

const range = (length: number) => Array.from({ length }, (_, i) => [i, i] as const);
