import type { Evidence, Spec } from "../chart.js";
import { readOut, tooltip, widest, type Drawing, type Told } from "../drawing.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { key, type Key, type KeyEntry } from "./key.js";
import { LEADING, nameLayers, planLabels, type Labels } from "./labels.js";
import { layered } from "./layered.js";
import { headLength } from "./openEnds.js";
import { wordsLayer } from "./pixels.js";
import { planTicks } from "./ticks.js";
import { valueAxis } from "./valueAxis.js";

/** What a form of named rows over an axis of values asks for. */
export interface StripsOptions {
  readonly names: readonly string[];
  /** Numbers the axis reaches; zero is always among them unless `floating`. */
  readonly reach: readonly number[];
  readonly floating?: boolean;
  /** Figures that stand at the ends of the marks. */
  readonly figures?: readonly string[];
  /** Figures that stand in a column of their own at the right edge. */
  readonly column?: { readonly heading?: string; readonly texts: readonly string[] };
  /** Marks of a row, one under the other. */
  readonly bars?: number;
  /** Whether a mark may be open, and carry an arrowhead before its figure. */
  readonly open?: boolean;
  /** Pixels inside the plot, before the least and behind the greatest number. */
  readonly spare?: readonly [before: number, behind: number];
  readonly signs?: readonly KeyEntry[];
}

/** Named rows over one axis of values, measured: what the marks need to know. */
export interface Strips {
  readonly labels: Labels;
  readonly rows: RowPlan;
  readonly width: number;
  readonly height: number;
  readonly head: number;
  readonly key: Key;
  readonly heading: readonly string[];
  readonly options: StripsOptions;
  /** The channel of values, with its scale and axis. */
  readonly x: (field: string) => Spec;
}

/** How rows of bars share the height, in pixels. */
export interface RowPlan {
  /** From one row to the next. */
  readonly step: number;
  /** Thickness of a bar. */
  readonly bar: number;
  /** From a row's top to its first bar. */
  readonly top: number;
  /** From a row's middle to the middle of its bars: they make room for a name above them. */
  readonly shift: number;
}

/** Measures rows, names, figures and axis for a page. */
export function planStrips(options: StripsOptions, page: Page): Strips {
  const { label } = page.size;
  const { names, figures = [], column, bars = 1, signs = [] } = options;
  const heading = headingOf(column?.heading, page);
  const right = column ? widest([...heading, ...column.texts], page) + label : 0;
  const end = figures.length > 0 ? widest(figures, page) + label * 0.5 + openRoom(options, page) : label * 0.4;
  const labels = planLabels(names, page.width - right - end - Math.max(label * 7, page.width * 0.3), page);
  const width = Math.floor(page.width - labels.left - right - end);
  const domain = domainOf(options, width, end);
  const ticks = planTicks(
    domain,
    { length: width, before: labels.left, behind: right + end },
    page,
    options.reach.every(Number.isInteger),
  );
  const { axis, head: axisHead } = valueAxis(labels.left, labels.left + ticks.before, ticks, page);
  const head = Math.max(axisHead, heading.length * label * LEADING + label * 0.3);
  const signKey = key(signs, labels.left, head, page);
  const rows = planRows(labels, names.length, head + signKey.height, bars, page);
  const scale = { domain, nice: false, zero: false };
  const x = (field: string): Spec => ({ field, type: "quantitative", scale, axis });
  return { labels, rows, width, height: names.length * rows.step, head, key: signKey, heading, options, x };
}

function headingOf(heading: string | undefined, page: Page): string[] {
  return heading === undefined ? [] : page.wrap(page.say(heading), page.width * 0.2).map((line) => line.trimEnd());
}

function openRoom({ open = false }: StripsOptions, page: Page): number {
  return open ? headLength(page) : 0;
}

// Thickness of a bar that stands alone, and of one among several, in label sizes.
const BAR = 1.25;
const BAR_OF_SEVERAL = 1.05;

/** On a page of fixed height rows grow into the room that is left, or close up as far as their texts allow. */
function planRows(labels: Labels, count: number, head: number, bars: number, page: Page): RowPlan {
  const { label } = page.size;
  const names = labels.lines * label * LEADING;
  const bar = label * (bars === 1 ? BAR : BAR_OF_SEVERAL);
  const stepFor = (air: number): number =>
    labels.above
      ? names + bar * bars + label * air * 1.2
      : Math.max(bar * bars + label * air, names + label * air * 0.8);
  const room = roomFor(page);
  const growth = room === undefined ? 1 : (room - head) / (count * stepFor(0.75));
  const step = growth < 1 ? Math.max(stepFor(0.15), stepFor(0.75) * growth) : stepFor(0.75) * Math.min(4, growth);
  const thick = Math.round(bar * Math.min(2.5, Math.max(1, growth)));
  const block = thick * bars + (labels.above ? names : 0);
  const top = (step - block) / 2 + (labels.above ? names : 0);
  return { step: Math.floor(step), bar: thick, top, shift: labels.above ? names / 2 : 0 };
}

// Figures of negative bars stand left of them, inside the plot.
function domainOf(
  { reach, floating = false, spare = [0, 0] }: StripsOptions,
  width: number,
  end: number,
): [number, number] {
  const low = Math.min(...reach, ...(floating ? [] : [0]));
  const high = Math.max(...reach, ...(floating ? [] : [0]));
  const before = spare[0] > 0 ? spare[0] : !floating && low < 0 ? end : 0;
  const span = high - low || Math.abs(high) || 1;
  const perPixel = span / Math.max(1, width - before - spare[1]);
  return [low - before * perPixel, (high === low ? low + span : high) + spare[1] * perPixel];
}

/** Marks on measured rows → a drawing: grid and axis under them, names, heads and key round them. */
export function drawStrips(
  strips: Strips,
  values: readonly Told[],
  marks: readonly Spec[],
  evidence: readonly Evidence[],
  page: Page,
): Drawing {
  const { labels, rows, width, height, head, key: signKey } = strips;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, evidence) },
    layer: [...marks, ...nameLayers(labels, rows, page), ...columnHead(strips, page), ...signKey.layers],
  });
  return {
    view,
    left: labels.left,
    below: 0,
    height: head + signKey.height + height,
    reading: readOut(values, page),
  };
}

// Rows are told apart by their place, for a name broken into lines is no longer the name.
function rowScale(labels: Labels): Spec {
  const domain = labels.texts.map((_, index) => index);
  return { field: "row", type: "nominal", sort: null, axis: null, scale: { padding: 0, domain } };
}

function columnHead({ heading, labels, options }: Strips, page: Page): Spec[] {
  if (heading.length === 0 || options.column === undefined) return [];
  const { label, small } = page.size;
  const y = -label * 0.5 - (heading.length - 1) * label * LEADING;
  const style = { align: "right", baseline: "alphabetic", color: page.colours.soft, fontSize: Math.max(small, label) };
  return [wordsLayer([{ words: heading.join("\n"), x: page.width - labels.left, y }], style, label * LEADING)];
}

/** The line bars grow from. */
export function zeroLine(page: Page): Spec {
  return {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: page.colours.rule, aria: false, tooltip: null },
    encoding: { x: { field: "zero", type: "quantitative" }, y: null, tooltip: null },
  };
}
