import { foldWidth } from "./fold.js";
import type { Span } from "./span.js";

/** A stretch of a seed as rules read it: folded, without stray spaces, every character knowing where it came from. */
export interface Reading {
  readonly text: string;
  /** The stretch of the seed that `text.slice(from, to)` was read from; the characters at both ends are its own. */
  span(from: number, to: number): Span;
  /** The first position of the reading at or after a seed offset. */
  positionOf(offset: number): number;
}

/**
 * Read `text.slice(start, end)` folded and without white space. Spaces stay (as one) only between two digits, where they
 * part two numbers, and after a list mark at the start of a line ("1. 2023年"), where they part mark and number.
 *
 * @example
 * readStretch("1 至8 月 ,增长 32. 1 ％").text // "1至8月,增长32.1%"
 */
export function readStretch(text: string, start = 0, end = text.length): Reading {
  const folded = foldWidth(text.slice(start, end));
  if (!/\s/u.test(folded)) return reading(folded, undefined, start, end);
  const offsets = new Uint32Array(folded.length);
  let kept = "";
  let from = 0;
  for (const { index, 0: space } of folded.matchAll(/\s+/gu)) {
    kept = keep(folded, from, index, kept, offsets, start);
    from = index + space.length;
    if (partsNumbers(folded, index)) {
      offsets[kept.length] = start + index;
      kept += " ";
    }
  }
  kept = keep(folded, from, folded.length, kept, offsets, start);
  return reading(kept, offsets.subarray(0, kept.length), start, end);
}

// Appends folded.slice(from, to) and notes where each character came from.
function keep(folded: string, from: number, to: number, kept: string, offsets: Uint32Array, start: number): string {
  for (let i = from; i < to; i++) offsets[kept.length + i - from] = start + i;
  return kept + folded.slice(from, to);
}

// Without offsets, nothing was dropped and position and offset differ by `start`.
function reading(text: string, offsets: Uint32Array | undefined, start: number, end: number): Reading {
  const at = (i: number) => (offsets ? (offsets[i] ?? end) : Math.min(start + i, end));
  return {
    text,
    span: (from, to) => ({ start: at(from), end: to > from ? at(to - 1) + 1 : at(from) }),
    positionOf: (offset) =>
      offsets ? lowerBound(offsets, offset) : Math.max(0, Math.min(offset - start, text.length)),
  };
}

const isSpace = (c: string) => c === " " || c === "\n" || c === "\r" || c === "\t" || /\s/u.test(c);
const isDigit = (c: string) => c >= "0" && c <= "9";

function partsNumbers(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && isSpace(text.charAt(next))) next++;
  if (!isDigit(text.charAt(next))) return false;
  const before = text.charAt(at - 1);
  return isDigit(before) || (before === "." && isListMark(text, at - 1));
}

// "1." at the start of a line numbers an item; the same in mid-line is a decimal broken by a space.
function isListMark(text: string, dot: number): boolean {
  let i = dot - 1;
  while (i >= 0 && isDigit(text.charAt(i)) && dot - i <= 3) i--;
  while (i >= 0 && text.charAt(i) === " ") i--;
  return i < 0 || text.charAt(i) === "\n";
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
