import { categoryLabels, headRoom, nameLayers, planRows, rowScale, valueAxis, type RowPlan } from "../axes.js";
import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { digitsOf, formatNumber } from "../number.js";
import { readEvidence, readRow, refuseDuplicates, toRows, type Rows } from "../rows.js";
import { BOUND_WORDS } from "../theme.js";

export interface IntervalsOptions extends ChartOptions {
  readonly category: string;
  /** Ends of what the figure may be; empty where it is open: 超30亿元 has no upper end. */
  readonly low: string;
  readonly high: string;
  /** Column of the figure itself, drawn as a dot: what was stated, or the middle of what was derived. */
  readonly value?: string;
  readonly sort?: "given" | "descending";
  readonly digits?: number;
  /** Whether the axis begins at zero; by itself only where the figures lie near it. */
  readonly zero?: boolean;
}

interface Interval extends Evidence {
  readonly category: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  readonly digits: number;
  /** Computed, not stated: drawn hollow. */
  readonly derived: boolean;
}

interface IntervalsLook {
  readonly zero: boolean;
}

/**
 * A dot and the stretch it may lie in, for figures that are bounded, rounded or derived. An end that is open carries
 * an arrow and is never drawn as if it were known.
 *
 * @example
 * intervals([{ item: "诸暨市18个重点项目完成投资", low: 30, high: null }],
 *   { name: "bounds", category: "item", low: "low", high: "high", texts }).rows.length // 1
 */
export function intervals(data: Rows, options: IntervalsOptions): Chart {
  const { name, texts, category, value, sort = "given" } = options;
  const rows = toRows(data, name).map((row, index): Interval => {
    const reader = readRow(row, index, name);
    const low = reader.optionalNumber(options.low) ?? null;
    const high = reader.optionalNumber(options.high) ?? null;
    const middle = value === undefined ? null : (reader.optionalNumber(value) ?? null);
    const label = reader.text(category);
    checkOrder(low, middle, high, label, name);
    const digits =
      options.digits ?? Math.max(...[low, middle, high].map((figure) => (figure === null ? 0 : digitsOf(figure, 3))));
    return { category: label, low, high, value: middle, digits, derived: reader.flag("derived"), ...readEvidence(row) };
  });
  refuseDuplicates(
    rows.map((row) => row.category),
    category,
    name,
  );
  if (sort === "descending") rows.sort((a, b) => anchor(b) - anchor(a));
  const look: IntervalsLook = { zero: options.zero ?? startsNearZero(rows) };
  return { form: "intervals", name, rows, options: look, texts };
}

function checkOrder(low: number | null, value: number | null, high: number | null, label: string, chart: string): void {
  const known = [low, value, high].filter((figure) => figure !== null);
  if (known.length === 0) throw new Error(`missing figures in chart ${chart}, a row needs at least one end: ${label}`);
  if (known.some((figure, index) => index > 0 && figure < (known[index - 1] ?? figure))) {
    throw new Error(`invalid interval in chart ${chart}, from low to high: ${label} ${known.join(" … ")}`);
  }
}

function anchor(row: Interval): number {
  return row.value ?? row.low ?? row.high ?? 0;
}

function figuresOf(rows: readonly Interval[]): number[] {
  return rows.flatMap((row) => [row.low, row.value, row.high].filter((figure) => figure !== null));
}

function startsNearZero(rows: readonly Interval[]): boolean {
  const figures = figuresOf(rows);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least >= 0 && least < most * 0.6;
}

/** Draws the rows of `intervals` on a page. */
export function drawIntervals(rows: readonly Interval[], look: IntervalsLook, page: Page): Drawing {
  const { label } = page.size;
  const labels = categoryLabels(
    rows.map((row) => row.category),
    page,
  );
  const values = rows.map((row, index) => datum(row, labels.texts[index] ?? "", page));
  const head = headRoom(labels.left, page.texts.unit, page);
  const plan = planRows(labels, rows.length, head, page);
  const arrow = label * 2.2;
  const column =
    widest(
      values.map((value) => value.text),
      page,
    ) + label;
  const left = rows.some((row) => row.low === null) ? arrow : label * 0.5;
  const right = rows.some((row) => row.high === null) ? arrow : label * 0.5;
  const width = page.width - labels.left - column;
  const scale = { domain: domainOf(rows, look, width, left, right), nice: false, zero: false };
  const height = rows.length * plan.step;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, rows) },
    layer: [
      ...stretches(scale, labels.left, arrow, plan, page),
      dot(plan, page),
      figureLayer(width + column, plan),
      ...nameLayers(labels, plan, page),
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + height, reading };
}

