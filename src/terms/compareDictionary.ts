import type { Bulletin } from "../corpus/bulletin.js";
import type { Dictionary, DictionaryEntry } from "./dictionary.js";
import { type FrequencyRow, frequency } from "./frequency.js";
import { toParts } from "./parts.js";
import { toPassages } from "./passages.js";

/** A term whose count changes with the dictionary. */
export interface DictionaryChangeRow {
  readonly term: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly rangeBefore: number;
  readonly rangeAfter: number;
}

/** What an edit of the dictionary changes. */
export interface DictionaryChange {
  /** Words that only the new dictionary has, and words that only the old one had. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Largest change first. */
  readonly rows: DictionaryChangeRow[];
  /** All words of the bulletins before and after: the base of every rate. */
  readonly words: { readonly before: number; readonly after: number };
}

/**
 * Count every word of the bulletins under two dictionaries and keep what differs, the words that a new entry
 * swallowed among them. Nothing is dropped: a stop word may be what was swallowed.
 *
 * @example
 * // 培育链主企业。
 * compareDictionary([bulletin], readDictionary("高企"), readDictionary("高企\n链主企业")).rows
 * // 企业 1 → 0, 链主 1 → 0, 链主企业 0 → 1
 */
export function compareDictionary(
  bulletins: readonly Bulletin[],
  before: Dictionary,
  after: Dictionary,
): DictionaryChange {
  const [old, now] = [countWith(bulletins, before), countWith(bulletins, after)];
  const rows = [...new Set([...old.rows.keys(), ...now.rows.keys()])]
    .map((term) => toRow(term, old.rows.get(term), now.rows.get(term)))
    .filter((row) => row.change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.term < b.term ? -1 : 1));
  const words = { before: old.words, after: now.words };
  return { added: onlyIn(after, before), removed: onlyIn(before, after), rows, words };
}

function countWith(bulletins: readonly Bulletin[], dictionary: Dictionary) {
  const parts = toParts(
    bulletins.flatMap((b) => toPassages(b, dictionary)),
    { by: sectionOf, drop: new Set() },
  );
  const rows = new Map(frequency(parts).map((row) => [row.term, row]));
  return { rows, words: parts.reduce((sum, part) => sum + part.size, 0) };
}

const sectionOf = ({ bulletin, place }: { bulletin: string; place: string }) => `${bulletin} ${place}`;

const toRow = (term: string, old: FrequencyRow | undefined, now: FrequencyRow | undefined): DictionaryChangeRow => ({
  term,
  before: old?.count ?? 0,
  after: now?.count ?? 0,
  change: (now?.count ?? 0) - (old?.count ?? 0),
  rangeBefore: old?.range ?? 0,
  rangeAfter: now?.range ?? 0,
});

const onlyIn = (one: Dictionary, other: Dictionary) =>
  one.entries.map((e: DictionaryEntry) => e.word).filter((word) => !other.byWord.has(word));
