import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { printFigure, readOut, tell, tooltip, withUnit, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { layered } from "../parts/layered.js";
import { endOf, type BarEnd } from "../parts/openEnds.js";
import { stack } from "../parts/stack.js";
import { planColumns, type TableText } from "../parts/tableColumns.js";
import { headHeight, heightOf, tableLayers } from "../parts/tableLayers.js";
import { readRows, type Reader, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface BarTableOptions extends FigureOptions {
  /** Columns from left to right with their headings, which the texts' words translate. */
  readonly columns: Readonly<Record<string, string>>;
  /** The column of numbers that is drawn as bars behind its figures, in the texts' unit; a row may lack it. */
  readonly bar: string;
  /** Column by which rows stand together under a line of their own, in the order in which the rows name them. */
  readonly group?: string;
  /** Print + before increases: for growth rates. */
  readonly signed?: boolean;
}

interface TableRow extends Evidence, Omit<Figure, "value"> {
  readonly group: string;
  /** One for each column; the one of the bars is empty, for its figure is printed. */
  readonly cells: readonly string[];
  readonly value: number | null;
}

interface BarTableLook {
  readonly headings: readonly string[];
  /** Place of the column of bars among them. */
  readonly bar: number;
  readonly signed: boolean;
}

/**
 * 三线表 with a bar in one of its columns: names and figures as they are printed, beside each other what belongs
 * together. Rows stand in their order, for a table of unlike things is no ranking.
 *
 * @example
 * barTable([{ indicator: "高新技术产业投资", level: "43.0亿元", growth: 18.8 }],
 *   { name: "growth", columns: { indicator: "指标", level: "本期数", growth: "增速" }, bar: "growth", texts }).rows.length // 1
 */
export function barTable(data: Rows, options: BarTableOptions): Chart {
  const { name, texts, columns, bar, signed = false } = options;
  const fields = Object.keys(columns);
  if (!fields.includes(bar))
    throw new Error(`unknown column of bars in chart ${name}, one of ${fields.join(", ")}: ${bar}`);
  const rows = readRows(data, name, (reader) => readTableRow(reader, fields, options), {
    what: "row",
    of: (row) => [row.group, ...row.cells, String(row.value)].join("·"),
  });
  const groups = [...new Set(rows.map((row) => row.group))];
  rows.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const look: BarTableLook = { headings: Object.values(columns), bar: fields.indexOf(bar), signed };
  return { form: "barTable", name, rows, options: look, texts };
}

function readTableRow(reader: Reader, fields: readonly string[], { bar, group, digits }: BarTableOptions) {
  const value = reader.optionalNumber(bar) ?? null;
  const { derived, corrected, ...figure } = value === null ? NO_FIGURE : reader.figure(bar, digits);
  return {
    group: group === undefined ? "" : reader.text(group),
    cells: fields.map((field) => (field === bar ? "" : reader.optionalText(field))),
    ...figure,
    value,
    derived,
    corrected,
  };
}

const NO_FIGURE = { digits: 0, bound: "", derived: false, corrected: false } as const;
const MISSING = "–";

/** Draws the rows of `barTable` on a page. */
export function drawBarTable(rows: readonly TableRow[], look: BarTableLook, page: Page): Drawing {
  const texts = rows.map((row) => cellsOf(row, look, page));
  const columns = planColumns(headingsOf(look, page), texts, look.bar, page);
  const lines = rows.flatMap((row, index) => {
    const group = row.group !== "" && row.group !== rows[index - 1]?.group ? [{ group: page.say(row.group) }] : [];
    return [...group, { index, ...told(row, texts[index] ?? [], look, page), ...barOf(row, page) }];
  });
  const head = headHeight(columns, page);
  const placed = stack(
    lines.map((line) => heightOf(line, columns, page)),
    roomFor(page),
    head,
  );
  const view = layered({
    data: { values: [{}] },
    width: page.width,
    height: head + placed.height,
    encoding: {},
    layer: tableLayers(lines, placed, columns, tooltip(page, rows), page),
  });
  const marks = lines.flatMap((line) => ("index" in line ? [line] : []));
  return { view, left: 0, below: 0, height: head + placed.height, reading: readOut(marks, page) };
}

function headingsOf({ headings, bar }: BarTableLook, page: Page): string[] {
  const [open, close] = page.lang === "zh" ? ["（", "）"] : [" (", ")"];
  const { unit } = page.texts;
  return headings.map((heading, index) =>
    index === bar && unit !== "" ? `${page.say(heading)}${open}${unit}${close}` : page.say(heading),
  );
}

function cellsOf(row: TableRow, { bar, signed }: BarTableLook, page: Page): TableText[] {
  return row.cells.map((cell, index) => {
    if (index !== bar) return page.say(cell) || MISSING;
    return row.value === null ? MISSING : printFigure({ ...row, value: row.value }, page, signed);
  });
}

/** A row's name is its first cell; the others are what it says. */
function told(row: TableRow, texts: readonly string[], look: BarTableLook, page: Page) {
  const { semicolon, colon } = WORDS[page.lang];
  const said = texts.map((text, index) =>
    index === look.bar && text !== MISSING ? withUnit(text, page.texts.unit, page) : text,
  );
  const name = [page.say(row.group), texts.find((_, index) => index !== look.bar) ?? ""].filter(Boolean).join(" · ");
  const first = look.bar === 0 ? 1 : 0;
  const parts = look.headings.map((heading, index) => `${page.say(heading)}${colon}${said[index] ?? ""}`);
  return tell(name, parts.filter((_, index) => index !== first).join(semicolon), row);
}

function barOf({ value, bound, derived }: TableRow, page: Page) {
  const end: BarEnd = value === null ? "" : endOf({ value, bound });
  return { value, end, derived, tone: page.colours.main };
}
