import {
  categoryLabels,
  headRoom,
  nameLayers,
  planRows,
  plotBars,
  rowScale,
  valueAxis,
  zeroLine,
  type RowPlan,
} from "../axes.js";
import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { speak, tooltip, withUnit, type Drawing } from "../drawing.js";
import { key } from "../key.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readFigure, readRow, refuseDuplicates, toRows, type Figure, type Rows } from "../rows.js";

export interface GroupedBarsOptions extends ChartOptions {
  readonly category: string;
  /** Column that tells the bars of one category apart; at most four different values. */
  readonly series: string;
  readonly value: string;
  readonly digits?: number;
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

const MOST_SERIES = 4;

/**
 * Bars side by side under each category, one for each series, in the rows' order. A pair that is not among the rows
 * has no bar.
 *
 * @example
 * groupedBars([{ place: "嵊州市", year: "2022", value: 12 }, { place: "嵊州市", year: "2023", value: 15 }],
 *   { name: "years", category: "place", series: "year", value: "value", texts }).rows.length // 2
 */
export function groupedBars(data: Rows, options: GroupedBarsOptions): Chart {
  const { name, texts, category, series, value, digits, signed = false } = options;
  const rows = toRows(data, name).map((row, index): GroupedBar => {
    const reader = readRow(row, index, name);
    const figure = readFigure(row, reader.number(value), digits);
    return { category: reader.text(category), series: reader.text(series), ...figure, ...readEvidence(row) };
  });
  refuseDuplicates(
    rows.map((row) => `${row.category}·${row.series}`),
    `${category} and ${series}`,
    name,
  );
  const look: GroupedLook = {
    categories: distinct(rows.map((row) => row.category)),
    series: distinct(rows.map((row) => row.series)),
    signed,
  };
  if (look.series.length > MOST_SERIES) {
    throw new Error(`unsupported number of series in chart ${name}, at most ${MOST_SERIES}: ${look.series.length}`);
  }
  return { form: "groupedBars", name, rows, options: look, texts };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Draws the rows of `groupedBars` on a page. */
export function drawGroupedBars(rows: readonly GroupedBar[], look: GroupedLook, page: Page): Drawing {
  const labels = categoryLabels(look.categories, page);
  const shown = rows.map((row) => formatNumber(row.value, { ...row, lang: page.lang, signed: look.signed }));
  const values = rows.map((row, index) => datum(row, look, labels.texts, shown[index] ?? "", page));
  const head = headRoom(labels.left, page.texts.unit, page);
  const signs = look.series.map((word, index) => ({
    word: page.say(word),
    colour: page.colours.series[index] ?? page.colours.main,
  }));
  const legend = key(signs, labels.left, head, page);
  const plan = planRows(labels, look.categories.length, head + legend.height, page, look.series.length);
  const { width, domain } = plotBars(rows, shown, labels.left, page);
  const height = look.categories.length * plan.step;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, rows) },
    layer: [
      ...look.series.flatMap((_, index) => seriesLayers(index, look.series.length, domain, labels.left, plan, page)),
      zeroLine(page),
      ...nameLayers(labels, plan, page, look.series.length),
      ...legend.layers,
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + legend.height + height, reading };
}

function datum(row: GroupedBar, look: GroupedLook, labels: readonly string[], shown: string, page: Page) {
  const { value, sentence, locus } = row;
  const name = `${page.say(row.category)} · ${page.say(row.series)}`;
  const said = withUnit(shown, page.texts.unit, page);
  const label = labels[look.categories.indexOf(row.category)] ?? "";
  return {
    name,
    label,
    series: look.series.indexOf(row.series),
    value,
    text: shown,
    shown: said,
    spoken: `${name} ${said}`,
    sentence,
    locus,
  };
}

function seriesLayers(
  index: number,
  count: number,
  domain: readonly [number, number],
  left: number,
  plan: RowPlan,
  page: Page,
): Spec[] {
  const { label } = page.size;
  const yOffset = plan.shift + (index - (count - 1) / 2) * plan.bar;
  const x = { field: "value", type: "quantitative" };
  const filter = `datum.series === ${index}`;
  const text = (test: string, align: string, dx: number): Spec => ({
    transform: [{ filter: `${filter} && ${test}` }],
    mark: { type: "text", align, dx, baseline: "middle", yOffset, fontSize: label * 0.92, aria: false },
    encoding: { x, text: { field: "text", type: "nominal" } },
  });
  return [
    {
      transform: [{ filter }],
      mark: { type: "bar", size: plan.bar - 1, yOffset, fill: page.colours.series[index] },
      encoding: {
        x: { ...x, scale: { domain, nice: false, zero: false }, axis: valueAxis(left, page.texts.unit, page) },
        description: { field: "spoken", type: "nominal" },
      },
    },
    text("datum.value >= 0", "left", label * 0.4),
    text("datum.value < 0", "right", -label * 0.4),
  ];
}
