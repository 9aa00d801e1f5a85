import type { Spec } from "../chart.js";
import { widest } from "../drawing.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import { wordsLayer } from "./pixels.js";

/** Names over columns of cells, measured. */
export interface Heads {
  readonly layers: readonly Spec[];
  readonly height: number;
}

/** Column names over cells of `cell` pixels: on one line if they can be, else smaller, broken, or on end; the unit in the corner. */
export function columnHeads(columns: readonly string[], cell: number, left: number, page: Page): Heads {
  const names = columns.map((column) => page.say(column));
  const heads = fitting(names, cell, page) ?? upright(names, cell, page);
  const { label } = page.size;
  const overhead = page.wide(page.texts.unit) > left + cell * 0.1;
  const height = heads.height + (overhead ? label * LEADING : 0);
  const layer = corner(left, overhead ? height - label : label * 0.5, page);
  return { height, layers: [...heads.layers, layer] };
}

/** The first way of setting the names in which none is wider than its cell. */
function fitting(names: readonly string[], cell: number, page: Page): Heads | undefined {
  const { label, small } = page.size;
  const ways = [label, small].flatMap((size) => [{ size, lines: names.map((name) => [name]) }]);
  const broken = [label, small].map((size) => ({
    size,
    lines: names.map((name) => page.wrap(name, cell - 2, { size, flowing: true }).map((line) => line.trimEnd())),
  }));
  const way = [...ways, ...broken].find(({ size, lines }) => widest(lines.flat(), page, size) <= cell - 2);
  return way && level(way.lines, way.size, cell, page);
}

function level(lines: readonly (readonly string[])[], size: number, cell: number, page: Page): Heads {
  const most = Math.max(...lines.map((list) => list.length));
  const line = size * LEADING;
  const values = lines.map((list, index) => ({
    words: list.join("\n"),
    x: (index + 0.5) * cell,
    y: -page.size.label * 0.5 - (list.length - 1) * line,
  }));
  const style = { align: "center", baseline: "alphabetic", fontSize: size };
  return { layers: [wordsLayer(values, style, line)], height: page.size.label * 0.5 + most * line };
}

function upright(names: readonly string[], cell: number, page: Page): Heads {
  const { label, small } = page.size;
  const size = cell >= label * 1.1 ? label : small;
  const values = names.map((words, index) => ({ words, x: (index + 0.5) * cell, y: -label * 0.5 }));
  const style = { angle: 270, align: "left", baseline: "middle", fontSize: size };
  return { layers: [wordsLayer(values, style, label)], height: label + widest(names, page, size) };
}

// The unit stands before the names, or over them where it is long.
function corner(left: number, above: number, page: Page): Spec {
  const style = { align: "left", baseline: "alphabetic", color: page.colours.soft };
  return wordsLayer([{ words: page.texts.unit, x: -left, y: -above }], style, page.size.label);
}
