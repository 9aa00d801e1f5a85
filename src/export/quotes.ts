import type { Bulletin } from "../corpus/index.js";
import { locusOf } from "../corpus/locus.js";
import type { Span } from "../text/span.js";
import type { Fact } from "./facts.js";

/** A sentence of a bulletin, which a page can go to. */
export interface Quotable extends Span {
  /** On the page: s1-24, the 24th sentence of the first bulletin. */
  readonly id: string;
  /** Place of the bulletin in the list. */
  readonly bulletin: number;
  readonly locus: string;
}

/** What a fact quotes, and the sentence it was read in; none where no bulletin has it any more. */
export interface Quote {
  readonly text: string;
  readonly at?: Quotable;
}

/** Bulletins, with their sentences by text. */
export interface Library {
  readonly bulletins: readonly Bulletin[];
  readonly sentences: readonly Quotable[];
  readonly byText: ReadonlyMap<string, readonly Quotable[]>;
}

/** Bulletins → library. */
export function openLibrary(bulletins: readonly Bulletin[]): Library {
  const sentences = bulletins.flatMap(sentencesOf);
  const byText = new Map<string, Quotable[]>();
  for (const sentence of sentences) {
    const text = bulletins[sentence.bulletin]?.text.slice(sentence.start, sentence.end) ?? "";
    const key = squeeze(text);
    byText.set(key, [...(byText.get(key) ?? []), sentence]);
  }
  return { bulletins, sentences, byText };
}

function sentencesOf({ sections }: Bulletin, bulletin: number): Quotable[] {
  const all = sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ start, end, number }) => ({ start, end, locus: locusOf(section, paragraph, number) })),
    ),
  );
  return all.map((sentence, index) => ({ ...sentence, bulletin, id: `s${bulletin + 1}-${index + 1}` }));
}

/**
 * The sentences of a fact, one or several, each where it stands. Of bulletins that share a sentence, one named in `stems`
 * comes first.
 *
 * @example
 * findQuotes({ sentence: "新增企业12 家。", locus: "诸暨市·第2段·第3句", … }, library)
 * // [{ text: "新增企业12 家。", at: { id: "s1-24", locus: "诸暨市·第2段·第3句", … } }]
 */
export function findQuotes(
  { sentence, locus }: Fact,
  library: Library,
  stems: ReadonlySet<string> = new Set(),
): Quote[] {
  if (sentence === "") return [];
  const whole = findSentence(sentence, locus, library, stems);
  if (whole !== undefined) return [{ text: sentence, at: whole }];
  const seen = new Set<string>();
  return sentence.split("\n").flatMap((text) => {
    const at = findSentence(text, locus, library, stems);
    // A sentence that was printed on two lines is found by either.
    if (at !== undefined && seen.has(at.id)) return [];
    if (at !== undefined) seen.add(at.id);
    return [{ text, ...(at && { at }) }];
  });
}

function findSentence(text: string, locus: string, library: Library, stems: ReadonlySet<string>): Quotable | undefined {
  const key = squeeze(text);
  if (key === "") return undefined;
  const found = library.byText.get(key) ?? partsOf(key, library);
  const loci = locus.split(/[；;]/u).map((one) => one.trim());
  const score = ({ locus, bulletin }: Quotable) =>
    (loci.includes(locus) ? 2 : 0) + (stems.has(library.bulletins[bulletin]?.name ?? "") ? 1 : 0);
  return [...found].sort((a, b) => score(b) - score(a))[0];
}

// A table run into one sentence is quoted in parts.
function partsOf(key: string, { byText }: Library): Quotable[] {
  return [...byText].flatMap(([text, sentences]) => (text.includes(key) ? sentences : []));
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}
