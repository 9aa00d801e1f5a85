import { groupBy } from "./groupBy.js";
import type { Passage } from "./passages.js";
import type { Phrase, PhraseOrigin } from "./phrases.js";
import { phraseSearch } from "./phraseSearch.js";
import type { Standing } from "./sectionNames.js";

/** A phrase in a section; a phrase that is absent there has count 0. */
export interface PhraseRow {
  readonly phrase: string;
  readonly origin: PhraseOrigin;
  readonly bulletin: string;
  readonly place: string;
  /** What the section is called: its place, unless told otherwise. */
  readonly section: string;
  readonly count: number;
  readonly present: boolean;
  /** The sentences it stands in, on lines of their own, and where they are, joined by ；. */
  readonly sentence: string;
  readonly locus: string;
}

/** A phrase over all sections. */
export interface PhraseSummary {
  readonly phrase: string;
  readonly origin: PhraseOrigin;
  readonly count: number;
  /** In how many sections it stands. */
  readonly range: number;
  /** The sections that say it, and those that do not. */
  readonly places: readonly string[];
  readonly absent: readonly string[];
}

/**
 * Where each phrase stands and where it is absent: one row for every phrase and section, in the order given. Counts are what a
 * reader finds with the search of an editor (quotation marks and stray spaces aside), headings included.
 *
 * @example
 * phraseTable(passages, [{ phrase: "双倍增", origin: "quote" }]).filter((row) => row.present).map((row) => row.place)
 * // ["柯桥区", "上虞区", "诸暨市"]
 */
export function phraseTable(
  passages: readonly Passage[],
  phrases: readonly Phrase[],
  nameOf: (standing: Standing) => string = ({ place }) => place,
): PhraseRow[] {
  const sections = [...groupBy(passages, (p) => `${p.bulletin}\t${p.place}`).values()];
  const search = phraseSearch(phrases.map(({ phrase }) => phrase));
  const found = sections.map((section) => findInSection(section, search));
  return phrases.flatMap(({ phrase, origin }) =>
    sections.map((section, n) => {
      const hits = found[n]?.get(phrase) ?? [];
      const standing = [...new Set(hits)];
      return {
        phrase,
        origin,
        bulletin: section[0].bulletin,
        place: section[0].place,
        section: nameOf(section[0]),
        count: hits.length,
        present: hits.length > 0,
        sentence: [...new Set(standing.map((passage) => passage.sentence))].join("\n"),
        locus: standing.map((passage) => passage.locus).join("；"),
      };
    }),
  );
}

/** One row a phrase: most widespread first, then most frequent. */
export function summarizePhrases(rows: readonly PhraseRow[]): PhraseSummary[] {
  return [...groupBy(rows, (row) => row.phrase)]
    .map(([phrase, own]) => ({
      phrase,
      origin: own[0].origin,
      count: own.reduce((sum, row) => sum + row.count, 0),
      range: own.filter((row) => row.present).length,
      places: own.filter((row) => row.present).map((row) => row.section),
      absent: own.filter((row) => !row.present).map((row) => row.section),
    }))
    .sort((a, b) => b.range - a.range || b.count - a.count);
}

/**
 * The rows of chosen phrases, phrase by phrase as they were chosen: what a matrix of phrases and sections is drawn from.
 */
export function rowsOfPhrases(chosen: readonly PhraseSummary[], rows: readonly PhraseRow[]): PhraseRow[] {
  return chosen.flatMap(({ phrase }) => rows.filter((row) => row.phrase === phrase));
}

function findInSection(section: readonly Passage[], search: ReturnType<typeof phraseSearch>): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of section)
    for (const { phrase } of search(passage.plain)) {
      const hits = found.get(phrase) ?? [];
      hits.push(passage);
      found.set(phrase, hits);
    }
  return found;
}
