import type { Paragraph, Section } from "./bulletin.js";
import type { OpenHeading, Outlined } from "./readOutline.js";
import { findSentences } from "./findSentences.js";
import type { Home } from "./readTitlePlace.js";

/** Outline → sections by place; what stands under no place's heading belongs to `home`, the place of the whole. */
export function readSections(text: string, outlined: readonly Outlined[], home: Home): Section[] {
  const drafts: Draft[] = [];
  const counts = new Map<string, number>();
  for (const item of outlined) {
    const own = item.open.findLast((heading) => heading.place !== undefined);
    const place = own?.place ?? home.place;
    if (item.isBody) counts.set(place, (counts.get(place) ?? 0) + 1);
    const number = item.isBody ? (counts.get(place) ?? 0) : 0;
    draftFor(drafts, item, own, home).paragraphs.push(toParagraph(text, item, own, number));
  }
  return drafts;
}

interface Draft extends Section {
  readonly paragraphs: Paragraph[];
}

function draftFor(drafts: Draft[], { opening }: Outlined, own: OpenHeading | undefined, home: Home): Draft {
  const last = drafts.at(-1);
  const goesOn =
    opening?.place === undefined && last && (own ? last.placeFrom === "heading" : last.placeFrom !== "heading");
  if (goesOn && last.place === (own?.place ?? home.place)) return last;
  const draft: Draft = own
    ? { place: own.place ?? "", placeFrom: "heading", slogan: opening?.slogan ?? "", paragraphs: [] }
    : { place: home.place, placeFrom: home.from, slogan: "", paragraphs: [] };
  drafts.push(draft);
  return draft;
}

function toParagraph(text: string, item: Outlined, own: OpenHeading | undefined, number: number): Paragraph {
  const { start, end } = item.block;
  // A heading stands under the others; what it opens stands under it.
  const above = item.isBody ? item.open : item.open.slice(0, -1);
  const headings = above.filter((heading) => heading !== own).map((heading) => heading.words);
  return {
    start,
    end,
    kind: item.isBody ? "body" : "heading",
    number,
    headings,
    sentences: findSentences(text, { start, end }),
  };
}
