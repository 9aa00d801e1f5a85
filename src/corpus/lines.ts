import type { Span } from "../text/span.js";
import { trimSpan } from "./page.js";

/** A printed line, without the blanks at its ends. */
export interface Line extends Span {
  /** It opens with a paragraph's indent: a full-width space, a tab, or two spaces. */
  readonly indented: boolean;
  /** An empty line, or the seed's start, stands above it. */
  readonly apart: boolean;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const INDENT = /^(?:\u3000|\t|[ \u00a0]{2})/u;

/** The lines of a text that have ink on them, in reading order; any kind of line end. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let below = -1;
  for (const { index, 0: raw } of text.matchAll(LINE)) {
    const span = trimSpan(text, { start: index, end: index + raw.length });
    if (!span) continue;
    const apart = below < 0 || (text.slice(below, span.start).match(BREAK)?.length ?? 0) > 1;
    lines.push({ ...span, apart, indented: INDENT.test(text.slice(index, Math.min(span.start, index + 2))) });
    below = span.end;
  }
  return lines;
}
