import type { Spec } from "../chart.js";
import type { Told } from "../drawing.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import type { BarEnd } from "./openEnds.js";
import { BOX, wordsLayer, type Words } from "./pixels.js";
import type { Stacked } from "./stack.js";
import { tableBars } from "./tableBars.js";
import type { TableColumn, TableColumns } from "./tableColumns.js";

/** A line of the table: the name of a group, or a row with its bar. */
export type TableLine = { readonly group: string } | BarLine;

interface BarLine extends Told {
  readonly index: number;
  readonly value: number | null;
  readonly end: BarEnd;
  readonly derived: boolean;
  readonly tone: string;
}

function lineHeight({ size }: TableColumns): number {
  return size * LEADING;
}

export function headHeight(table: TableColumns, page: Page): number {
  const lines = Math.max(...table.columns.map((column) => column.heading.length), table.above ? 1 : 0);
  return lines * lineHeight(table) + (table.above ? lineHeight(table) : 0) + page.size.label * 0.8;
}

export function heightOf(line: TableLine, table: TableColumns, page: Page): number {
  const { label } = page.size;
  if ("group" in line) return label * LEADING + label * 0.6;
  const lines = Math.max(1, ...table.columns.map((column) => column.cells[line.index]?.length ?? 0));
  return (lines + aboveLines(line.index, table)) * lineHeight(table) + label * 0.7;
}

function aboveLines(index: number, { above }: TableColumns): number {
  return above?.cells[index]?.length ?? 0;
}

/** Three lines, headings, texts, bars; over each row a clear field that tells its sentence. */
export function tableLayers(
  lines: readonly TableLine[],
  stacked: Stacked,
  table: TableColumns,
  tooltip: readonly Spec[],
  page: Page,
): Spec[] {
  const head = headHeight(table, page);
  const places = lines.map((line, at) => {
    const { top, bottom } = stacked.places[at] ?? { top: 0, bottom: 0 };
    return { line, top: head + top, bottom: head + bottom };
  });
  const rows = places.flatMap(({ line, ...place }) => ("group" in line ? [] : [{ ...line, ...place }]));
  const groups = places.flatMap(({ line, top, bottom }) =>
    "group" in line ? [{ words: line.group, x: 0, y: (top + bottom) / 2 + page.size.label * 0.1 }] : [],
  );
  return [
    rules(head, head + stacked.height, page),
    ...headLayers(table, head, page),
    ...(groups.length > 0 ? [text(groups, "left", table, { fontWeight: "bold", fontSize: page.size.label })] : []),
    ...textLayers(rows, table),
    ...tableBars(
      rows.map((row) => ({ ...row, middle: middleOf(row, table) })),
      table,
      page,
    ),
    fields(rows, tooltip, page),
  ];
}

// 三线: heavy, light, heavy.
function rules(head: number, bottom: number, page: Page): Spec {
  const heavy = page.size.label * 0.13;
  const values = [
    { y: 0, weight: heavy },
    { y: head, weight: heavy / 2 },
    { y: bottom, weight: heavy },
  ].map(({ y, weight }) => ({ left: 0, right: page.width, top: y - weight / 2, bottom: y + weight / 2 }));
  return {
    data: { values },
    mark: { type: "rect", fill: page.colours.ink, strokeWidth: 0, aria: false, tooltip: null },
    encoding: { ...BOX },
  };
}

function text(values: readonly Words[], align: "left" | "right", table: TableColumns, style: Spec = {}): Spec {
  return wordsLayer(values, { align, baseline: "middle", fontSize: table.size, ...style }, lineHeight(table));
}

/** Headings stand on the light line; that of a column above the others over them. */
function headLayers(table: TableColumns, head: number, page: Page): Spec[] {
  const line = lineHeight(table);
  const foot = head - page.size.label * 0.4 - line / 2;
  const put = (column: TableColumn, x: number) => ({
    words: column.heading.join("\n"),
    x,
    y: foot - (column.heading.length - 1) * line,
  });
  const style = { color: page.colours.soft };
  const above = table.above ? [{ words: table.above.heading.join(""), x: 0, y: page.size.label * 0.4 + line / 2 }] : [];
  const isLeft = ({ numeric, isBar }: TableColumn): boolean => !numeric || isBar;
  const left = table.columns.filter(isLeft).map((column) => put(column, column.left));
  const others = table.columns.filter((column) => !isLeft(column));
  const right = others.map((column) => put(column, column.left + column.width));
  return [text([...above, ...left], "left", table, style), text(right, "right", table, style)];
}

interface Placed {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

function middleOf(row: Placed, table: TableColumns): number {
  return (row.top + row.bottom + aboveLines(row.index, table) * lineHeight(table)) / 2;
}

function textLayers(rows: readonly Placed[], table: TableColumns): Spec[] {
  const line = lineHeight(table);
  const put = (column: TableColumn, row: Placed) => {
    const lines = column.cells[row.index] ?? [];
    const x = column.numeric ? column.left + column.width : column.left;
    return { words: lines.join("\n"), x, y: middleOf(row, table) - ((lines.length - 1) / 2) * line };
  };
  const above = rows.flatMap((row) => {
    const lines = table.above?.cells[row.index] ?? [];
    const used =
      (lines.length + Math.max(1, ...table.columns.map((column) => column.cells[row.index]?.length ?? 0))) * line;
    return table.above ? [{ words: lines.join("\n"), x: 0, y: (row.top + row.bottom - used) / 2 + line / 2 }] : [];
  });
  const cells = (numeric: boolean) =>
    table.columns
      .filter((column) => column.numeric === numeric)
      .flatMap((column) => rows.map((row) => put(column, row)));
  return [text([...above, ...cells(false)], "left", table), text(cells(true), "right", table)];
}

function fields(rows: readonly (Placed & BarLine)[], tooltip: readonly Spec[], page: Page): Spec {
  const values = rows.map(({ name, shown, spoken, sentence, locus, top, bottom }) => ({
    ...{ name, shown, spoken, sentence, locus },
    ...{ left: 0, right: page.width, top, bottom },
  }));
  return {
    data: { values },
    mark: { type: "rect", fill: "transparent", strokeWidth: 0 },
    encoding: { ...BOX, tooltip, description: { field: "spoken", type: "nominal" } },
  };
}
