import { TextRun } from "docx";
import type { Passage } from "./report.js";

// XML 1.0 forbids them even as references: a file with one opens with a repair prompt.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML may hold it. */
export function legal(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** A text with its line breaks. */
export function lines(text: string, { bold = false }: { readonly bold?: boolean } = {}): TextRun[] {
  return legal(text)
    .split("\n")
    .map((line, index) => new TextRun({ text: line, ...(bold && { bold }), ...(index > 0 && { break: 1 }) }));
}

/** The parts of a passage, bold and slanted as they are. */
export function runs({ parts }: Passage): TextRun[] {
  return parts.map(
    ({ text, bold = false, italic = false }) =>
      new TextRun({ text: legal(text), ...(bold && { bold }), ...(italic && { italics: true }) }),
  );
}
