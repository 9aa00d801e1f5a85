import type { Block } from "./joinLines.js";
import type { FoundPlace } from "./findPlaceHeadings.js";
import { isHeading } from "./isHeading.js";
import { headOf, type Page } from "./page.js";
import { readMark } from "./readMark.js";

/** A heading that stands open over what follows. */
export interface OpenHeading {
  readonly words: string;
  /** Style of its mark; "" for a line without mark, "place" for a place's line without mark. */
  readonly style: string;
  readonly rank: number;
  readonly number?: number;
  /** Place whose section it opens; undefined for a heading about a matter. */
  readonly place?: string;
  readonly slogan?: string;
  /** The block that opens the section holds matter as well. */
  readonly runsOn?: boolean;
  /** Nothing but headings has followed it yet. */
  readonly fresh: boolean;
}

// Below every mark: a line without one never closes a heading that has one.
const PLAIN = 10;

/** A block with the headings open over it. */
export interface Outlined {
  readonly block: Block;
  /** The heading that the block opens, if it does. */
  readonly opening: OpenHeading | undefined;
  /** Matter, to be counted: also a block that opens a section and runs on. */
  readonly isBody: boolean;
  /** Headings in force, outermost first, the block's own included. */
  readonly open: readonly OpenHeading[];
}

/**
 * Walk through the blocks and say which headings each stands under.
 *
 * @param inTitle headings that stood in the title's line: they all hold, one under the other.
 */
export function readOutline(
  page: Page,
  blocks: readonly Block[],
  places: readonly FoundPlace[],
  inTitle: ReadonlySet<Block>,
): Outlined[] {
  const lastPlace = places.findLastIndex((heading) => typeof heading === "object");
  const outlined: Outlined[] = [];
  let open: readonly OpenHeading[] = [];
  blocks.forEach((block, i) => {
    const opening = readOpening(page, blocks, places, i, inTitle);
    const isBody = opening === undefined || opening.runsOn === true;
    if (opening && inTitle.has(block)) open = [...open, opening];
    else if (opening) open = openHeading(i > lastPlace ? returnHome(open, opening) : open, opening);
    else if (isClosingNote(page, blocks, i)) open = [];
    else if (i === lastPlace + 1 && closesRow(places, lastPlace)) open = open.slice(0, placeDepth(open));
    else open = closeRunOn(page, block, open);
    if (isBody && open.some((heading) => heading.fresh)) open = open.map((heading) => ({ ...heading, fresh: false }));
    outlined.push({ block, opening, isBody, open });
  });
  return outlined;
}

function readOpening(
  page: Page,
  blocks: readonly Block[],
  places: readonly FoundPlace[],
  i: number,
  inTitle: ReadonlySet<Block>,
): OpenHeading | undefined {
  const block = blocks[i];
  if (!block) return undefined;
  const about = places[i];
  if (about === "listed") return undefined;
  if (about) {
    const { place, slogan, runsOn } = about;
    return { ...toOpen(page, block), style: about.style === "" ? "place" : about.style, place, slogan, runsOn };
  }
  const beside = { above: typeof places[i - 1] === "object", below: typeof places[i + 1] === "object" };
  return inTitle.has(block) || isHeading(page, blocks, i, beside) ? toOpen(page, block) : undefined;
}

function toOpen(page: Page, block: Block): OpenHeading {
  const mark = readMark(headOf(page, block));
  const words = page.text.slice(block.start, block.end).replace(/^#+\s+/u, "");
  return { words, style: mark?.style ?? "", rank: mark?.rank ?? PLAIN, number: mark?.number, fresh: true };
}

/**
 * Put a heading under those it belongs to: headings of its own depth and deeper are closed.
 *
 * Depth follows the numbers before the kind of mark, because bulletins mix them: 一、吴兴区 after （二）各区县情况 begins to
 * count anew and stands below; 三、下一步工作 after 二、各区县情况 / 一、吴兴区 … 五、安吉县 goes on with the outer count.
 */
export function openHeading(open: readonly OpenHeading[], heading: OpenHeading): OpenHeading[] {
  return [...open.slice(0, depthOf(open, heading)), heading];
}

function depthOf(open: readonly OpenHeading[], { style, number, rank, place }: OpenHeading): number {
  // A place beside the last one, whatever is numbered alike between them.
  const beside = place === undefined ? -1 : open.findLastIndex((o) => o.style === style && o.place !== undefined);
  if (beside >= 0) return beside;
  const before = open.findLastIndex((o) => o.style === style && o.number !== undefined && o.number + 1 === number);
  if (before >= 0) return before;
  const same = open.findLastIndex((o) => o.style === style);
  if (number === 1) return same < 0 || countsAnew(open, style) ? open.length : same;
  if (same >= 0) return same;
  const above = open.findIndex((o) => o.rank >= rank && o.style !== "" && o.style !== "place");
  return above >= 0 ? above : open.length;
}

// 一、吴兴区 right after 二、各区县情况 is its first part; after 一、总体情况 and its text it is a misprint for 二.
function countsAnew(open: readonly OpenHeading[], style: string): boolean {
  const top = open.at(-1);
  return top?.style === style && (top.number !== 1 || top.fresh);
}

// Headings with which a bulletin returns from its places to itself, where nothing numbers them.
const RETURN =
  /^(?:下一?步|下阶段|下一阶段|存在(?:的)?(?:主要)?(?:问题|困难|不足)|工作要求|有关要求|总体要求|附表|几点建议)/u;

function returnHome(open: readonly OpenHeading[], { style, words, place }: OpenHeading): readonly OpenHeading[] {
  if (place !== undefined || style !== "" || !RETURN.test(words)) return open;
  const at = open.findIndex((heading) => heading.style === "place");
  return at < 0 ? open : open.slice(0, at);
}

// 三、下一步工作。全市… after 一、越城区。… 二、柯桥区。…: a paragraph in the manner of theirs that names no place ends them.
function closeRunOn(page: Page, block: Block, open: readonly OpenHeading[]): readonly OpenHeading[] {
  const at = open.findLastIndex((heading) => heading.place !== undefined);
  const own = open[at];
  if (own?.runsOn !== true || own.style === "place") return open;
  const head = headOf(page, block);
  if (own.style === "【") return /^[【[〔][^】\]〕]{2,16}[】\]〕]/u.test(head) ? open.slice(0, at) : open;
  const mark = readMark(head);
  return mark?.style === own.style && mark.number === (own.number ?? NaN) + 1 ? open.slice(0, at) : open;
}

// 杭州：新增12家。/ 宁波：新增9家。/ 从区域看，…: where each place has one paragraph, the next is the whole's again.
function closesRow(places: readonly FoundPlace[], last: number): boolean {
  const [above, own] = [places[last - 1], places[last]].map((found) => (typeof found === "object" ? found : undefined));
  return own?.runsOn === true && above?.runsOn === true && own.style === above.style;
}

const placeDepth = (open: readonly OpenHeading[]) => open.findIndex((heading) => heading.place !== undefined);

// 备注 at the very end speaks of the whole bulletin.
function isClosingNote(page: Page, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i];
  if (!block || i < blocks.length - 1) return false;
  return /^[(【]?(?:备注|注|附注|说明)\d?[)】]? ?:/u.test(headOf(page, block));
}
