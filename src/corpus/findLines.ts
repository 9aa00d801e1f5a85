import type { Span } from "../text/span.js";
import { trimSpan } from "./page.js";

/** A printed line, without the blanks at its ends. */
export interface Line extends Span {
  /** Columns of blank before it: a full-width space is two, a tab four. */
  readonly indent: number;
  /** An empty line, or the seed's start, stands above it. */
  readonly apart: boolean;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** The lines of a text that have ink on them, in reading order; any kind of line end. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let below = -1;
  for (const { index, 0: raw } of text.matchAll(LINE)) {
    const span = trimSpan(text, { start: index, end: index + raw.length });
    if (!span) continue;
    const apart = below < 0 || (text.slice(below, span.start).match(BREAK)?.length ?? 0) > 1;
    lines.push({ ...span, apart, indent: columnsOf(text, index, span.start) });
    below = span.end;
  }
  return lines;
}

function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let i = start; i < end; i++) columns += COLUMNS[text.charAt(i)] ?? 0;
  return columns;
}

const COLUMNS: Readonly<Record<string, number>> = { "\u3000": 2, " ": 1, "\u00a0": 1, "\t": 4 };
