import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { printFigure, tell, withUnit, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { barLayers, figureLayers } from "../parts/bars.js";
import { endOf, isArrow } from "../parts/openEnds.js";
import { drawStrips, planStrips, zeroLine } from "../parts/strips.js";
import { distinct, readRows, seriesOf, type Rows } from "../rows.js";

export interface GroupedBarsOptions extends FigureOptions {
  readonly category: string;
  /** Column that tells the bars of one category apart; at most four different values. */
  readonly series: string;
  readonly value: string;
  /** The series from first to last; the rows' order where left out. */
  readonly order?: readonly string[];
  readonly signed?: boolean;
}

interface GroupedBar extends Evidence, Figure {
  readonly category: string;
  readonly series: string;
}

interface GroupedLook {
  readonly categories: readonly string[];
  readonly series: readonly string[];
  readonly signed: boolean;
}

/**
 * Bars side by side under each category, one for each series. A pair that is not among the rows has no bar, and one whose
 * figure is zero a soft 0.
 *
 * @example
 * groupedBars([{ place: "嵊州市", year: "2022", value: 12 }, { place: "嵊州市", year: "2023", value: 15 }],
 *   { name: "years", category: "place", series: "year", value: "value", texts }).rows.length // 2
 */
export function groupedBars(data: Rows, options: GroupedBarsOptions): Chart {
  const { name, texts, category, series, value, order = [], digits, signed = false } = options;
  const rows = readRows(
    data,
    name,
    (reader) => ({
      category: reader.text(category),
      series: reader.text(series),
      ...reader.figure(value, digits),
    }),
    { what: `${category} and ${series}`, of: (row) => `${row.category}·${row.series}` },
  );
  const named = seriesOf(rows, name);
  const look: GroupedLook = {
    categories: distinct(rows.map((row) => row.category)),
    series: distinct([...order.filter((one) => named.includes(one)), ...named]),
    signed,
  };
  return { form: "groupedBars", name, rows, options: look, texts };
}

/** Draws the rows of `groupedBars` on a page. */
export function drawGroupedBars(rows: readonly GroupedBar[], look: GroupedLook, page: Page): Drawing {
  const values = rows.map((row) => datum(row, look, page));
  const count = look.series.length;
  const strips = planStrips(
    {
      names: look.categories,
      reach: rows.map((row) => row.value),
      figures: values.map((value) => value.text),
      bars: count,
      open: values.some((value) => isArrow(value.end)),
      signs: look.series.map((word, index) => ({ word: page.say(word), colour: toneOf(index, page) })),
    },
    page,
  );
  const marks = look.series.flatMap((_, index) => [
    ...barLayers(strips, ofSeries(values, index), page, { index, count }),
    ...figureLayers(strips, ofSeries(values, index), page, { index, count }),
  ]);
  return drawStrips(strips, values, [...marks, zeroLine(page)], rows, page);
}

function ofSeries<T extends { readonly series: number }>(values: readonly T[], index: number): T[] {
  return values.filter((value) => value.series === index);
}

function toneOf(series: number, page: Page): string {
  return page.colours.series[series] ?? page.colours.main;
}

function datum(row: GroupedBar, look: GroupedLook, page: Page) {
  const text = printFigure(row, page, look.signed);
  const series = look.series.indexOf(row.series);
  const name = `${page.say(row.category)} · ${page.say(row.series)}`;
  return {
    ...tell(name, withUnit(text, page.texts.unit, page), row),
    row: look.categories.indexOf(row.category),
    series,
    value: row.value,
    end: endOf(row),
    derived: row.derived,
    tone: toneOf(series, page),
    text,
    ink: row.value === 0 ? page.colours.soft : page.colours.ink,
  };
}
