import type { Span } from "../text/span.js";
import type { Block } from "./joinLines.js";
import type { Gazetteer } from "./gazetteer.js";
import type { Line } from "./findLines.js";
import { readMark } from "./readMark.js";
import { isMeta } from "./metaLines.js";
import { foldedOf, trimSpan, type Page } from "./page.js";
import { readPlaceHeading } from "./readPlaceHeading.js";
import { endsAsProse, endsClosed, isOffice } from "./stops.js";

/** The head of a seed: title and the lines that speak of the bulletin, up to where its matter begins. */
export interface Head {
  readonly title: Span | undefined;
  /** Name of the series that the bulletin is an issue of (绍兴科技简报), where the title stands below it. */
  readonly series: Span | undefined;
  /** The office that signs below the title. */
  readonly office: Span | undefined;
  /** Title, subtitles and meta lines, in reading order. */
  readonly masthead: readonly Block[];
  /** Headings that stand in the title's line: 某省2026年政府工作报告 一、2025年工作回顾. */
  readonly headings: readonly Block[];
  /** How many lines the head takes. */
  readonly lines: number;
}

type Kind = "meta" | "plain" | "matter";

const MOST_LINES = 30;
const LONGEST_TITLE = 120;
// # title, 【title】, ◎ office: marks that a head may have in its first lines.
const MOST_MARKED = 6;
const SERIES = /(?:简报|专报|快报|快讯|动态|内参|月报|周报|通讯|参考|信息)$/u;

/** Read the head: lines up to the first that is matter; of those that are neither, the first is the title. */
export function readHead(page: Page, lines: readonly Line[], gazetteer: Gazetteer): Head {
  const kinds = lines.slice(0, MOST_LINES).map((line, i) => readKind(page, line, i, gazetteer));
  const matter = kinds.indexOf("matter");
  const zone = matter < 0 ? kinds : kinds.slice(0, matter);
  const first = zone.indexOf("plain");
  if (first < 0 || opensSections(page, lines, first, gazetteer)) return untitled(lines, lastMeta(zone, first) + 1);
  const last = lastTitleLine(page, lines, zone, first);
  const taken = takenLines(page, lines, zone, first, last);
  const office = isByline(page, lines, taken, gazetteer) ? lines[taken] : undefined;
  if (office) return { ...titled(page, lines, [first, last], taken + 1, undefined), office };
  const below = zone[taken] === "plain" && taken > last + 1 && SERIES.test(wordsOf(page, lines[first])) ? taken : -1;
  if (below < 0) return titled(page, lines, [first, last], taken, undefined);
  return titled(page, lines, [below, lastTitleLine(page, lines, zone, below)], below + 1, lines[first]);
}

const lastMeta = (zone: readonly Kind[], before: number) =>
  (before < 0 ? zone : zone.slice(0, before)).lastIndexOf("meta");

