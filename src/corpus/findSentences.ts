import type { Span } from "../text/span.js";
import type { Sentence } from "./bulletin.js";
import { trimSpan } from "./page.js";

const END = /[。！？!?]/gu;
const CLOSING = "。！？!?…”’』」）)》】〕\"'";

/**
 * The sentences of a paragraph: they end with 。！？, together with closing quotes and brackets, or with the paragraph.
 * A full stop in 1.5 or 1. ends nothing; neither does ；.
 */
export function findSentences(text: string, { start, end }: Span): Sentence[] {
  const words = text.slice(start, end);
  const sentences: Sentence[] = [];
  let from = 0;
  const closeAt = (to: number) => {
    const span = trimSpan(text, { start: start + from, end: start + to });
    if (span) sentences.push({ start: span.start, end: span.end, number: sentences.length + 1 });
    from = to;
  };
  for (const { index, 0: mark } of words.matchAll(END)) {
    if (index < from) continue;
    const to = closingEnd(words, index + 1);
    if (!isInsideWords(words, mark, to)) closeAt(to);
  }
  closeAt(words.length);
  // A copy is as long as it need be: an array that grew keeps room for more, which in a file of short lines weighs most.
  return sentences.slice();
}

function closingEnd(words: string, from: number): number {
  let to = from;
  while (to < words.length && CLOSING.includes(words.charAt(to))) to++;
  return to;
}

// “怎么看？”论坛, 《科学！》杂志, what?=1: a question or exclamation mark with words running on after it.
function isInsideWords(words: string, mark: string, to: number): boolean {
  if (mark === "。" || to >= words.length) return false;
  const closed = /[”’』」)）》】〕"']/u.test(words.charAt(to - 1));
  const next = words.charAt(to);
  return closed ? /[\p{Script=Han}、,，的]/u.test(next) : /[A-Za-z0-9=&/]/u.test(next);
}
