import { categoryLabels, nameLayers, rowScale } from "../axes.js";
import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { inkOn, mix } from "../colour.js";
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import { key } from "../key.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { digitsOf, formatNumber } from "../number.js";
import { readEvidence, readRow, refuseDuplicates, toRows, type Rows } from "../rows.js";

export interface MatrixOptions extends ChartOptions {
  /** Column of row names, down the side; long names belong here. */
  readonly row: string;
  /** Column of column names, along the top. */
  readonly column: string;
  /** Column of numbers, or of one of `states`. A pair without a row is an empty cell: nothing is said of it. */
  readonly value: string;
  /** For words instead of numbers, from least to most: ["未提", "仅定性", "有数"]; each gets its shade and stands in the key. */
  readonly states?: readonly string[];
  /** Column of what a cell prints; a number prints itself. */
  readonly text?: string;
  readonly digits?: number;
}

interface Cell extends Evidence {
  readonly row: string;
  readonly column: string;
  /** A number, or the place of a word among the states. */
  readonly value: number;
  readonly text: string;
}

interface MatrixLook {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly states: readonly string[];
}

/**
 * A table of shades: what each district reports and leaves out, how often each section says a word. Rows and columns
 * stand in the order in which the data names them.
 *
 * @example
 * matrix([{ indicator: "技术交易额", place: "诸暨市", state: "有数" }, { indicator: "技术交易额", place: "新昌县", state: "未提" }],
 *   { name: "coverage", row: "indicator", column: "place", value: "state", states: ["未提", "有数"], texts }).rows.length // 2
 */
export function matrix(data: Rows, options: MatrixOptions): Chart {
  const { name, texts, row, column, states = [] } = options;
  const rows = toRows(data, name).map((record, index): Cell => {
    const reader = readRow(record, index, name);
    const value = states.length > 0 ? stateOf(reader.text(options.value), states, name) : reader.number(options.value);
    const digits = options.digits ?? digitsOf(value);
    const text =
      options.text !== undefined ? reader.optionalText(options.text) : states.length > 0 ? "" : value.toFixed(digits);
    return { row: reader.text(row), column: reader.text(column), value, text, ...readEvidence(record) };
  });
  refuseDuplicates(
    rows.map((cell) => `${cell.row} × ${cell.column}`),
    "cell",
    name,
  );
  const look: MatrixLook = {
    rows: distinct(rows.map((cell) => cell.row)),
    columns: distinct(rows.map((cell) => cell.column)),
    states,
  };
  return { form: "matrix", name, rows, options: look, texts };
}