function titled(
  page: Page,
  lines: readonly Line[],
  [first, last]: readonly [number, number],
  taken: number,
  series: Span | undefined,
): Head {
  const span = { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
  const [title, ...headings] = splitTitle(page, { ...span, lines: last - first + 1 });
  const end = Math.max(taken, last + 1);
  const others = lines.slice(0, end).filter((_, i) => i < first || i > last);
  const masthead = [...others.map(toBlock), ...(title ? [title] : [])].sort((a, b) => a.start - b.start);
  return { title, series, office: undefined, masthead, headings, lines: end };
}

function untitled(lines: readonly Line[], taken: number): Head {
  const masthead = lines.slice(0, taken).map(toBlock);
  return { title: undefined, series: undefined, office: undefined, masthead, headings: [], lines: taken };
}

const toBlock = ({ start, end }: Span): Block => ({ start, end, lines: 1 });

function readKind(page: Page, line: Line, at: number, gazetteer: Gazetteer): Kind {
  if (line.end - line.start > LONGEST_TITLE * 2) return "matter";
  const folded = foldedOf(page, line);
  if (isMeta(folded) || /^\d{1,6}$/u.test(folded)) return "meta";
  const mark = readMark(folded);
  if (mark && !(at < MOST_MARKED && /^[#【●]/u.test(mark.style))) return "matter";
  if (folded.length > LONGEST_TITLE || endsAsProse(folded) || (endsClosed(folded) && at > 0)) return "matter";
  return at > 0 && readPlaceHeading(page, toBlock(line), gazetteer, "")?.form === "name" ? "matter" : "plain";
}

// A seed without a title begins with its first section: 越城区 … is one where 柯桥区 … follows in the same manner.
function opensSections(page: Page, lines: readonly Line[], first: number, gazetteer: Gazetteer): boolean {
  const read = (line: Line | undefined) => line && readPlaceHeading(page, toBlock(line), gazetteer, "");
  const heading = read(lines[first]);
  if (heading?.form !== "name" || heading.functional) return false;
  return lines.slice(first + 1).some((line) => {
    const other = read(line);
    if (other?.form !== "name" || other.functional || other.style !== heading.style) return false;
    return !gazetteer.isWithin(other.place, heading.place) && !gazetteer.isWithin(heading.place, other.place);
  });
}

// An office's name below the title signs it, unless other offices' names follow: then each heads its section.
function isByline(page: Page, lines: readonly Line[], at: number, gazetteer: Gazetteer): boolean {
  const line = lines[at];
  if (!line || line.end - line.start > 42 || !isOffice(foldedOf(page, line))) return false;
  const read = (other: Line) => readPlaceHeading(page, toBlock(other), gazetteer, "");
  const place = read(line)?.place;
  return !lines.slice(at + 1).some((other) => {
    const heading = other.end - other.start <= 42 && isOffice(foldedOf(page, other)) ? read(other) : undefined;
    return heading?.form === "office" && heading.place !== place;
  });
}

// A title printed on two lines: 关于2023年 / 科技工作情况的通报.
const UNFINISHED = /(?:关于|的|和|与|及|暨|年|月|[—:(“《])$/u;

function lastTitleLine(page: Page, lines: readonly Line[], zone: readonly Kind[], first: number): number {
  let last = first;
  while (zone[last + 1] === "plain" && !lines[last + 1]?.apart && UNFINISHED.test(wordsOf(page, lines[last]))) last++;
  return last;
}

// ——2024年1月23日在某市人民代表大会上; （2024年3月）; 某市市长 某某
const SUBTITLE = /^—|^\(.{2,50}\)$|(?:省|市|区|县|州|盟|局|厅|部)长\s{0,4}\S{0,8}$|(?:主任|主席|书记)\s{0,4}\S{0,8}$/u;

// Behind the title: subtitles, meta lines, the title once more, and what stands between them.
function takenLines(page: Page, lines: readonly Line[], zone: readonly Kind[], first: number, last: number): number {
  const title = lines
    .slice(first, last + 1)
    .map((line) => wordsOf(page, line))
    .join("");
  return zone.reduce((taken, kind, i) => {
    const isSubtitle = i === taken && SUBTITLE.test(foldedOf(page, lines[i] ?? { start: 0, end: 0 }));
    return i > last && (kind === "meta" || isSubtitle || wordsOf(page, lines[i]) === title) ? i + 1 : taken;
  }, last + 1);
}

const wordsOf = (page: Page, line: Span | undefined) =>
  line ? foldedOf(page, line).replace(/^#+ +/u, "").replace(/\s/gu, "") : "";

const HEADING_IN_TITLE =
  /\s(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}部分)/u;

/** A title's line that goes on with headings: the title first, then each heading. */
function splitTitle(page: Page, title: Block): Block[] {
  const folded = foldedOf(page, title);
  const marked = HEADING_IN_TITLE.exec(folded);
  const own = marked && trimSpan(page.text, { start: title.start, end: title.start + marked.index });
  if (!own) return [title];
  const from = title.start + marked.index;
  const pieces = [...folded.slice(marked.index).matchAll(/\S+/gu)];
  const headings = pieces.map(({ index, 0: words }) => ({ start: from + index, end: from + index + words.length }));
  return [own, ...headings].map(toBlock);
}
