import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
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
import { speak, tooltip, withUnit, type Drawing } from "../drawing.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readFigure, readRow, refuseDuplicates, toRows, type Figure, type Rows } from "../rows.js";

export interface BarsOptions extends ChartOptions {
  /** Column of names, one bar each. */
  readonly category: string;
  /** Column of numbers, all in one unit. */
  readonly value: string;
  /** Largest first unless said otherwise; "given" keeps the rows' order. */
  readonly sort?: "descending" | "ascending" | "given";
  /** Categories drawn in the accent colour. */
  readonly highlight?: readonly string[];
  readonly digits?: number;
  /** Print + before increases: for growth rates. */
  readonly signed?: boolean;
}

interface Bar extends Evidence, Figure {
  readonly category: string;
  readonly derived: boolean;
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
  const rows = toRows(data, name).map((row, index): Bar => {
    const reader = readRow(row, index, name);
    const figure = readFigure(row, reader.number(value), digits);
    return { category: reader.text(category), ...figure, derived: reader.flag("derived"), ...readEvidence(row) };
  });
  refuseDuplicates(
    rows.map((row) => row.category),
    category,
    name,
  );
  return { form: "bars", name, rows: order(rows, sort), options: { highlight, signed } satisfies BarsLook, texts };
}

function order(rows: readonly Bar[], sort: "descending" | "ascending" | "given"): Bar[] {
  if (sort === "given") return [...rows];
  const sign = sort === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => sign * (a.value - b.value));
}

/** Draws the rows of `bars` on a page. */
export function drawBars(rows: readonly Bar[], look: BarsLook, page: Page): Drawing {
  const labels = categoryLabels(
    rows.map((row) => row.category),
    page,
  );
  const shown = rows.map((row) => formatNumber(row.value, { ...row, lang: page.lang, signed: look.signed }));
  const values = rows.map((row, index) => datum(row, look, labels.texts[index] ?? "", shown[index] ?? "", page));
  const { width, domain } = plotBars(rows, shown, labels.left, page);
  const head = headRoom(labels.left, page.texts.unit, page);
  const plan = planRows(labels, rows.length, head, page);
  const height = rows.length * plan.step;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, rows) },
    layer: [
      barLayer(domain, labels.left, plan, page),
      ...figureLayers(plan, page),
      zeroLine(page),
      ...nameLayers(labels, plan, page),
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + height, reading };
}

function datum(row: Bar, look: BarsLook, label: string, shown: string, page: Page) {
  const { value, derived, sentence, locus } = row;
  const name = page.say(row.category);
  const said = withUnit(shown, page.texts.unit, page);
  return {
    name,
    label,
    value,
    text: shown,
    shown: said,
    spoken: `${name} ${said}`,
    tone: tone(row, look, page),
    derived,
    sentence,
    locus,
  };
}

function tone(row: Bar, look: BarsLook, page: Page): string {
  if (look.highlight.includes(row.category)) return page.colours.accent;
  return look.highlight.length > 0 ? page.colours.pale : page.colours.main;
}

function barLayer(domain: readonly [number, number], left: number, plan: RowPlan, page: Page): Spec {
  return {
    mark: { type: "bar", size: plan.bar, yOffset: plan.shift, strokeWidth: 1.2 },
    encoding: {
      x: {
        field: "value",
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: valueAxis(left, page.texts.unit, page),
      },
      fill: { condition: { test: "datum.derived", value: "white" }, field: "tone", type: "nominal", scale: null },
      stroke: { field: "tone", type: "nominal", scale: null },
      description: { field: "spoken", type: "nominal" },
    },
  };
}

function figureLayers(plan: RowPlan, page: Page): Spec[] {
  const offset = page.size.label * 0.4;
  const layer = (test: string, align: string, dx: number): Spec => ({
    transform: [{ filter: test }],
    mark: { type: "text", align, dx, baseline: "middle", yOffset: plan.shift, aria: false },
    encoding: { x: { field: "value", type: "quantitative" }, text: { field: "text", type: "nominal" } },
  });
  return [layer("datum.value >= 0", "left", offset), layer("datum.value < 0", "right", -offset)];
}
