import { watchedRows } from "../frames/rows.js";
import type { Evidence } from "./chart.js";
import { readFigure, type Figure } from "./figure.js";

/** A row of plain data, by column. */
export type Row = { readonly [column: string]: unknown };

/** Rows as plain objects (metrics are), or a danfojs DataFrame: whatever has columns and values. */
export type Rows = readonly object[] | { readonly columns: readonly string[]; readonly values: unknown };

/** Which chart and row a complaint is about. */
export interface Reader {
  /** Text of a column; refuses a row without one. */
  text(column: string): string;
  /** A finite number; refuses null, NaN and text. */
  number(column: string): number;
  optionalText(column: string): string;
  optionalNumber(column: string): number | undefined;
  flag(column: string): boolean;
  /** The number in a column as a figure; `digits` overrides its own decimals. */
  figure(column: string, digits?: number): Figure;
}

/** Rows of either kind as an array of records. */
export function toTableRows(data: Rows): readonly Row[] {
  if (!("columns" in data)) return data as readonly Row[];
  return watchedRows(data) ?? fromFrame(data.columns, data.values);
}

// An empty chart says nothing.
function toRows(data: Rows, chart: string): readonly Row[] {
  const rows = toTableRows(data);
  if (rows.length === 0) throw new Error(`missing rows: there is nothing to draw in chart ${chart}`);
  return rows;
}

function fromFrame(columns: readonly string[], values: unknown): Row[] {
  if (!Array.isArray(values)) throw new Error("invalid frame: its values are not rows");
  return values.map((cells: unknown) => {
    const list: unknown[] = Array.isArray(cells) ? cells : [cells];
    return Object.fromEntries(columns.map((column, index) => [column, list[index]]));
  });
}

/** What may stand only once among a chart's rows: two bars would lie on top of each other. */
interface Key<T> {
  readonly what: string;
  readonly of: (row: T) => string;
}

/** Rows → a form's own rows, each with what it stands on; errors name the chart, the row and the value. */
export function readRows<T extends object>(
  data: Rows,
  chart: string,
  read: (reader: Reader) => T,
  key: Key<T>,
): (T & Evidence)[] {
  const rows = toRows(data, chart).map((row, index) => ({
    ...read(readerOf(row, index, chart)),
    ...readEvidence(row),
  }));
  refuseDuplicates(rows.map(key.of), key.what, chart);
  return rows;
}

// A theme has as many colours for them.
const MOST_SERIES = 4;

/** The names of a chart's series, at most four, in the order in which they come. */
export function seriesOf(rows: readonly { readonly series: string }[], chart: string): string[] {
  const names = distinct(rows.map((row) => row.series));
  if (names.length > MOST_SERIES)
    throw new Error(`unsupported number of series in chart ${chart}, at most ${MOST_SERIES}: ${names.length}`);
  return names;
}

/** Each name once, in the order in which they come. */
export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function readerOf(row: Row, index: number, chart: string): Reader {
  const where = `in row ${index + 1} of chart ${chart}`;
  const cell = (column: string): unknown => {
    if (!Object.hasOwn(row, column))
      throw new Error(`missing column ${where}, which has ${Object.keys(row).join(", ")}: ${column}`);
    return row[column];
  };
  return {
    text: (column) => readText(cell(column), column, where),
    number: (column) => readNumber(cell(column), column, where),
    optionalText: (column) => (isAbsent(row[column]) ? "" : readText(row[column], column, where)),
    optionalNumber: (column) => (isAbsent(row[column]) ? undefined : readNumber(row[column], column, where)),
    flag: (column) => row[column] === true,
    figure: (column, digits) => readFigure(row, column, readNumber(cell(column), column, where), digits),
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (typeof value === "number" && Number.isNaN(value));
}

function readText(value: unknown, column: string, where: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new Error(`missing text in column ${column} ${where}: ${JSON.stringify(value)}`);
}

function readNumber(value: unknown, column: string, where: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new Error(`invalid number in column ${column} ${where}: ${String(value)}`);
}

// What the row stands on: its `ids` or `id`, `sentence` and `locus`.
function readEvidence(row: Row): Evidence {
  const ids: unknown[] = Array.isArray(row["ids"]) ? row["ids"] : [row["id"]];
  return {
    ids: ids.filter((id) => typeof id === "string"),
    sentence: toText(row["sentence"]),
    locus: toText(row["locus"]),
  };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function refuseDuplicates(names: readonly string[], what: string, chart: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`duplicate ${what} in chart ${chart}; give each its own, or aggregate first: ${twice}`);
}
