import type { Bulletin, Paragraph } from "../corpus/bulletin.js";
import { locusOf } from "../corpus/locus.js";
import type { Span } from "../text/span.js";
import type { Dictionary } from "./dictionary.js";
import { readPlain } from "./plainText.js";
import type { Token } from "./token.js";
import { tokenize } from "./tokenize.js";

/** A sentence as the word studies see it: where it stands, its text and its tokens. */
export interface Passage extends Span {
  readonly bulletin: string;
  readonly place: string;
  /** 诸暨市·第2段·第3句, or 诸暨市·标题·第1句. */
  readonly locus: string;
  /** The sentence as it stands in the seed. */
  readonly sentence: string;
  /** The same at half width and without stray spaces: what phrases are searched in. */
  readonly plain: string;
  readonly tokens: readonly Token[];
}

/**
 * Bulletin → its sentences in reading order, with their tokens; headings of sections count, masthead and trailer do not.
 *
 * @example
 * toPassages(bulletin)[0]?.locus // "绍兴市·标题·第1句"
 */
export function toPassages(bulletin: Bulletin, dictionary?: Dictionary): Passage[] {
  return bulletin.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      sentencesOf(paragraph).map((sentence) => ({
        bulletin: bulletin.name,
        place: section.place,
        locus: locusOf(section, paragraph, sentence.number),
        start: sentence.start,
        end: sentence.end,
        sentence: bulletin.text.slice(sentence.start, sentence.end).trim(),
        plain: readPlain(bulletin.text, sentence.start, sentence.end).text,
        tokens: tokenize(bulletin.text, { ...sentence, dictionary, joinLines: true }),
      })),
    ),
  );
}

const sentencesOf = (paragraph: Paragraph) =>
  paragraph.sentences.length > 0 ? paragraph.sentences : [{ start: paragraph.start, end: paragraph.end, number: 1 }];
