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
  const offsets: number[] = [];
  const kept: string[] = [];
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charAt(i);
    if (isSpace(c) && !partsNumbers(folded, i)) continue;
    kept.push(isSpace(c) ? " " : c);
    offsets.push(start + i);
  }
  return reading(kept.join(""), offsets, end);
}

function reading(text: string, offsets: readonly number[], end: number): Reading {
  const at = (i: number) => offsets[i] ?? end;
  return {
    text,
    span: (from, to) => ({ start: at(from), end: to > from ? at(to - 1) + 1 : at(from) }),
    positionOf: (offset) => lowerBound(offsets, offset),
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

function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
