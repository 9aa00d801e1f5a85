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
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readRow, refuseDuplicates, toRows, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface TermsOptions extends ChartOptions {
  readonly term: string;
  readonly count: string;
  /** Column of numbers: in how many parts of the text the term stands; printed in a column of its own. */
  readonly range?: string;
  /** What that column is called; translated by the texts' words. */
  readonly rangeName?: string;
  readonly highlight?: readonly string[];
}

interface Term extends Evidence {
  readonly term: string;
  readonly count: number;
  readonly range: number | null;
}

interface TermsLook {
  readonly rangeName: string;
  readonly highlight: readonly string[];
}

/**
 * Words by how often they stand in the text, most frequent first, and in how many of its parts.
 *
 * @example
 * terms([{ term: "三位一体", count: 7, sections: 5 }, { term: "双倍增", count: 3, sections: 3 }],
 *   { name: "terms", term: "term", count: "count", range: "sections", texts }).rows.length // 2
 */
export function terms(data: Rows, options: TermsOptions): Chart {
  const { name, texts, term, count, range, rangeName = "见于几节", highlight = [] } = options;
  const rows = toRows(data, name).map((row, index): Term => {
    const reader = readRow(row, index, name);
    const parts = range === undefined ? undefined : reader.optionalNumber(range);
    return { term: reader.text(term), count: reader.number(count), range: parts ?? null, ...readEvidence(row) };
  });
  refuseDuplicates(
    rows.map((row) => row.term),
    term,
    name,
  );
  rows.sort((a, b) => b.count - a.count);
  return { form: "terms", name, rows, options: { rangeName, highlight } satisfies TermsLook, texts };
}

/** Draws the rows of `terms` on a page. */
export function drawTerms(rows: readonly Term[], look: TermsLook, page: Page): Drawing {
  const { label } = page.size;
  const labels = categoryLabels(
    rows.map((row) => row.term),
    page,
  );
  const shown = rows.map((row) => formatNumber(row.count, { lang: page.lang }));
  const values = rows.map((row, index) => datum(row, look, labels.texts[index] ?? "", shown[index] ?? "", page));
  const ranged = rows.some((row) => row.range !== null);
  const heading = page.wrap(page.say(look.rangeName), page.width * 0.2).map((line) => line.trimEnd());
  const column = ranged ? widest(heading, page) + label * 1.2 : 0;
  const head = Math.max(
    headRoom(labels.left, page.texts.unit, page),
    ranged ? heading.length * label * 1.25 + label * 0.3 : 0,
  );
  const dense = planRows(labels, rows.length, head, page);
  const plan = { ...dense, step: Math.ceil(dense.step * 0.88), bar: Math.round(dense.bar * 0.88) };
  const { width, domain } = plotBars(
    rows.map((row) => ({ value: row.count })),
    shown,
    labels.left + column,
    page,
  );
  const right = page.width - labels.left - width;
  const height = rows.length * plan.step;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, rows) },
    layer: [
      barLayer(domain, labels.left, plan, page),
      figureLayer(plan, page),
      zeroLine(page),
      ...nameLayers(labels, plan, page),
      ...(ranged ? rangeLayers(heading, width + right, plan, page) : []),
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + height, reading };
}

function datum(row: Term, look: TermsLook, label: string, shown: string, page: Page) {
  const words = WORDS[page.lang];
  const name = page.say(row.term);
  const range = row.range === null ? "" : String(row.range);
  const said =
    withUnit(shown, page.texts.unit, page) + (range === "" ? "" : `${words.comma}${page.say(look.rangeName)} ${range}`);
  const tone = look.highlight.includes(row.term) ? page.colours.accent : page.colours.main;
  return {
    name,
    label,
    value: row.count,
    text: shown,
    range,
    tone,
    shown: said,
    spoken: `${name} ${said}`,
    sentence: row.sentence,
    locus: row.locus,
  };
}

function barLayer(domain: readonly [number, number], left: number, plan: RowPlan, page: Page): Spec {
  const axis = { ...valueAxis(left, page.texts.unit, page), tickMinStep: 1 };
  return {
    mark: { type: "bar", size: plan.bar, yOffset: plan.shift },
    encoding: {
      x: { field: "value", type: "quantitative", scale: { domain, nice: false, zero: false }, axis },
      color: { field: "tone", type: "nominal", scale: null },
      description: { field: "spoken", type: "nominal" },
    },
  };
}

function figureLayer(plan: RowPlan, page: Page): Spec {
  return {
    mark: {
      type: "text",
      align: "left",
      dx: page.size.label * 0.4,
      baseline: "middle",
      yOffset: plan.shift,
      aria: false,
    },
    encoding: { x: { field: "value", type: "quantitative" }, text: { field: "text", type: "nominal" } },
  };
}

function rangeLayers(heading: readonly string[], x: number, plan: RowPlan, page: Page): Spec[] {
  const { label } = page.size;
  const style = { type: "text", x, align: "right", color: page.colours.soft, aria: false };
  return [
    {
      data: { values: [{ heading: heading.join("\n") }] },
      mark: {
        ...style,
        y: -label * 0.5 - (heading.length - 1) * label * 1.25,
        baseline: "alphabetic",
        lineBreak: "\n",
        lineHeight: label * 1.25,
        tooltip: null,
      },
      encoding: { x: null, y: null, text: { field: "heading", type: "nominal" }, tooltip: null },
    },
    {
      mark: { ...style, baseline: "middle", yOffset: plan.shift },
      encoding: { x: null, text: { field: "range", type: "nominal" } },
    },
  ];
}
