import { widest } from "../drawing.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import { columnTexts, nameOf, subheading, type PairFigures } from "./pairTexts.js";

/** Panels of one size in rows and columns, in pixels. */
export interface Panels {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Above every plot, for the longest of the panels' heads, so that plots stand in line. */
  readonly head: number;
  /** Below it, for what its columns are called. */
  readonly foot: number;
}

/** As many panels beside each other as have room for their figures, in rows as even as can be: two and two, not three and one. */
export function planPanels(pairs: readonly PairFigures[], page: Page): Panels {
  const { label } = page.size;
  const gap = label * 1.8;
  const figures = widest(
    pairs.flatMap((pair) => columnTexts(pair, page)),
    page,
    label,
    true,
  );
  const narrowest = Math.max(label * 9.5, figures * 2 + label * 0.8);
  const most = Math.max(1, Math.min(pairs.length, Math.floor((page.width + gap) / (narrowest + gap))));
  const columns = Math.ceil(pairs.length / Math.ceil(pairs.length / most));
  const width = Math.floor((page.width - gap * (columns - 1)) / columns);
  const lines = Math.max(...pairs.map((pair) => headOf(pair, width, page).flat().length));
  const head = lines * label * LEADING + label * 0.6;
  const foot = label * 1.7;
  return { columns, width, gap, head, foot, height: heightOf(Math.ceil(pairs.length / columns), head + foot, page) };
}

function heightOf(lines: number, around: number, page: Page): number {
  const { label } = page.size;
  const room = roomFor(page);
  if (room === undefined) return label * 6.5;
  return Math.floor(Math.max(label * 4, Math.min(label * 12, room / lines - around - label)));
}

/** A panel's name and, under it, its change, in lines. */
export function headOf(pair: PairFigures, width: number, page: Page): [name: string[], change: string[]] {
  const lines = (text: string, bold: boolean): string[] =>
    page.wrap(text, width, { bold }).map((line) => line.trimEnd());
  return [lines(nameOf(pair, page), true), lines(subheading(pair, page), false)];
}
