import type { Bulletin, Paragraph, Section, Sentence } from "../corpus/index.js";
import { locusOf } from "../corpus/locus.js";
import { readStretch } from "../text/reading.js";
import type { Span } from "../text/span.js";
import { CLAIMS, type ClaimKind, isAim, NO_CLAIM } from "./lexicon/claims.js";
import { isPlanHeading } from "./targets.js";

/** What a bulletin says in its own favour without a figure, with the words it stands on. */
export interface Claim extends Span {
  readonly bulletin: string;
  readonly place: string;
  readonly kind: ClaimKind;
  /** `text.slice(start, end)` at half width, without stray spaces: 均居全省前列. */
  readonly words: string;
  readonly sentence: string;
  readonly locus: string;
}

/**
 * Bulletin → claims without a figure, in reading order. What is only aimed at (力争走在前列) is no claim; 全省第一 is a rank,
 * and a metric.
 *
 * @example
 * findClaims(bulletin)[0] // { kind: "first", words: "率先", place: "绍兴市", locus: "绍兴市·第2段·第1句", … }
 */
export function findClaims(bulletin: Bulletin): Claim[] {
  return bulletin.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.headings.some(isPlanHeading)
        ? []
        : paragraph.sentences.flatMap((sentence) => claimsOf(bulletin, section, paragraph, sentence)),
    ),
  );
}

function claimsOf(bulletin: Bulletin, section: Section, paragraph: Paragraph, sentence: Sentence): Claim[] {
  const reading = readStretch(bulletin.text, sentence.start, sentence.end);
  const where = {
    bulletin: bulletin.name,
    place: section.place,
    sentence: bulletin.text.slice(sentence.start, sentence.end).trim(),
    locus: locusOf(section, paragraph, sentence.number),
  };
  return readClaims(reading.text).map(({ kind, from, to }) => ({
    ...where,
    kind,
    words: reading.text.slice(from, to),
    ...reading.span(from, to),
  }));
}

/** A claim of a sentence's reading: `text.slice(from, to)`. */
export interface ClaimFound {
  readonly kind: ClaimKind;
  readonly from: number;
  readonly to: number;
}

/**
 * The claims of one sentence's reading.
 *
 * @example
 * readClaims("该做法获省领导批示,居全省前列。").map(({ kind }) => kind) // ["praise", "standing"]
 */
export function readClaims(text: string): ClaimFound[] {
  const taken: ClaimFound[] = [];
  for (const [kind, pattern] of CLAIMS)
    for (const { index: from, 0: words } of text.matchAll(pattern)) {
      const to = from + words.length;
      const fits = !taken.some((other) => other.from < to && from < other.to);
      if (fits && !isAim(text.slice(0, from)) && !NO_CLAIM.test(text.slice(from, to + 4)))
        taken.push({ kind, from, to });
    }
  return taken.sort((a, b) => a.from - b.from);
}
