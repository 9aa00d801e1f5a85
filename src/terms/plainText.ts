import { type Reading, readStretch } from "../text/reading.js";

const QUOTES: Readonly<Record<string, string>> = { "「": "“", "」": "”", "『": "‘", "』": "’" };

/**
 * Every kind of quotation mark as “ ” and ‘ ’, one for one; straight ones open and close in turn within a line.
 *
 * @example
 * foldQuotes('「三位一体」与"双倍增"') // "“三位一体”与“双倍增”"
 */
export function foldQuotes(text: string): string {
  let open = false;
  return text.replace(/[「」『』"＂\n]/gu, (c) => {
    const quote = QUOTES[c];
    if (quote !== undefined) return quote;
    open = c !== "\n" && !open;
    return c === "\n" ? c : open ? "“" : "”";
  });
}

/** Read a stretch as the word studies do: half width, without stray spaces, one kind of quotation marks, offsets kept. */
export function readPlain(text: string, start = 0, end = text.length): Reading {
  // Quotes are folded in the stretch alone: those of the rest of the text must not decide which of them opens.
  const stretch = foldQuotes(text.slice(start, end));
  const reading = readStretch(stretch);
  return {
    text: reading.text,
    span: (from, to) => {
      const span = reading.span(from, to);
      return { start: span.start + start, end: span.end + start };
    },
    positionOf: (offset) => reading.positionOf(offset - start),
  };
}

/**
 * A text in the form in which words are compared.
 *
 * @example
 * plainText("「１ 图４ 表」") // "“1图4表”"
 */
export function plainText(text: string): string {
  return readPlain(text).text;
}
