import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { printFigure, tell, withUnit, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { barLayers, figureLayers } from "../parts/bars.js";
import { endOf, isArrow } from "../parts/openEnds.js";
import { drawStrips, planStrips, zeroLine } from "../parts/strips.js";
import { readRows, type Rows } from "../rows.js";

export interface BarsOptions extends FigureOptions {
  /** Column of names, one bar each. */
  readonly category: string;
  /** Column of numbers, all in one unit. */
  readonly value: string;
  /** Largest first unless said otherwise; "given" keeps the rows' order. */
  readonly sort?: "descending" | "ascending" | "given";
  /** Categories drawn in the accent colour. */
  readonly highlight?: readonly string[];
  /** Print + before increases: for growth rates. */
  readonly signed?: boolean;
}

interface Bar extends Evidence, Figure {
  readonly category: string;
}

interface BarsLook {
  readonly highlight: readonly string[];
  readonly signed: boolean;
}

/**
 * Horizontal bars, sorted, each with its name before it and its figure behind it. Negative values go left of zero.
 * A row's `bound`, `numeral`, `derived`, `id`, `sentence` and `locus` are used where they are there.
 *
 * @example
 * bars([{ place: "诸暨市", value: 54 }, { place: "柯桥区", value: 27 }],
 *   { name: "torch", category: "place", value: "value", texts }).rows.length // 2
 */
export function bars(data: Rows, options: BarsOptions): Chart {
  const { name, texts, category, value, sort = "descending", highlight = [], digits, signed = false } = options;
  const rows = readRows(
    data,
    name,
    (reader) => ({ category: reader.text(category), ...reader.figure(value, digits) }),
    { what: category, of: (row) => row.category },
  );
  return { form: "bars", name, rows: order(rows, sort), options: { highlight, signed } satisfies BarsLook, texts };
}

function order(rows: readonly Bar[], sort: "descending" | "ascending" | "given"): readonly Bar[] {
  if (sort === "given") return rows;
  const sign = sort === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => sign * (a.value - b.value));
}

/** Draws the rows of `bars` on a page. */
export function drawBars(rows: readonly Bar[], look: BarsLook, page: Page): Drawing {
  const values = rows.map((row, index) => datum(row, index, look, page));
  const strips = planStrips(
    {
      names: rows.map((row) => row.category),
      reach: rows.map((row) => row.value),
      figures: values.map((value) => value.text),
      open: values.some((value) => isArrow(value.end)),
    },
    page,
  );
  const marks = [...barLayers(strips, values, page), ...figureLayers(strips, values, page), zeroLine(page)];
  return drawStrips(strips, values, marks, rows, page);
}

function datum(row: Bar, index: number, look: BarsLook, page: Page) {
  const text = printFigure(row, page, look.signed);
  return {
    ...tell(page.say(row.category), withUnit(text, page.texts.unit, page), row),
    row: index,
    value: row.value,
    end: endOf(row),
    derived: row.derived,
    tone: tone(row, look, page),
    text,
    ink: page.colours.ink,
  };
}

function tone(row: Bar, look: BarsLook, page: Page): string {
  if (look.highlight.includes(row.category)) return page.colours.accent;
  return look.highlight.length > 0 ? page.colours.pale : page.colours.main;
}
