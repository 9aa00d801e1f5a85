import type { Chart, Lang, Texts } from "../charts/index.js";
import type { FoundChart } from "./charts-of.js";

/** A cell: text, or a number with the decimals it was printed with. */
export type Cell = string | { readonly value: number; readonly digits?: number };

/** The rows of a chart as a table that a spreadsheet can hold. */
export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

// Columns in the order in which they are read, and what they are called. What only steers the drawing is not among them.
const COLUMNS: readonly (readonly [column: string, zh: string, en: string])[] = [
  ["group", "地区", "group"],
  ["panel", "指标", "panel"],
  ["category", "名称", "item"],
  ["term", "词", "term"],
  ["row", "行", "row"],
  ["column", "列", "column"],
  ["series", "系列", "series"],
  ["period", "时段", "period"],
  ["bound", "界限", "bound"],
  ["from", "起", "from"],
  ["low", "下限", "low"],
  ["value", "数值", "value"],
  ["high", "上限", "high"],
  ["reference", "对照", "reference"],
  ["count", "计数", "count"],
  ["range", "范围", "range"],
  ["text", "显示", "shown"],
  ["unit", "单位", "unit"],
  ["derived", "推算", "computed"],
  ["corrected", "更正", "corrected"],
  ["sentence", "原文", "sentence"],
  ["locus", "位置", "where"],
  ["source", "资料来源", "source"],
  ["ids", "编号", "ids"],
];

const CELL = "cell ";

// Names are translated; what is quoted is not.
const NAMES = new Set(["group", "panel", "category", "term", "row", "column", "series", "period", "unit"]);

/**
 * The rows a chart was drawn from, in its language, with unit, sentence, locus and source; for a chart that something
 * else made, the rows its spec carries.
 */
export function toChartTable({ chart, spec }: FoundChart, lang: Lang = "zh"): ChartTable {
  if (chart === undefined) return fromRecords(inlineRows(spec));
  const texts = chart.texts[lang] ?? chart.texts.zh;
  const records = chart.rows.map((row) => complete(row as unknown as Record<string, unknown>, chart.options, texts));
  const columns = [...ownColumns(chart, texts), ...COLUMNS];
  const used = columns.filter(([column]) => records.some((record) => isFilled(record[column])));
  return {
    headings: used.map(([, zh, en]) => (lang === "zh" ? zh : en)),
    rows: records.map((record) => used.map(([column]) => toCell(record, column, texts))),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A table's own columns, by their place and heading. */
function ownColumns({ options }: Chart, texts: Texts): typeof COLUMNS {
  const { headings = [] } = options as { headings?: readonly string[] };
  return headings.map((heading, index) => [`${CELL}${index}`, heading, translate(heading, texts)]);
}

function ownCells({ cells = [] }: { readonly cells?: readonly string[] }): Fields {
  return Object.fromEntries(cells.map((cell, index) => [`${CELL}${index}`, cell]));
}

function complete(row: Fields, options: object, texts: Texts): Fields {
  const states = (options as { states?: readonly string[] }).states ?? [];
  const state = states.length > 0 ? { value: states[Number(row["value"])] } : {};
  // A matrix prints its numbers themselves: said once is enough.
  const text = Number(row["text"]) === row["value"] ? { text: "" } : {};
  return { unit: texts.unit, source: texts.source, ...row, ...ownCells(row), ...state, ...text };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== "" && value !== false;
}

function toCell(record: Fields, column: string, texts: Texts): Cell {
  const value = record[column];
  if (!isFilled(value)) return "";
  if (typeof value === "number") return { value, ...digitsFor(record, column) };
  if (Array.isArray(value)) return value.join(" ");
  if (column === "derived" || column === "corrected") return "✓";
  const text = String(value);
  return NAMES.has(column) || column.startsWith(CELL) ? translate(text, texts) : text;
}

function translate(text: string, { words = {} }: Texts): string {
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}

function digitsFor(record: Fields, column: string): { digits?: number } {
  const digits = column === "from" ? record["fromDigits"] : record["digits"];
  return typeof digits === "number" && column !== "reference" ? { digits } : {};
}

function fromRecords(records: readonly Fields[]): ChartTable {
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { headings, rows: records.map((record) => headings.map((name) => plainCell(record[name]))) };
}

function plainCell(value: unknown): Cell {
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

// The first data a spec carries; views may lie within views.
function inlineRows(node: unknown): Fields[] {
  if (typeof node !== "object" || node === null) return [];
  const { data } = node as { data?: { values?: unknown } };
  if (Array.isArray(data?.values))
    return data.values.map((value) => (isRecord(value) ? value : { value: value as unknown }));
  for (const child of Object.values(node)) {
    const found = inlineRows(child);
    if (found.length > 0) return found;
  }
  return [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A cell as text: a number with its own decimals, never in powers of ten. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  const { value, digits } = cell;
  return digits === undefined ? value.toFixed(10).replace(/\.?0+$/u, "") : value.toFixed(digits);
}
