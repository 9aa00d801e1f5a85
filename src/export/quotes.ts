import type { Fact } from "./facts.js";
import { type Library, type Quotable, squeeze } from "./library.js";

/** What a fact quotes, and the sentence it was read in; none where no bulletin has it any more. */
export interface Quote {
  readonly text: string;
  readonly at?: Quotable;
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
