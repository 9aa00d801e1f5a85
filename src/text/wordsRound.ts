import type { Span } from "./span.js";

/**
 * A stretch of a text with the words to its left and right, each on one line; at most `sight` characters of them.
 *
 * @example
 * wordsRound("新增高企132 家,\n占三成。", { start: 4, end: 7 }, 3) // ["增高企", "132", " 家,"]
 */
export function wordsRound(
  text: string,
  { start, end }: Span,
  sight: number,
): [left: string, words: string, right: string] {
  const line = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/gu, " ");
  return [line(start - sight, start).trimStart(), line(start, end), line(end, end + sight).trimEnd()];
}
