/** Which kind of marks a character stands in: a quotation, a book title, brackets, or none. */
export type Enclosure = "quote" | "title" | "bracket";

const OPENING: Readonly<Record<string, [close: string, kind: Enclosure]>> = {
  "“": ["”", "quote"],
  "‘": ["’", "quote"],
  "「": ["」", "quote"],
  "『": ["』", "quote"],
  "《": ["》", "title"],
  "〈": ["〉", "title"],
  "(": [")", "bracket"],
  "[": ["]", "bracket"],
  "【": ["】", "bracket"],
  "〔": ["〕", "bracket"],
};

const MARKS = /[“”‘’「」『』《》〈〉()[\]【】〔〕]/gu;

// A mark whose partner is further away than this was left open by mistake.
const LONGEST: Readonly<Record<Enclosure, number>> = { quote: 60, title: 80, bracket: 200 };

// Marks left open by mistake must not pile up.
const DEEPEST = 16;

/** A pair of marks: `from` is the opening one, `to` the place behind the closing one. */
export interface Enclosed {
  readonly kind: Enclosure;
  readonly from: number;
  readonly to: number;
}

/** Pairs of quotation marks, title marks and brackets in reading order of their closing marks; unpaired ones are passed over. */
export function findEnclosures(text: string): Enclosed[] {
  const open: { close: string; kind: Enclosure; from: number }[] = [];
  const found: Enclosed[] = [];
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    const opening = OPENING[mark];
    if (opening) {
      open.push({ close: opening[0], kind: opening[1], from: index });
      if (open.length > DEEPEST) open.shift();
      continue;
    }
    const depth = open.findLastIndex((o) => o.close === mark);
    if (depth < 0) continue;
    const { kind, from } = open[depth] as (typeof open)[number];
    open.length = depth;
    if (index - from <= LONGEST[kind]) found.push({ kind, from, to: index + 1 });
  }
  return found;
}

/** The innermost pair of one of these kinds that holds `at`. */
export function enclosing(pairs: readonly Enclosed[], at: number, ...kinds: Enclosure[]): Enclosed | undefined {
  return pairs.find((p) => p.from < at && at < p.to - 1 && kinds.includes(p.kind));
}
