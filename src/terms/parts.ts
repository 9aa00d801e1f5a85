import { countTerms } from "./counts.js";
import { toDropped } from "./dropped.js";
import { groupBy } from "./groupBy.js";
import type { Passage } from "./passages.js";
import { isWord } from "./token.js";

/** A part of the corpus whose words are counted as one: a section, a bulletin, or whatever the passages were grouped by. */
export interface Part {
  readonly name: string;
  /** Terms and how often they stand here; stop words and boilerplate are left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** All words, stop words and boilerplate among them; numerals and signs are not words. */
  readonly size: number;
}

export interface PartsOptions {
  /** What a passage belongs to; its place unless told otherwise. */
  readonly by?: (passage: Passage) => string;
  /** Words not counted as terms; see `toDropped` for what it is unless told otherwise. */
  readonly drop?: ReadonlySet<string>;
}

/**
 * Passages → parts in the order in which they begin.
 *
 * @example
 * toParts(passages).map((part) => part.name)                                // ["绍兴市", "越城区", …]
 * toParts(passages, { by: (p) => p.bulletin, drop: new Set() })             // one part a bulletin, every word counted
 */
export function toParts(
  passages: readonly Passage[],
  { by = (p) => p.place, drop = toDropped(passages) }: PartsOptions = {},
): Part[] {
  return [...groupBy(passages, by)].map(([name, own]) => toPart(name, own.flatMap(wordsOf), drop));
}

const wordsOf = (passage: Passage) => passage.tokens.filter(isWord).map((token) => token.text);

/** Count a list of words as one part. */
export function toPart(name: string, words: readonly string[], drop: ReadonlySet<string> = new Set()): Part {
  return { name, counts: countTerms(words.filter((w) => !drop.has(w))), size: words.length };
}

/** Several parts as one. */
export function mergeParts(name: string, parts: readonly Part[]): Part {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [term, n] of part.counts) counts.set(term, (counts.get(term) ?? 0) + n);
  return { name, counts, size: parts.reduce((sum, part) => sum + part.size, 0) };
}

/** In how many parts each term stands. */
export function countRanges(parts: readonly Part[]): Map<string, number> {
  return countTerms(parts.flatMap((part) => [...part.counts.keys()]));
}
