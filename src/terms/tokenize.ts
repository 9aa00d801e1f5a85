import { type Dictionary, loadDictionary } from "./dictionary.js";
import { type Piece, findPieces } from "./pieces.js";
import { readPlain } from "./plainText.js";
import { cutHan } from "./segmenter.js";
import { splitAtGaps } from "./runs.js";
import type { Token } from "./token.js";

export interface TokenizeOptions {
  readonly dictionary?: Dictionary;
  /** The stretch of the text to read; offsets count from the text's first character all the same. */
  readonly start?: number;
  readonly end?: number;
  /** Whether a line break may stand inside a word, as in a paragraph whose lines were broken by hand. */
  readonly joinLines?: boolean;
}

/**
 * Text → tokens, the one segmentation of the house.
 *
 *   text ─ half width, no stray spaces ─ dictionary words with digits or signs · short quotations · numerals · runs of Han
 *        ─ runs cut by jieba (user dictionary first, hidden Markov model on) ─ Token[]
 *
 * A quotation of two to ten characters is one unit (“双倍增” and 双倍增 are the same), unless a dictionary word of four or
 * more stands in it (“三位一体改革”). Where nothing but digits, letters or one character is quoted, the marks belong to the unit: “315” is not 315.
 *
 * @example
 * tokenize("扎实推进“315”体系").map((t) => t.text) // ["扎实", "推进", "“315”", "体系"]
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Token[] {
  const { dictionary = loadDictionary(), start = 0, end = text.length, joinLines = false } = options;
  const reading = readPlain(text, start, end);
  const toToken = ({ kind, from, to }: Piece): Token => ({
    text: reading.text.slice(from, to),
    kind: kind === "run" ? "word" : kind,
    ...reading.span(from, to),
  });
  const tokens: Token[] = [];
  for (const piece of findPieces(reading.text, dictionary)) {
    if (piece.kind !== "run") tokens.push(toToken(piece));
    else
      for (const [from, to] of splitAtGaps([piece.from, piece.to], reading, text, joinLines))
        for (const cut of cutRun(reading.text.slice(from, to), from, dictionary)) tokens.push(toToken(cut));
  }
  return tokens;
}

function cutRun(run: string, at: number, dictionary: Dictionary): Piece[] {
  let to = at;
  return cutHan(run, dictionary).map((word) => {
    const from = to;
    to += word.length;
    return { kind: dictionary.byWord.has(word) ? "unit" : "word", from, to };
  });
}
