import type { Bulletin } from "../corpus/index.js";
import { locusOf } from "../corpus/locus.js";
import type { Span } from "../text/span.js";

/** A sentence of a bulletin, which a page can go to. */
export interface Quotable extends Span {
  /** On the page: s1-24, the 24th sentence of the first bulletin. */
  readonly id: string;
  /** Place of the bulletin in the list. */
  readonly bulletin: number;
  readonly locus: string;
}

/** Bulletins, with their sentences by text. */
export interface Library {
  readonly bulletins: readonly Bulletin[];
  readonly sentences: readonly Quotable[];
  readonly byText: ReadonlyMap<string, readonly Quotable[]>;
}

/** Bulletins → library. */
export function openLibrary(bulletins: readonly Bulletin[]): Library {
  return shelve(bulletins.map((bulletin, index) => ({ bulletin, number: index + 1 })));
}

/**
 * The same of those bulletins only that have one of these sentences, for thousands of them. Sentences bear the ids that they have
 * among all.
 *
 * @param read gives the bulletins one after the other, as often as it is asked to.
 */
export async function openLibraryOf(
  sentences: readonly string[],
  read: () => AsyncIterable<Bulletin>,
): Promise<Library> {
  const wanted = sentences.map((sentence) => [squeeze(sentence), ...sentence.split("\n").map(squeeze)]);
  const keys = new Set(wanted.flat().filter((key) => key !== ""));
  const found = new Set<string>();
  const kept = await choose(read(), (bulletin) => {
    const quoted = sentencesOf(bulletin)
      .map((sentence) => keyOf(bulletin, sentence))
      .filter((key) => keys.has(key));
    quoted.forEach((key) => found.add(key));
    return quoted.length > 0;
  });
  const isFound = ([whole = "", ...lines]: readonly string[]) =>
    found.has(whole) || lines.every((key) => key === "" || found.has(key));
  const left = wanted.filter((keys) => !isFound(keys)).flat();
  if (left.length === 0) return shelve(kept);
  // A table run into one sentence is quoted in parts.
  const names = new Set(kept.map(({ bulletin }) => bulletin.name));
  return shelve(
    await choose(read(), ({ name, text }) => {
      const all = squeeze(text);
      return names.has(name) || left.some((key) => key !== "" && all.includes(key));
    }),
  );
}

/** A bulletin, and which of all it is. */
interface Numbered {
  readonly bulletin: Bulletin;
  readonly number: number;
}

async function choose(
  bulletins: AsyncIterable<Bulletin>,
  isChosen: (bulletin: Bulletin) => boolean,
): Promise<Numbered[]> {
  const chosen: Numbered[] = [];
  let number = 0;
  for await (const bulletin of bulletins) {
    number++;
    if (isChosen(bulletin)) chosen.push({ bulletin, number });
  }
  return chosen;
}

function shelve(numbered: readonly Numbered[]): Library {
  const sentences: Quotable[] = [];
  const byText = new Map<string, Quotable[]>();
  for (const [place, { bulletin, number }] of numbered.entries())
    for (const [index, sentence] of sentencesOf(bulletin).entries()) {
      const quotable = { ...sentence, bulletin: place, id: `s${number}-${index + 1}` };
      const key = keyOf(bulletin, sentence);
      sentences.push(quotable);
      byText.set(key, [...(byText.get(key) ?? []), quotable]);
    }
  return { bulletins: numbered.map(({ bulletin }) => bulletin), sentences, byText };
}

const sentencesOf = ({ sections }: Bulletin): Omit<Quotable, "id" | "bulletin">[] =>
  sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ start, end, number }) => ({ start, end, locus: locusOf(section, paragraph, number) })),
    ),
  );

const keyOf = ({ text }: Bulletin, { start, end }: Span) => squeeze(text.slice(start, end));

/** A text without white space: where a line was broken does not count. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}
