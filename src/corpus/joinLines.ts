import type { Span } from "../text/span.js";
import type { Line } from "./findLines.js";
import { readMark } from "./readMark.js";
import { foldedOf, headOf, type Page } from "./page.js";
import { endsClosed } from "./stops.js";

/** Lines that make one paragraph. */
export interface Block extends Span {
  /** How many printed lines it runs over. */
  readonly lines: number;
}

/**
 * Lines → blocks: a line that breaks off in mid-sentence is joined with the next.
 *
 * A break is believed where the line ends with a comma; where it reads as prose and what follows comes to a full stop; and
 * where the whole text is set in lines of one width and the line is full. So items and headings that stand alone stay alone.
 */
export function joinLines(page: Page, lines: readonly Line[]): Block[] {
  const looks = readLooks(page, lines);
  const width = findWidth(looks);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const first = i;
    while (isBroken(looks[i], looks[i + 1], width)) i++;
    blocks.push({ start: lines[first]?.start ?? 0, end: lines[i]?.end ?? 0, lines: i - first + 1 });
  }
  return blocks;
}

/** What a line looks like to its neighbours. */
interface Look {
  /** Columns it takes, its indent included. */
  readonly width: number;
  readonly shape: "closed" | "comma" | "heading" | "prose" | "plain";
  /** Nothing forbids that it goes on the line above: neither a blank line, nor an indent, nor a mark. */
  readonly follows: boolean;
  /** From it on, the lines come to a full stop. */
  readonly stops: boolean;
}

// Backwards, so that each line learns in one step whether those below it come to a stop.
function readLooks(page: Page, lines: readonly Line[]): Look[] {
  const looks: Look[] = [];
  for (const line of [...lines].reverse()) {
    const folded = foldedOf(page, line);
    const shape = readShape(folded);
    const below = looks.at(-1);
    looks.push({
      width: line.indent + displayWidth(folded),
      shape,
      follows: !line.apart && line.indent < 2 && readMark(folded) === undefined,
      stops: shape === "closed" || (below?.follows === true && below.stops),
    });
  }
  return looks.reverse();
}

function isBroken(line: Look | undefined, next: Look | undefined, width: number | undefined): boolean {
  if (!line || !next?.follows) return false;
  if (line.shape === "comma") return true;
  if (width !== undefined && isFull(line, width)) return true;
  return line.shape === "prose" && next.stops;
}

const SLACK = 4;
const NARROWEST = 40;
const isFull = (line: Look, width: number) => line.width >= width - SLACK && line.width <= width + SLACK;

/** The width in which the text is set; undefined where its lines are as long as their paragraphs. */
function findWidth(looks: readonly Look[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { width, shape } of looks) {
    if (shape !== "closed" && shape !== "heading" && width >= NARROWEST)
      counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [common] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (!common) return undefined;
  const width = Math.max(...[...counts.keys()].filter((other) => Math.abs(other - common[0]) <= SLACK));
  const broken = looks.filter((look) => look.shape !== "closed" && isFull(look, width)).length;
  const longer = looks.filter((look) => look.width > width + SLACK).length;
  return broken >= 2 && longer * 20 <= looks.length ? width : undefined;
}

const LONGEST_HEADING = 40;
const FIGURE = /\d\s*(?:[%％亿万家项个位人名]|\.\s*\d)/u;

function readShape(folded: string): Look["shape"] {
  if (endsClosed(folded)) return "closed";
  if (/[,、(“《]$/u.test(folded)) return "comma";
  const inner = /[。；;！？]/u.test(folded);
  if (!inner && folded.length <= LONGEST_HEADING && readMark(folded)) return "heading";
  const runsOn = folded.includes(",") && (folded.length > LONGEST_HEADING || FIGURE.test(folded));
  return inner || runsOn ? "prose" : "plain";
}

/** Columns a line takes in print: a Chinese character two, a letter one. */
function displayWidth(folded: string): number {
  let width = 0;
  for (let i = 0; i < folded.length; i++) width += folded.charCodeAt(i) < 0x2e80 ? 1 : 2;
  return width;
}

/** Whether a block is no longer than a heading is. */
export const isShort = (page: Page, block: Span) =>
  block.end - block.start <= LONGEST_HEADING && !/[。；;]/u.test(headOf(page, block));