/** A domain that leaves room for the arrows inside the plot. */
function domainOf(
  rows: readonly Interval[],
  look: IntervalsLook,
  width: number,
  left: number,
  right: number,
): [number, number] {
  const figures = figuresOf(rows);
  const low = look.zero ? 0 : Math.min(...figures);
  const high = Math.max(...figures);
  const before = look.zero ? 0 : left;
  const perPixel = (high - low || Math.abs(high) || 1) / Math.max(1, width - before - right);
  return [low - before * perPixel, high + right * perPixel];
}

function datum(row: Interval, label: string, page: Page) {
  const { low, high, value, derived, sentence, locus } = row;
  const name = page.say(row.category);
  const text = spell(row, page);
  const shown = withUnit(text, page.texts.unit, page);
  return { name, label, low, high, value, derived, text, shown, spoken: `${name} ${shown}`, sentence, locus };
}

// A stated figure is printed as stated; a derived one as its interval; a bounded one with its bound.
function spell({ low, high, value, digits, derived }: Interval, page: Page): string {
  const { lang } = page;
  const print = (figure: number): string => formatNumber(figure, { lang, digits });
  if (value !== null && !derived) return formatNumber(value, { lang });
  if (low !== null && high !== null && low !== high) return `${print(low)}–${print(high)}`;
  if (low !== null && high === null) return BOUND_WORDS[lang][">"] + print(low);
  if (high !== null && low === null) return BOUND_WORDS[lang]["<"] + print(high);
  return print(value ?? low ?? 0);
}

const CLOSED = "isValid(datum.low) && isValid(datum.high)";
const OPEN_ABOVE = "isValid(datum.low) && !isValid(datum.high)";
const OPEN_BELOW = "!isValid(datum.low) && isValid(datum.high)";

function stretches(scale: Spec, left: number, arrow: number, plan: RowPlan, page: Page): Spec[] {
  const x = (field: string): Spec => ({
    field,
    type: "quantitative",
    scale,
    axis: valueAxis(left, page.texts.unit, page),
  });
  return [
    bar(CLOSED, x("low"), { x2: { field: "high" } }, { opacity: 0.55 }, plan, page),
    cap(CLOSED, x("low"), plan, page),
    cap(CLOSED, x("high"), plan, page),
    bar(OPEN_ABOVE, x("low"), { x2: { field: "low" } }, { x2Offset: arrow, strokeDash: [4, 2] }, plan, page),
    tip(OPEN_ABOVE, x("low"), "triangle-right", arrow, plan, page),
    bar(OPEN_BELOW, x("high"), { x2: { field: "high" } }, { x2Offset: -arrow, strokeDash: [4, 2] }, plan, page),
    tip(OPEN_BELOW, x("high"), "triangle-left", -arrow, plan, page),
  ];
}

function bar(filter: string, x: Spec, x2: Spec, style: Spec, plan: RowPlan, page: Page): Spec {
  const offsets = { yOffset: plan.shift, y2Offset: plan.shift };
  const mark = { type: "rule", ...offsets, color: page.colours.main, strokeWidth: page.size.label * 0.3, aria: false };
  return { transform: [{ filter }], mark: { ...mark, ...style }, encoding: { x, ...x2 } };
}

function cap(filter: string, x: Spec, plan: RowPlan, page: Page): Spec {
  const { label } = page.size;
  const mark = {
    type: "tick",
    yOffset: plan.shift,
    size: label,
    thickness: label * 0.12,
    opacity: 1,
    color: page.colours.main,
    aria: false,
  };
  return { transform: [{ filter }], mark, encoding: { x } };
}

function tip(filter: string, x: Spec, shape: string, xOffset: number, plan: RowPlan, page: Page): Spec {
  const mark = {
    type: "point",
    filled: true,
    opacity: 1,
    yOffset: plan.shift,
    color: page.colours.main,
    size: page.size.label * 6,
    aria: false,
  };
  return { transform: [{ filter }], mark: { ...mark, shape, xOffset }, encoding: { x } };
}

// A stated figure is a full dot; a bound and a derived figure are hollow, for nobody stated them to be the figure.
function dot(plan: RowPlan, page: Page): Spec {
  const { colours, size } = page;
  const place = `isValid(datum.value) ? datum.value : ${CLOSED} ? (datum.low + datum.high) / 2 : isValid(datum.low) ? datum.low : datum.high`;
  const style = { size: size.label * 6.5, strokeWidth: size.label * 0.18, stroke: colours.main };
  const fill = { condition: { test: "isValid(datum.value) && !datum.derived", value: colours.main }, value: "white" };
  return {
    transform: [{ calculate: place, as: "dot" }],
    mark: { type: "point", filled: false, opacity: 1, yOffset: plan.shift, ...style },
    encoding: { x: { field: "dot", type: "quantitative" }, fill, description: { field: "spoken", type: "nominal" } },
  };
}

function figureLayer(right: number, plan: RowPlan): Spec {
  return {
    mark: { type: "text", x: right, align: "right", baseline: "middle", yOffset: plan.shift, aria: false },
    encoding: { x: null, text: { field: "text", type: "nominal" } },
  };
}
