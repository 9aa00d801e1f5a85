import { type Dictionary, loadDictionary } from "./dictionary.js";
import { toDropped } from "./dropped.js";
import type { Passage } from "./passages.js";
import { oneKindOfMarks } from "./phraseSearch.js";
import { findRepeats } from "./repeats.js";

/** Where a phrase was found to be one: between quotation marks, in the dictionary, or by coming back word for word. */
export type PhraseOrigin = "quote" | "dictionary" | "repeat";

/** A set phrase (提法) of a text. */
export interface Phrase {
  readonly phrase: string;
  readonly origin: PhraseOrigin;
}

export interface PhraseOptions {
  readonly dictionary?: Dictionary;
  /** Categories of the dictionary whose words are phrases. */
  readonly categories?: readonly string[];
  /** How often a run of words must come back to be a phrase. */
  readonly minimum?: number;
  readonly drop?: ReadonlySet<string>;
}

/**
 * The set phrases of a text, in the order in which they first stand in it by origin: what is quoted (2 to 20 characters), what the
 * dictionary lists as 提法 or 政策, and runs of words that come back three times. A phrase without a Chinese character keeps
 * its marks (“315”), as does a single one (“学”), for without them it would be found everywhere.
 *
 * @example
 * findPhrases(passages).slice(0, 2) // [{ phrase: "三个抓", origin: "quote" }, { phrase: "三个年", origin: "quote" }]
 */
export function findPhrases(passages: readonly Passage[], options: PhraseOptions = {}): Phrase[] {
  const {
    dictionary = loadDictionary(),
    categories = ["提法", "政策"],
    minimum = 3,
    drop = toDropped(passages),
  } = options;
  const quoted = passages.flatMap((p) => [...p.plain.matchAll(QUOTED)].map((m) => toPhrase(m[1] ?? "")));
  const listed = passages
    .flatMap((p) => p.tokens.map((t) => t.text))
    .filter((word) => isListed(word, dictionary, categories));
  const repeated = findRepeats(passages, { minimum, stop: drop }).map(({ words }) => words.join(""));
  const found = new Map<string, Phrase>();
  const add = (phrases: readonly string[], origin: PhraseOrigin) => {
    for (const phrase of phrases) {
      const key = oneKindOfMarks(phrase);
      if (!found.has(key)) found.set(key, { phrase, origin });
    }
  };
  add(quoted, "quote");
  add(
    listed.map((word) => toPhrase(word.replace(MARKS, ""))),
    "dictionary",
  );
  add(repeated, "repeat");
  return [...found.values()];
}

const QUOTED = /[“‘]([^“”‘’。！？!?;；]{1,20})[”’]/gu;
const MARKS = /[“”‘’]/gu;

/** A phrase as it is named: with its marks where nothing but them tells it from a numeral or a common character. */
export function toPhrase(words: string): string {
  return /\p{Script=Han}.*\p{Script=Han}/u.test(words) ? words : `“${words}”`;
}

const isListed = (word: string, dictionary: Dictionary, categories: readonly string[]) =>
  categories.includes(dictionary.byWord.get(word)?.category ?? "");
