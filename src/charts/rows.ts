import { BOUNDS, type Bound } from "../metrics/metric.js";
import { watchedRows } from "../frames/rows.js";
import type { Evidence } from "./chart.js";
import { digitsOf, digitsOfNumeral } from "./number.js";

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
}

/** A figure as a chart carries it: with its precision and bound, so that it is never shown sharper than it was printed. */
export interface Figure {
  readonly value: number;
  readonly digits: number;
  readonly bound: Bound;
}

/** Rows of either kind as an array of records. */
export function toTableRows(data: Rows): readonly Row[] {
  if (!("columns" in data)) return data as readonly Row[];
  return watchedRows(data) ?? fromFrame(data.columns, data.values);
}

/** The same for a chart; refuses none at all, for an empty chart says nothing. */
export function toRows(data: Rows, chart: string): readonly Row[] {
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

/** Reads one row's columns for a chart; errors name the chart, the row and the value. */
export function readRow(row: Row, index: number, chart: string): Reader {
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

/** What the row stands on: its `ids` or `id`, `sentence` and `locus`. */
export function readEvidence(row: Row): Evidence {
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

/**
 * The figure in `column`, with the row's `bound` and the decimals of its `numeral` where the numeral is that figure.
 * `digits` overrides them.
 */
export function readFigure(row: Row, value: number, digits?: number): Figure {
  const numeral = typeof row["numeral"] === "string" ? row["numeral"] : "";
  const printed =
    Math.abs(Number(numeral.replace(/[,，+\-−]/gu, ""))) === Math.abs(value) ? digitsOfNumeral(numeral) : undefined;
  return { value, digits: digits ?? printed ?? digitsOf(value), bound: readBound(row["bound"]) };
}

function readBound(value: unknown): Bound {
  return BOUNDS.find((bound) => bound === value) ?? "";
}

/** Refuses a list that names something twice: two bars would lie on top of each other. */
export function refuseDuplicates(names: readonly string[], what: string, chart: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`duplicate ${what} in chart ${chart}; give each its own, or aggregate first: ${twice}`);
}
