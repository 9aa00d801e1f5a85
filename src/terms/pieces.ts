import type { Dictionary } from "./dictionary.js";
import { cutHan } from "./segmenter.js";
import type { TokenKind } from "./token.js";
import { patternFor } from "./tokenPattern.js";

/** A stretch of a reading before segmentation: a token already, or a run of Han to be cut. */
export interface Piece {
  readonly kind: TokenKind | "run";
  readonly from: number;
  readonly to: number;
}

/** Take a reading apart, left to right; what is no token yet is a run. */
export function* findPieces(text: string, dictionary: Dictionary): Generator<Piece> {
  const pattern = new RegExp(patternFor(dictionary));
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { inner, ...groups } = match.groups ?? {};
    const [from, to] = [match.index, pattern.lastIndex];
    if (inner === undefined) yield { kind: kindOf(groups), from, to };
    else if (!/\p{Script=Han}/u.test(inner) || inner.length < 2) yield { kind: "unit", from, to };
    else {
      yield { kind: "mark", from, to: from + 1 };
      const whole = !holdsEntry(inner, dictionary);
      if (whole) yield { kind: "unit", from: from + 1, to: to - 1 };
      pattern.lastIndex = whole ? to - 1 : from + 1;
    }
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function kindOf({ letters, number, run, mark }: Groups): Piece["kind"] {
  if (run !== undefined) return "run";
  if (mark !== undefined) return "mark";
  if (number !== undefined) return /[A-Za-z]/u.test(number) ? "word" : "number";
  return letters === undefined ? "unit" : "word";
}

const holdsEntry = (inner: string, dictionary: Dictionary) =>
  !dictionary.byWord.has(inner) &&
  cutHan(inner, dictionary).some((word) => word.length >= 4 && dictionary.byWord.has(word));
