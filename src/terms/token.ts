import type { Span } from "../text/span.js";

/**
 * What a token is: `unit` a word of the user dictionary or a short quotation, `word` what segmentation found, `number` an
 * Arabic numeral, `mark` a sign.
 */
export type TokenKind = "unit" | "word" | "number" | "mark";

/** A token and where it stands: the stretch of the seed, folded and without stray spaces, is its text. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Whether a token counts as a word: numerals and signs do not. */
export function isWord(token: Token): boolean {
  return token.kind === "unit" || token.kind === "word";
}
