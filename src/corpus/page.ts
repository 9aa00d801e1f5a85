import { foldWidth } from "../text/fold.js";
import type { Span } from "../text/span.js";

/** A decoded seed beside its folded form, in which rules are written once for both widths; offsets agree. */
export interface Page {
  readonly text: string;
  readonly folded: string;
}

export const readPage = (text: string): Page => ({ text, folded: foldWidth(text) });

/** The folded text of a span. */
export const foldedOf = ({ folded }: Page, { start, end }: Span) => folded.slice(start, end);

/** The first characters of a span, folded: enough for a rule about how a line opens, however long the line is. */
export const headOf = ({ folded }: Page, { start, end }: Span, length = 120) =>
  folded.slice(start, Math.min(end, start + length));

/** Code units that leave no ink: white space, zero-width marks, control characters. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x7f;
  if (code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x85) return true;
  return (code >= 0x2000 && code <= 0x200d) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060].includes(code);
}

/** A span without the blanks at its ends; `undefined` when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** The last characters of a span, folded: enough for a rule about how a line ends. */
export const tailOf = ({ folded }: Page, { start, end }: Span, length = 12) =>
  folded.slice(Math.max(start, end - length), end);
