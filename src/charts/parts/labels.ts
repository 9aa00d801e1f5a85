import type { Spec } from "../chart.js";
import { widest } from "../drawing.js";
import type { Page } from "../layout.js";
import { BOX, wordsLayer } from "./pixels.js";

export const LEADING = 1.25;

/** How the names of rows stand: beside their marks, or above them where they are long and the page is narrow. */
export interface Labels {
  readonly above: boolean;
  /** One per row, its lines joined by a line break. */
  readonly texts: readonly string[];
  /** Most lines a name has. */
  readonly lines: number;
  /** Pixels from the page's edge to the plot. */
  readonly left: number;
}

/** Names → lines that fit, in the page's language; above their marks only where `most` lines in `room` pixels do not hold them. */
export function planLabels(names: readonly string[], room: number, page: Page, most = 2): Labels {
  const beside = wrapAll(names, Math.min(room, page.width * 0.42), page);
  if (beside.lines <= most && beside.width <= room)
    return { ...beside, above: false, left: Math.ceil(beside.width + page.size.label) };
  return { ...wrapAll(names, page.width, page), above: true, left: Math.ceil(page.size.label * 0.4) };
}

function wrapAll(names: readonly string[], room: number, page: Page) {
  const wrapped = names.map((name) => page.wrap(page.say(name), room).map((line) => line.trimEnd()));
  const lines = Math.max(...wrapped.map((list) => list.length));
  return { texts: wrapped.map((list) => list.join("\n")), width: widest(wrapped.flat(), page), lines };
}

/** Where the marks of a row stand, for the names to stand beside or above them. */
export interface Rows {
  readonly step: number;
  /** Pixels from a row's top to the first of its marks. */
  readonly top: number;
}

/** The names, flush with title and notes. Those above their marks stand on white, for the grid would run through them. */
export function nameLayers(labels: Labels, rows: Rows, page: Page): Spec[] {
  const { label } = page.size;
  const line = label * LEADING;
  const values = labels.texts.map((words, index) => {
    const lines = words.split("\n").length;
    const y = labels.above
      ? index * rows.step + rows.top - lines * line - label * 0.1
      : (index + 0.5) * rows.step - (lines * line) / 2;
    return { words, x: -labels.left, y: y + line / 2, top: y, bottom: y + lines * line };
  });
  const names = wordsLayer(values, { align: "left", baseline: "middle" }, line);
  return labels.above ? [ground(values, labels, page), names] : [names];
}

function ground(values: readonly { words: string; top: number; bottom: number }[], labels: Labels, page: Page): Spec {
  const boxes = values.map(({ words, top, bottom }) => ({
    top,
    bottom,
    left: -labels.left,
    right: widest(words.split("\n"), page) - labels.left,
  }));
  return {
    data: { values: boxes },
    mark: { type: "rect", fill: "white", strokeWidth: 0, aria: false, tooltip: null },
    encoding: { ...BOX, tooltip: null },
  };
}
