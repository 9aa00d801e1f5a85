import type { Span } from "../text/span.js";
import type { Line } from "./lines.js";
import { readMark } from "./marks.js";
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
 * A break is believed where the line ends with a comma, or where it reads as prose (or as one of several lines of one
 * width) and what follows comes to a full stop; so that items and headings that stand alone stay alone.
 */
export function joinLines(page: Page, lines: readonly Line[]): Block[] {
  const runs = measureRuns(page, lines);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length;) {
    const first = i;
    while (i + 1 < lines.length && isBroken(runs, i)) i++;
    blocks.push({ start: lines[first]?.start ?? 0, end: lines[i]?.end ?? 0, lines: i - first + 1 });
    i++;
  }
  return blocks;
}

/** What a line looks like to the line above it, and how the run of lines from here on ends. */
interface Run {
  readonly width: number;
  readonly follows: boolean;
  readonly shape: "closed" | "comma" | "heading" | "prose" | "plain";
  /** The run from this line on comes to a full stop. */
  readonly stops: boolean;
  /** Narrowest and widest line of the run, its last line left out. */
  readonly narrowest: number;
  readonly widest: number;
}

// Backwards, so that each line learns in one step how its run ends.
function measureRuns(page: Page, lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line) continue;
    const folded = foldedOf(page, line);
    const shape = readShape(folded);
    const below = runs.at(-1);
    const goesOn = shape !== "closed" && below?.follows === true;
    const width = displayWidth(folded);
    runs.push({
      width,
      shape,
      follows: !line.apart && !line.indented && !readMark(folded),
      stops: shape === "closed" || (goesOn && below.stops),
      narrowest: goesOn ? Math.min(width, below.narrowest) : Infinity,
      widest: goesOn ? Math.max(width, below.widest) : 0,
    });
  }
  return runs.reverse();
}

function isBroken(runs: readonly Run[], i: number): boolean {
  const [line, next] = [runs[i], runs[i + 1]];
  if (!line || !next?.follows || line.shape === "closed" || line.shape === "heading") return false;
  if (line.shape === "comma") return true;
  if (!next.stops) return false;
  return line.shape === "prose" || isOneOfOneWidth(line, next);
}

// Text set in lines of one width: no line of the run is more than a character or two short, only the last may be.
const isOneOfOneWidth = (line: Run, next: Run) =>
  line.width >= 40 && line.widest - line.narrowest <= 4 && next.width <= line.widest + 4;

const LONGEST_HEADING = 40;
const FIGURE = /\d\s*(?:[%％亿万家项个位人名]|\.\s*\d)/u;

function readShape(folded: string): Run["shape"] {
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

export const isShort = (page: Page, block: Span) =>
  block.end - block.start <= LONGEST_HEADING && !/[。；;]/u.test(headOf(page, block));
