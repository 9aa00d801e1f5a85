import { textWidth } from "../../charts/width.js";

// Inches; 16:9, as PowerPoint and WPS have it.
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
export const MARGIN = 0.6;
export const INSIDE = SLIDE.width - 2 * MARGIN;
/** Where the chart stands. */
export const CHART = { y: 1.75, height: 4.5 } as const;
export const FONT = "微软雅黑";
export const INK = "1D2733";
export const SOFT = "55616E";

/** A box over the slide's whole width. */
export const box = (y: number, h: number) => ({ x: MARGIN, y, w: INSIDE, h });

// What PowerPoint leaves free round the text of a box, on each side.
const INSET = { x: 0.1, y: 0.05 };
const LEADING = 1.2;

/** The largest of the sizes, in points, at which a text stays inside a box; the last one where none does. */
export function fitSize(text: string, { w, h }: { w: number; h: number }, sizes: readonly number[]): number {
  const width = (w - 2 * INSET.x) * 72;
  const height = (h - 2 * INSET.y) * 72;
  const linesAt = (size: number) =>
    text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size, true) * 1.03) / width)), 0);
  return sizes.find((size) => linesAt(size) * size * LEADING <= height) ?? sizes.at(-1) ?? 0;
}
