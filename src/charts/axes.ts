import type { Spec } from "./chart.js";
import { widest } from "./drawing.js";
import { roomFor } from "./frame.js";
import type { Page } from "./layout.js";

/** How the names of categories stand: beside their bars, or above them where they are long and the page is narrow. */
export interface Labels {
  readonly above: boolean;
  /** One per category, its lines joined by a line break: the field the axis is drawn from. */
  readonly texts: readonly string[];
  /** Most lines a name has. */
  readonly lines: number;
  /** Pixels from the page's edge to the plot. */
  readonly left: number;
}

const LINE = 1.25;

/** Categories → names broken into lines that fit, in the page's language; above their bars only where `most` lines do not hold them. */
export function categoryLabels(categories: readonly string[], page: Page, most = 2): Labels {
  const beside = wrapAll(categories, page, page.width * 0.42);
  if (beside.lines <= most) return { ...beside, above: false, left: Math.ceil(beside.width + page.size.label) };
  return { ...wrapAll(categories, page, page.width * 0.9), above: true, left: Math.ceil(page.size.label * 0.4) };
}

function wrapAll(categories: readonly string[], page: Page, room: number) {
  const wrapped = categories.map((category) => page.wrap(page.say(category), room));
  const lines = Math.max(...wrapped.map((list) => list.length));
  return { texts: wrapped.map((list) => list.join("\n")), width: widest(wrapped.flat(), page), lines };
}

/** How rows of bars share the height, in pixels. */
export interface RowPlan {
  /** From one row to the next. */
  readonly step: number;
  /** Thickness of a bar. */
  readonly bar: number;
  /** How far below the row's middle the bars stand, to leave room for a name above them. */
  readonly shift: number;
}

/** Plans `count` rows of `bars` bars each; on a page of fixed height they grow into the room that is left. */
export function planRows(labels: Labels, count: number, head: number, page: Page, bars = 1): RowPlan {
  const { label } = page.size;
  const names = labels.lines * label * LINE;
  const bar = label * (bars === 1 ? 1.25 : 0.95);
  const block = bar * bars;
  const step = Math.ceil(
    labels.above ? names + block + label * 0.9 : Math.max(block + label * 0.75, names + label * 0.6),
  );
  const room = roomFor(page);
  const growth = room === undefined ? 1 : Math.min(4, Math.max(1, (room - head) / (count * step)));
  return {
    step: Math.floor(step * growth),
    bar: Math.round(bar * Math.min(growth, 2.5)),
    shift: labels.above ? names / 2 : 0,
  };
}

/** The rows' own scale: in their order, without an axis, for their names are drawn by `nameLayers`. */
export function rowScale(labels: Labels): Spec {
  return { field: "label", type: "nominal", sort: null, axis: null, scale: { padding: 0, domain: labels.texts } };
}

/** The names, flush with title and notes. One layer for each number of lines, for a text of several hangs from its first. */
export function nameLayers(labels: Labels, plan: RowPlan, page: Page, bars = 1): Spec[] {
  const { label } = page.size;
  const counts = [...new Set(labels.texts.map((text) => text.split("\n").length))].sort((a, b) => a - b);
  return counts.map((lines) => {
    const centred = (-(lines - 1) * label * LINE) / 2;
    const dy = labels.above ? plan.shift - (plan.bar * bars) / 2 - (lines - 0.4) * label * LINE : centred;
    return {
      data: { values: labels.texts.filter((text) => text.split("\n").length === lines).map((label) => ({ label })) },
      mark: {
        type: "text",
        x: -labels.left,
        align: "left",
        baseline: "middle",
        dy,
        lineBreak: "\n",
        lineHeight: label * LINE,
        aria: false,
        tooltip: null,
      },
      encoding: { text: { field: "label", type: "nominal" }, x: null, tooltip: null },
    };
  });
}

/** Room the value axis takes above the plot. */
export function headRoom(left: number, unit: string, page: Page): number {
  const { label } = page.size;
  return label * (isOverhead(left, unit, page) ? 2.8 : 1.5);
}

function isOverhead(left: number, unit: string, page: Page): boolean {
  return page.wide(unit) + page.size.label * 1.2 > left;
}

/**
 * The axis of values stands above the bars; its unit begins where the category names begin, on the line of the
 * numbers if there is room, else on a line of its own.
 */
export function valueAxis(left: number, unit: string, page: Page): Spec {
  const { label } = page.size;
  const y = isOverhead(left, unit, page) ? -label * 1.9 : -label * 0.5;
  return {
    orient: "top",
    title: unit,
    titleX: -left,
    titleY: y,
    titleAlign: "left",
    titleBaseline: "alphabetic",
    titleAnchor: null,
    labelPadding: label * 0.5,
    labelBaseline: "alphabetic",
    labelFlush: false,
    tickCount: page.width < 400 ? 3 : 5,
    format: page.lang === "en" ? ",.6~f" : ".6~f",
  };
}

/** A plot of bars from zero: its width in pixels and the domain of its values. */
export interface Plot {
  readonly width: number;
  readonly domain: readonly [low: number, high: number];
}

/** Plot that leaves every figure room behind its bar: right of it, or left of a negative one. */
export function plotBars(
  rows: readonly { readonly value: number }[],
  shown: readonly string[],
  left: number,
  page: Page,
): Plot {
  const room = widest(shown, page) + page.size.label * 0.5;
  const low = Math.min(0, ...rows.map((row) => row.value));
  const high = Math.max(0, ...rows.map((row) => row.value));
  const width = page.width - left - room;
  if (low === 0) return { width, domain: [0, high || 1] };
  const scale = (high - low) / (width - room);
  return { width, domain: [low - room * scale, high] };
}

/** The line bars grow from. */
export function zeroLine(page: Page): Spec {
  return {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: page.colours.rule, aria: false, tooltip: null },
    encoding: { x: { field: "zero", type: "quantitative" }, y: null, tooltip: null },
  };
}
