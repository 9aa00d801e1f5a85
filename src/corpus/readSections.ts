import { isShort, type Block } from "./blocks.js";
import type { Paragraph, Section } from "./bulletin.js";
import { readMark, type Mark } from "./marks.js";
import { openHeading, type OpenHeading } from "./outline.js";
import { foldedOf, headOf, type Page } from "./page.js";
import type { PlaceHeading } from "./placeHeadings.js";
import { findSentences } from "./sentences.js";
import { endsAsProse, endsClosed } from "./stops.js";

interface Frame {
  /** Place of the title. */
  readonly home: string;
  /** Headings that stood in the title's line: they all hold, one under the other. */
  readonly inTitle: ReadonlySet<Block>;
}

/** Blocks → sections by place, each paragraph under its headings. */
export function readSections(
  page: Page,
  blocks: readonly Block[],
  placeHeadings: readonly (PlaceHeading | undefined)[],
  { home, inTitle }: Frame,
): Section[] {
  const sections: Draft[] = [];
  const numbers = new Map<string, number>();
  const lastPlace = placeHeadings.findLastIndex((heading) => heading !== undefined);
  let open: OpenHeading[] = [];
  blocks.forEach((block, i) => {
    const about = placeHeadings[i];
    const opening = inTitle.has(block)
      ? { ...plainHeading(page, block), fresh: true }
      : ((about && placeOpening(page, block, about)) ?? readHeading(page, blocks, placeHeadings, i));
    if (opening)
      open = inTitle.has(block) ? [...open, opening] : openHeading(closeFor(open, opening, i > lastPlace), opening);
    else if (isNote(page, blocks, i)) open = [];
    const isBody = !opening || about?.runsOn === true;
    if (isBody) open = open.map((heading) => ({ ...heading, fresh: false }));
    const own = open.findLast((heading) => heading.place !== undefined);
    const section = sectionFor(sections, own, about && opening ? about.slogan : "", home, opening?.place !== undefined);
    const number = isBody ? (numbers.get(section.place) ?? 0) + 1 : 0;
    if (isBody) numbers.set(section.place, number);
    const above = isBody ? open : open.slice(0, -1);
    section.paragraphs.push({
      start: block.start,
      end: block.end,
      kind: isBody ? "body" : "heading",
      number,
      headings: above.filter((heading) => heading !== own).map((heading) => heading.words),
      sentences: findSentences(page.text, block),
    });
  });
  return sections.map(({ place, placeFrom, slogan, paragraphs }) => ({ place, placeFrom, slogan, paragraphs }));
}

interface Draft extends Section {
  readonly key: OpenHeading | undefined;
  readonly paragraphs: Paragraph[];
}

function sectionFor(
  sections: Draft[],
  own: OpenHeading | undefined,
  slogan: string,
  home: string,
  opens: boolean,
): Draft {
  const last = sections.at(-1);
  if (last && !opens && last.place === (own?.place ?? home) && (last.key === undefined) === (own === undefined))
    return last;
  const place = own?.place ?? home;
  const placeFrom = own ? "heading" : home === "" ? "none" : "title";
  const section: Draft = { place, placeFrom, slogan, paragraphs: [], key: own };
  sections.push(section);
  return section;
}

const wordsOf = (page: Page, { start, end }: Block) => page.text.slice(start, end);

function placeOpening(page: Page, block: Block, about: PlaceHeading): OpenHeading {
  const style = about.style === "" ? "place" : about.style;
  return {
    words: wordsOf(page, block),
    style,
    rank: about.mark?.rank ?? 9,
    number: about.mark?.number,
    place: about.place,
    fresh: true,
  };
}

function plainHeading(page: Page, block: Block): OpenHeading {
  const mark = readMark(headOf(page, block));
  return {
    words: wordsOf(page, block),
    style: mark?.style ?? "",
    rank: mark?.rank ?? 9,
    number: mark?.number,
    fresh: true,
  };
}

/** A block as a heading about a matter: short, not closed, and something stands below it. */
function readHeading(
  page: Page,
  blocks: readonly Block[],
  placeHeadings: readonly (PlaceHeading | undefined)[],
  i: number,
): OpenHeading | undefined {
  const [block, next] = [blocks[i], blocks[i + 1]];
  if (!block || !next || !isShort(page, block) || block.lines > 1) return undefined;
  const folded = foldedOf(page, block);
  const mark = readMark(folded);
  if (mark ? endsAsProse(folded) : endsClosed(folded)) return undefined;
  if (!standsOver(page, mark, folded, next, placeHeadings[i + 1])) return undefined;
  return plainHeading(page, block);
}

function standsOver(
  page: Page,
  mark: Mark | undefined,
  folded: string,
  next: Block,
  placeBelow: PlaceHeading | undefined,
): boolean {
  if (mark && (mark.style === "-" || mark.style === "●")) return false;
  const below = readMark(headOf(page, next));
  if (mark) return placeBelow !== undefined || below === undefined || below.style !== mark.style;
  if (/\d[\d.,]*\s*(?:[%％]|[亿万]?元)/u.test(folded)) return false;
  const tail = page.folded.slice(Math.max(next.start, next.end - 12), next.end);
  return placeBelow !== undefined || below !== undefined || endsAsProse(tail);
}

// Headings with which a bulletin returns from its places to itself, where nothing numbers them.
const RETURN =
  /^(?:下一?步|下阶段|下一阶段|存在(?:的)?(?:主要)?(?:问题|困难|不足)|工作要求|有关要求|总体要求|附表|附注|几点建议)/u;

function closeFor(open: OpenHeading[], { style, words, place }: OpenHeading, isLast: boolean): OpenHeading[] {
  if (place !== undefined || style !== "" || !isLast || !RETURN.test(words)) return open;
  const at = open.findIndex((heading) => heading.style === "place");
  return at < 0 ? open : open.slice(0, at);
}

// 备注 at the very end speaks of the whole bulletin.
const isNote = (page: Page, blocks: readonly Block[], i: number) => {
  const block = blocks[i];
  return (
    i === blocks.length - 1 &&
    block !== undefined &&
    /^[(【]?(?:备注|注|附注|说明)\d?[)】]? ?:/u.test(headOf(page, block))
  );
};
