import type { Block } from "./blocks.js";
import type { Gazetteer } from "./gazetteer.js";
import type { Line } from "./lines.js";
import { isMeta } from "./masthead.js";
import { readMark } from "./marks.js";
import { foldedOf, trimSpan, type Page } from "./page.js";
import { readPlaceHeading } from "./placeHeadings.js";
import { endsAsProse, endsClosed } from "./stops.js";

/** The head of a seed: title and the lines that speak of the bulletin, up to where its matter begins. */
export interface Head {
  readonly title: Block | undefined;
  /** Title, subtitles and meta lines, in reading order. */
  readonly masthead: readonly Block[];
  /** Headings that stand in the title's line: 某省2026年政府工作报告 一、2025年工作回顾. */
  readonly headings: readonly Block[];
  /** How many lines the head takes. */
  readonly lines: number;
}

const MOST_LINES = 30;

export function readHead(page: Page, lines: readonly Line[], gazetteer: Gazetteer): Head {
  const kinds = lines.slice(0, MOST_LINES).map((line, i) => readKind(page, line, i, gazetteer));
  const matter = kinds.indexOf("matter");
  const end = matter < 0 ? kinds.length : matter;
  const first = kinds.slice(0, end).indexOf("plain");
  if (first < 0) return headWithoutTitle(lines, kinds.slice(0, end).lastIndexOf("meta") + 1);
  const last = lastTitleLine(page, lines, kinds, first, end);
  const title = { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0, lines: last - first + 1 };
  const repeats = (i: number) => wordsOf(page, lines[i]) === wordsOf(page, title);
  let taken = last + 1;
  for (let i = taken; i < end; i++) if (kinds[i] === "meta" || repeats(i)) taken = i + 1;
  const [own, ...headings] = splitTitle(page, title);
  const rest = lines.slice(0, taken).filter((_, i) => i < first || i > last);
  const masthead = [...rest.map(toBlock), ...(own ? [own] : [])].sort((a, b) => a.start - b.start);
  return { title: own, masthead, headings, lines: taken };
}

const toBlock = ({ start, end }: Line): Block => ({ start, end, lines: 1 });

const headWithoutTitle = (lines: readonly Line[], taken: number): Head => ({
  title: undefined,
  masthead: lines.slice(0, taken).map(toBlock),
  headings: [],
  lines: taken,
});

type Kind = "meta" | "plain" | "matter";
const LONGEST_TITLE = 120;

function readKind(page: Page, line: Line, at: number, gazetteer: Gazetteer): Kind {
  if (line.end - line.start > 200) return "matter";
  const folded = foldedOf(page, line);
  if (isMeta(folded)) return "meta";
  const mark = readMark(folded);
  if (mark && !(at < 3 && mark.style.startsWith("#"))) return "matter";
  if (line.end - line.start > LONGEST_TITLE || endsAsProse(folded) || (endsClosed(folded) && at > 0)) return "matter";
  const heading = readPlaceHeading(page, toBlock(line), gazetteer, "");
  return heading && heading.form !== "headline" && at > 0 ? "matter" : "plain";
}

// A title printed on two lines: 关于2023年 / 科技工作情况的通报.
const UNFINISHED = /(?:关于|的|和|与|及|暨|年|月|[—:(“《])$/u;

function lastTitleLine(page: Page, lines: readonly Line[], kinds: readonly Kind[], first: number, end: number): number {
  let last = first;
  while (last + 1 < end && kinds[last + 1] === "plain" && !lines[last + 1]?.apart) {
    if (!UNFINISHED.test(wordsOf(page, lines[last]))) break;
    last++;
  }
  return last;
}

const wordsOf = (page: Page, line: Line | Block | undefined) =>
  line ? foldedOf(page, line).replace(/^#+ +/u, "").replace(/\s/gu, "") : "";

/** A title's line that goes on with headings: the title first, then each heading. */
function splitTitle(page: Page, title: Block): Block[] {
  const folded = foldedOf(page, title);
  const hashes = /^#+ +/u.exec(folded)?.[0].length ?? 0;
  const marked =
    /\s(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}部分)/u.exec(
      folded,
    );
  if (!marked) return [hashes ? { ...title, start: title.start } : title];
  const pieces = folded.slice(marked.index + 1).matchAll(/\S+/gu);
  const own = trimSpan(page.text, { start: title.start, end: title.start + marked.index });
  const from = title.start + marked.index + 1;
  const headings = [...pieces].map(({ index, 0: words }) => ({
    start: from + index,
    end: from + index + words.length,
    lines: 1,
  }));
  return own ? [{ ...own, lines: 1 }, ...headings] : [title];
}
