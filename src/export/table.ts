import { formatNumber, toTableRows, type Rows } from "../charts/index.js";
import { WORDS } from "../charts/theme.js";
import { emit } from "./kernel.js";
import { languageOfRun } from "./show.js";
import { escapeXml } from "./svg.js";

export interface TableOptions {
  /** 表题. */
  readonly title?: string;
  /** Columns shown, in order; as a record, with the headings they get. All of them where left out. */
  readonly columns?: readonly string[] | Readonly<Record<string, string>>;
  readonly note?: string;
  readonly source?: string;
  /** Per column: decimals, or how a cell is written. */
  readonly format?: Readonly<Record<string, number | ((value: unknown) => string)>>;
}

const MISSING = "–";

/**
 * Shows rows or a DataFrame in the notebook cell as a three-line table, numbers flush right, text as it is: nothing
 * in a cell is ever read as markup. Columns with long text wrap.
 *
 * @example
 * showTable(frame, { title: "同比增速", columns: { indicator: "指标", value: "同比（%）" }, format: { value: 1 } });
 */
export function showTable(data: Rows, options: TableOptions = {}): void {
  const table = layTable(data, options);
  emit({ data: { "text/html": toHtml(table), "text/plain": toPlain(table) } });
}

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly numeric: boolean;
}

/** A table laid out: what every way of writing it starts from. */
export interface Table {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly length: number;
}

/** Rows → table, checked and formatted. */
export function layTable(data: Rows, { title = "", columns, note, source, format = {} }: TableOptions): Table {
  const rows = toTableRows(data);
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const headings = toHeadings(columns ?? [...known]);
  const unknown = Object.keys(headings).find((name) => rows.length > 0 && !known.has(name));
  if (unknown !== undefined)
    throw new Error(`unknown column of the table, one of ${[...known].join(", ")}: ${unknown}`);
  const laid = Object.entries(headings).map(([name, heading]) => {
    const values = rows.map((row) => row[name]);
    return { heading, cells: values.map((value) => toCell(value, format[name])), numeric: isNumeric(values) };
  });
  if (rows.length === 0) return { title, notes: [], columns: sayNone(laid), length: 1 };
  const words = WORDS[languageOfRun()];
  const notes = [...(note ? [words.note + note] : []), ...(source ? [words.source + source] : [])];
  return { title, notes, columns: laid, length: rows.length };
}

// A table without rows says so in its first column, and names no source.
function sayNone(columns: readonly Column[]): Column[] {
  const none = languageOfRun() === "zh" ? "无" : "none";
  return columns.map((column, i) => ({ ...column, cells: [i === 0 ? none : ""] }));
}

function toHeadings(columns: readonly string[] | Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Array.isArray(columns)
    ? Object.fromEntries(columns.map((name: string) => [name, name]))
    : (columns as Record<string, string>);
}

function isNumeric(values: readonly unknown[]): boolean {
  const present = values.filter((value) => !isMissing(value));
  return present.length > 0 && present.every((value) => typeof value === "number");
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (typeof value === "number" && Number.isNaN(value));
}

function toCell(value: unknown, format: number | ((value: unknown) => string) | undefined): string {
  if (typeof format === "function") return format(value);
  if (isMissing(value)) return MISSING;
  if (typeof value === "number")
    return formatNumber(value, { lang: languageOfRun(), ...(format !== undefined && { digits: format }) });
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  return JSON.stringify(value);
}

// Attributes beside styles: GitHub strips the styles and keeps the attributes.
const LINE = { thick: "1.5px solid currentColor", thin: "0.75px solid currentColor" } as const;

function toHtml(table: Table): string {
  const width = table.columns.length;
  const caption =
    table.title === ""
      ? ""
      : `<caption style="caption-side:top;text-align:left;font-weight:bold;padding:4px 0">${escapeXml(table.title)}</caption>`;
  const head = table.columns
    .map((column) =>
      cell(
        "th",
        column.heading,
        column.numeric,
        `border-top:${LINE.thick};border-bottom:${LINE.thin};font-weight:bold`,
      ),
    )
    .join("");
  const body = Array.from({ length: table.length }, (_, index) => {
    const last = index === table.length - 1 ? `border-bottom:${LINE.thick}` : "border-bottom:none";
    return `<tr style="background:none">${table.columns.map((column) => cell("td", column.cells[index] ?? "", column.numeric, last)).join("")}</tr>`;
  });
  const foot = table.notes.map(
    (note) =>
      `<tr style="background:none"><td colspan="${width}" align="left" style="text-align:left;border:none;font-size:85%">${escapeXml(note)}</td></tr>`,
  );
  const bottom = foot.length > 0 ? `<tfoot>${foot.join("")}</tfoot>` : "";
  return `<table style="border-collapse:collapse;border:none;margin:4px 0">${caption}<thead><tr style="background:none">${head}</tr></thead><tbody>${body.join("")}</tbody>${bottom}</table>`;
}

function cell(tag: "th" | "td", text: string, numeric: boolean, style: string): string {
  const align = numeric ? "right" : "left";
  const figures = numeric
    ? ";font-variant-numeric:tabular-nums;white-space:nowrap"
    : ";max-width:36em;white-space:normal";
  const broken = escapeXml(text).replace(/\n/gu, "<br>");
  return `<${tag} align="${align}" style="text-align:${align};vertical-align:top;padding:3px 10px;${style}${figures}">${broken}</${tag}>`;
}

/** The table for a terminal: columns padded by the cells a character takes there. */
function toPlain(table: Table): string {
  const columns = table.columns.map((column) => {
    const lines = [column.heading, ...column.cells].map((text) => text.replace(/\s+/gu, " "));
    const width = Math.max(...lines.map(cellsOf));
    return lines.map((line) =>
      column.numeric ? " ".repeat(width - cellsOf(line)) + line : line + " ".repeat(width - cellsOf(line)),
    );
  });
  const lines = Array.from({ length: table.length + 1 }, (_, index) =>
    columns
      .map((column) => column[index])
      .join("  ")
      .trimEnd(),
  );
  return [...(table.title === "" ? [] : [table.title]), ...lines, ...table.notes].join("\n");
}

function cellsOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
        ? 2
        : 1),
    0,
  );
}
