import type { Bulletin, Paragraph } from "../corpus/bulletin.js";
import { locusOf } from "../corpus/locus.js";
import type { Span } from "../text/span.js";
import { readPlain } from "./plainText.js";
import { phraseSearch } from "./phraseSearch.js";

/** A keyword in its context (KWIC); the span is the keyword's. */
export interface ConcordanceRow extends Span {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly locus: string;
  readonly place: string;
  readonly bulletin: string;
}

export interface ConcordanceOptions {
  /** Characters to either side, within the paragraph. */
  readonly width?: number;
}

/**
 * Every place where a word or phrase stands, in reading order, with what is left and right of it. Quotation marks in the text do
 * not matter to a keyword without them; stray spaces are left out.
 *
 * @example
 * concordance(bulletin, "揭榜挂帅", { width: 6 })[0] // { left: "深化科研项目", keyword: "揭榜挂帅", right: "机制,全年发布", … }
 */
export function concordance(
  bulletin: Bulletin,
  keyword: string,
  { width = 20 }: ConcordanceOptions = {},
): ConcordanceRow[] {
  const search = phraseSearch([readPlain(keyword).text]);
  return bulletin.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => {
      const reading = readPlain(bulletin.text, paragraph.start, paragraph.end);
      return search(reading.text).map(({ from, to }) => {
        const span = reading.span(from, to);
        return {
          left: reading.text.slice(Math.max(0, from - width), from),
          keyword: reading.text.slice(from, to),
          right: reading.text.slice(to, to + width),
          locus: locusOf(section, paragraph, sentenceNumber(paragraph, span.start)),
          place: section.place,
          bulletin: bulletin.name,
          ...span,
        };
      });
    }),
  );
}

const sentenceNumber = ({ sentences }: Paragraph, offset: number) =>
  sentences.find((s) => s.start <= offset && offset < s.end)?.number ?? 1;
