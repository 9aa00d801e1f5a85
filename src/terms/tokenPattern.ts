import type { Dictionary } from "./dictionary.js";

const LETTER = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]";

// In this order: a dictionary word with digits or signs in it wins over a quotation, a quotation over the Han in it.
const PARTS = [
  "[“‘](?<inner>[\\p{L}\\p{N}+&%—\\-]{1,10})[”’]",
  `(?<letters>${LETTER}(?:${LETTER}|\\d)*(?:[&+.\\/\\-](?:${LETTER}|\\d)+)*)`,
  "(?<number>\\d+(?:[.,]\\d+)*(?:[+:~\\/—\\-][\\dA-Za-z]+(?:\\.\\d+)?)*(?:[A-Za-z]+|[%‰])?)",
  "(?<run>\\p{Script=Han}+)",
  "(?<mark>\\S)",
].join("|");

const patterns = new WeakMap<Dictionary, RegExp>();

/** What one look at a folded text takes for a piece: a dictionary word that is not all Han, a quotation, letters, a numeral, Han, a sign. */
export function patternFor(dictionary: Dictionary): RegExp {
  const known = patterns.get(dictionary);
  if (known) return known;
  const mixed = dictionary.entries.map((e) => e.word).filter((word) => !/^\p{Script=Han}+$/u.test(word));
  const longestFirst = mixed.sort((a, b) => b.length - a.length).map(toSource);
  const pattern = new RegExp([...longestFirst, PARTS].join("|"), "gu");
  patterns.set(dictionary, pattern);
  return pattern;
}

// G60 is not the beginning of G601.
function toSource(word: string): string {
  const source = word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  return /[A-Za-z0-9]$/u.test(word) ? `${source}(?![A-Za-z0-9])` : source;
}
