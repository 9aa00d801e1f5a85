import type { Texts } from "./chart.js";

// The font draws “ ” ‘ ’ … as wide as a Chinese character, for there they are Chinese punctuation.
const SIGNS: readonly [chinese: RegExp, latin: string][] = [
  [/“([^”\p{Script=Han}]*)”/gu, '"$1"'],
  [/‘([^’\p{Script=Han}]*)’/gu, "'$1'"],
  [/(?<!\p{Script=Han})’/gu, "'"],
  [/\s*…\s*/gu, " ... "],
];

/** English texts with quotation marks and dots that stand close in a Chinese font; those round Chinese words stay. */
export function inLatin({ words, ...texts }: Texts): Texts {
  const fields = Object.entries(texts as Record<string, string>).map(([field, text]) => [field, toLatin(text)]);
  const said = Object.entries(words ?? {}).map(([word, text]) => [word, toLatin(text)]);
  return {
    ...(Object.fromEntries(fields) as Texts),
    ...(words && { words: Object.fromEntries(said) as Record<string, string> }),
  };
}

function toLatin(text: string): string {
  return SIGNS.reduce((said, [chinese, latin]) => said.replace(chinese, latin), text).trim();
}