function stateOf(word: string, states: readonly string[], chart: string): number {
  const index = states.indexOf(word);
  if (index < 0) throw new Error(`unknown state in chart ${chart}, one of ${states.join("、")}: ${word}`);
  return index;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Draws the rows of `matrix` on a page. */
export function drawMatrix(cells: readonly Cell[], look: MatrixLook, page: Page): Drawing {
  const { label } = page.size;
  const labels = categoryLabels(look.rows, page, Infinity);
  const cellWidth = Math.floor(Math.min((page.width - labels.left - label * 0.2) / look.columns.length, label * 8));
  const heads = columnHeads(look.columns, cellWidth, labels.left, page);
  const legend = key(shadeKey(look, page), labels.left, heads.height, page);
  const head = heads.height + legend.height;
  const step = cellHeight(labels.lines, look.rows.length, head, page);
  const shade = shades(cells, look, page);
  const values = cells.map((cell) => datum(cell, look, labels.texts, shade(cell.value), page));
  const height = step * look.rows.length;
  const view = layered({
    data: { values },
    width: cellWidth * look.columns.length,
    height,
    encoding: { y: rowScale(labels), x: columnScale(look), tooltip: tooltip(page, cells) },
    layer: [
      ...cellLayers(page),
      ...heads.layers,
      ...nameLayers(labels, { step, bar: 0, shift: 0 }, page),
      ...legend.layers,
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + height, reading };
}

function cellHeight(lines: number, count: number, head: number, page: Page): number {
  const { label } = page.size;
  const room = roomFor(page);
  const step = Math.ceil(Math.max(label * 1.9, lines * label * 1.25 + label * 0.6));
  return room === undefined ? step : Math.max(step, Math.min(step * 2, Math.floor((room - head) / count)));
}

function columnScale(look: MatrixLook): Spec {
  return {
    field: "column",
    type: "nominal",
    sort: look.columns,
    axis: null,
    scale: { padding: 0, domain: look.columns },
  };
}

/** Numbers shade in proportion from zero; states take a shade each. */
function shades(cells: readonly Cell[], look: MatrixLook, page: Page): (value: number) => string {
  const { ramp } = page.colours;
  const pale = ramp[0] ?? "white";
  const full = ramp.at(-1) ?? page.colours.main;
  if (look.states.length > 0) return (value) => stateShade(value, look.states.length, ramp);
  const most = Math.max(...cells.map((cell) => Math.abs(cell.value))) || 1;
  return (value) => mix(pale, full, Math.abs(value) / most);
}

function stateShade(index: number, count: number, ramp: readonly string[]): string {
  const at = count === 1 ? ramp.length - 1 : Math.round((index * (ramp.length - 1)) / (count - 1));
  return ramp[at] ?? "white";
}

function shadeKey(look: MatrixLook, page: Page) {
  return look.states
    .map((word, index) => ({ word: page.say(word), colour: stateShade(index, look.states.length, page.colours.ramp) }))
    .reverse();
}

function datum(cell: Cell, look: MatrixLook, labels: readonly string[], fill: string, page: Page) {
  const name = `${page.say(cell.row)} · ${page.say(cell.column)}`;
  const state = look.states[cell.value];
  const figure = cell.text === "" ? "" : withUnit(page.say(cell.text), page.texts.unit, page);
  const shown =
    state === undefined
      ? figure || formatNumber(cell.value, { lang: page.lang })
      : [page.say(state), page.say(cell.text)].filter(Boolean).join(" ");
  const label = labels[look.rows.indexOf(cell.row)] ?? "";
  const { column, sentence, locus } = cell;
  return {
    name,
    label,
    column,
    text: page.say(cell.text),
    fill,
    ink: inkOn(fill, page.colours.ink),
    shown,
    spoken: `${name} ${shown}`,
    sentence,
    locus,
  };
}

function cellLayers(page: Page): Spec[] {
  return [
    {
      mark: { type: "rect", stroke: "white", strokeWidth: page.size.label * 0.15 },
      encoding: {
        fill: { field: "fill", type: "nominal", scale: null },
        description: { field: "spoken", type: "nominal" },
      },
    },
    {
      transform: [{ filter: "datum.text !== ''" }],
      mark: { type: "text", align: "center", baseline: "middle", aria: false },
      encoding: { text: { field: "text", type: "nominal" }, color: { field: "ink", type: "nominal", scale: null } },
    },
  ];
}

interface Heads {
  readonly layers: readonly Spec[];
  readonly height: number;
}

/** Column names over their cells, smaller or on end where they are long; the unit in the corner. */
function columnHeads(columns: readonly string[], cellWidth: number, left: number, page: Page): Heads {
  const { label, small } = page.size;
  const names = columns.map((column) => page.say(column));
  const size = [label, small].find(
    (px) => widest(wrapHeads(names, cellWidth, px, page).flat(), page, px) <= cellWidth - 2,
  );
  const heads =
    size === undefined
      ? upright(columns, names, page)
      : level(columns, wrapHeads(names, cellWidth, size, page), size, page);
  return { ...heads, layers: [...heads.layers, corner(left, page)] };
}

function wrapHeads(names: readonly string[], width: number, size: number, page: Page): string[][] {
  return names.map((name) => page.wrap(name, width - 2, { size, flowing: true }).map((line) => line.trimEnd()));
}

function level(columns: readonly string[], lines: readonly (readonly string[])[], size: number, page: Page): Heads {
  const most = Math.max(...lines.map((list) => list.length));
  const line = size * 1.25;
  const counts = [...new Set(lines.map((list) => list.length))];
  const layers = counts.map((count) => ({
    data: {
      values: columns.flatMap((column, index) =>
        lines[index]?.length === count ? [{ column, label: lines[index].join("\n") }] : [],
      ),
    },
    mark: {
      type: "text",
      y: -page.size.label * 0.5 - (count - 1) * line,
      align: "center",
      baseline: "alphabetic",
      fontSize: size,
      lineBreak: "\n",
      lineHeight: line,
      aria: false,
      tooltip: null,
    },
    encoding: { y: null, text: { field: "label", type: "nominal" }, tooltip: null },
  }));
  return { layers, height: page.size.label * 0.5 + most * line };
}

/** Names too long for their cells stand on end. */
function upright(columns: readonly string[], names: readonly string[], page: Page): Heads {
  const { label } = page.size;
  const mark = {
    type: "text",
    y: -label * 0.5,
    angle: 270,
    align: "left",
    baseline: "middle",
    aria: false,
    tooltip: null,
  };
  const values = columns.map((column, index) => ({ column, label: names[index] ?? "" }));
  const encoding = { y: null, text: { field: "label", type: "nominal" }, tooltip: null };
  return { layers: [{ data: { values }, mark, encoding }], height: label + widest(names, page) };
}

function corner(left: number, page: Page): Spec {
  const { label } = page.size;
  return {
    data: { values: [{ unit: page.texts.unit }] },
    mark: {
      type: "text",
      x: -left,
      y: -label * 0.5,
      align: "left",
      baseline: "alphabetic",
      color: page.colours.soft,
      aria: false,
      tooltip: null,
    },
    encoding: { x: null, y: null, text: { field: "unit", type: "nominal" }, tooltip: null },
  };
}
