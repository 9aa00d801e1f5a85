import type { Chart, Evidence, FigureOptions, Spec } from "../chart.js";
import { inkOn } from "../colour.js";
import { readOut, tell, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { digitsOf, formatNumber } from "../number.js";
import { columnHeads } from "../parts/columnHeads.js";
import { key } from "../parts/key.js";
import { LEADING, planLabels, type Labels } from "../parts/labels.js";
import { layered } from "../parts/layered.js";
import { BOX, pixels, shade, wordsLayer } from "../parts/pixels.js";
import { shadeKey, shadesOf } from "../parts/shades.js";
import { stack, type Stacked } from "../parts/stack.js";
import { distinct, readRows, type Reader, type Rows } from "../rows.js";

export interface MatrixOptions extends FigureOptions {
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
  const { name, texts, states = [] } = options;
  const rows = readRows(data, name, (reader) => readCell(reader, options, states), {
    what: "cell",
    of: (cell) => `${cell.row} × ${cell.column}`,
  });
  const look: MatrixLook = {
    rows: distinct(rows.map((cell) => cell.row)),
    columns: distinct(rows.map((cell) => cell.column)),
    states,
  };
  return { form: "matrix", name, rows, options: look, texts };
}

function readCell(reader: Reader, options: MatrixOptions, states: readonly string[]) {
  const { name, row, column, value: field, text } = options;
  const value = states.length > 0 ? stateOf(reader.text(field), states, name) : reader.number(field);
  const printed = states.length > 0 ? "" : value.toFixed(options.digits ?? digitsOf(value));
  return {
    row: reader.text(row),
    column: reader.text(column),
    value,
    text: text === undefined ? printed : reader.optionalText(text),
  };
}

function stateOf(word: string, states: readonly string[], chart: string): number {
  const index = states.indexOf(word);
  if (index < 0) throw new Error(`unknown state in chart ${chart}, one of ${states.join("、")}: ${word}`);
  return index;
}

/** Draws the rows of `matrix` on a page. */
export function drawMatrix(cells: readonly Cell[], look: MatrixLook, page: Page): Drawing {
  const { label } = page.size;
  const labels = planLabels(look.rows, page.width * 0.42, page, Infinity);
  const cellWidth = Math.min((page.width - labels.left) / look.columns.length, label * 8);
  refuseCrowd(look.columns.length, page.width - labels.left, page);
  const heads = columnHeads(look.columns, cellWidth, labels.left, page);
  const legend = key(shadeKey(look.states, page), labels.left, heads.height, page);
  const head = heads.height + legend.height;
  const rows = stack(rowHeights(labels, page), roomFor(page), head);
  const shadeOf = shadesOf(
    cells.map((cell) => cell.value),
    look.states,
    page,
  );
  const values = cells.map((cell) => ({
    ...placed(look.columns.indexOf(cell.column) * cellWidth, cellWidth, rows.places[look.rows.indexOf(cell.row)], page),
    ...datum(cell, look, shadeOf(cell.value), page),
  }));
  const view = layered({
    data: { values },
    width: cellWidth * look.columns.length,
    height: rows.height,
    encoding: { tooltip: tooltip(page, cells) },
    layer: [...cellLayers(values, cellWidth, page), ...heads.layers, rowNames(labels, rows, page), ...legend.layers],
  });
  return { view, left: labels.left, below: 0, height: head + rows.height, reading: readOut(values, page) };
}

// Names on end need a line each.
function refuseCrowd(columns: number, room: number, page: Page): void {
  const most = Math.floor(room / (page.size.small * 1.1));
  if (columns > most)
    throw new Error(
      `unsupported number of columns at this width, at most ${most}: ${columns}, in “${page.texts.title}”`,
    );
}

function rowHeights(labels: Labels, page: Page): number[] {
  const { label } = page.size;
  return labels.texts.map((text) => Math.max(label * 1.9, text.split("\n").length * label * LEADING + label * 0.6));
}

function placed(left: number, width: number, row = { top: 0, bottom: 0 }, page: Page) {
  const gap = page.size.label * 0.15;
  const [right, top, bottom] = [left + width - gap, row.top, row.bottom - gap];
  return { left, right, top, bottom, centre: (left + right) / 2, middle: (top + bottom) / 2 };
}

function rowNames(labels: Labels, rows: Stacked, page: Page): Spec {
  const line = page.size.label * LEADING;
  const values = labels.texts.map((words, index) => {
    const { top, bottom } = rows.places[index] ?? { top: 0, bottom: 0 };
    return { words, x: -labels.left, y: (top + bottom - (words.split("\n").length - 1) * line) / 2 };
  });
  return wordsLayer(values, { align: "left", baseline: "middle" }, line);
}

function datum(cell: Cell, look: MatrixLook, fill: string, page: Page) {
  const state = look.states[cell.value];
  const text = page.say(cell.text);
  const figure = text === "" ? "" : withUnit(text, page.texts.unit, page);
  const shown =
    state === undefined
      ? figure || formatNumber(cell.value, { lang: page.lang })
      : [page.say(state), text].filter(Boolean).join(" ");
  const nothing = state === undefined && cell.value === 0;
  return {
    ...tell(`${page.say(cell.row)} · ${page.say(cell.column)}`, shown, cell),
    text,
    fill,
    ink: nothing ? page.colours.soft : inkOn(fill, page.colours.ink),
  };
}

/** What cells print stands smaller where it must; where it cannot stand at all, the shades speak, and the tooltip. */
function cellLayers(values: readonly { text: string }[], width: number, page: Page): Spec[] {
  const { label, small } = page.size;
  const texts = values.map((value) => value.text);
  const size = [label, small].find((px) => widest(texts, page, px) <= width - 1);
  return [
    {
      mark: { type: "rect", strokeWidth: 0 },
      encoding: { ...BOX, fill: shade("fill"), description: { field: "spoken", type: "nominal" } },
    },
    ...(size === undefined ? [] : [cellText(size)]),
  ];
}

function cellText(fontSize: number): Spec {
  return {
    transform: [{ filter: "datum.text !== ''" }],
    mark: { type: "text", align: "center", baseline: "middle", fontSize, aria: false },
    encoding: {
      x: pixels("centre"),
      y: pixels("middle"),
      text: { field: "text", type: "nominal" },
      color: shade("ink"),
    },
  };
}
