import type { z } from "zod";
import { fingerprint } from "../text/fingerprint.js";
import { findHeaderProblems } from "./header.js";
import { DatasetError, type Problem } from "./problem.js";
import { type Cells, restoreCells } from "./restore.js";
import { COLUMNS, type Column, type MetricRow, metricSchema } from "./schema.js";
import { readTable, type TextRecord, writeTable } from "./table.js";

/** How messages name the file, and the rows as the extractor last wrote them, against which Excel's damage is repaired. */
export interface ReadOptions {
  readonly file?: string;
  readonly former?: readonly MetricRow[];
}

/**
 * Bytes of data/metrics.csv → rows. Reads what people and spreadsheets leave: other encodings, columns in another order,
 * columns of their own (kept as `extras`), empty lines, 1,234.5, full-width digits, periods turned into dates. A row
 * without id is one added by hand and gets one.
 * @throws DatasetError naming file, row, column, value and what to do, for every problem of the file at once.
 *
 * @example
 * readMetrics(readFileSync("data/metrics.csv"), { file: "data/metrics.csv" })[0].value // 16
 */
export function readMetrics(bytes: Uint8Array, { file = "metrics.csv", former = [] }: ReadOptions = {}): MetricRow[] {
  const { header, records } = readTable(bytes, file);
  const problems = findHeaderProblems(header, file);
  if (problems.length > 0) throw new DatasetError(problems);
  const known = new Map(former.map((row) => [row.id, row]));
  const taken = new Map<string, TextRecord>();
  const rows = records.map((record) => {
    const named = Object.fromEntries(header.map((name, i) => [name, record.cells[i] ?? ""]));
    const cells = complete(restoreCells(tidy(named as Cells), known.get(named["id"]?.trim() ?? "")), taken);
    problems.push(...findDuplicate(cells.id, taken.get(cells.id), record, file));
    taken.set(cells.id, record);
    const row = readRow(cells, (problem) => problems.push({ file, row: record.row, line: record.line, ...problem }));
    return withExtras(row, named, header);
  });
  if (problems.length > 0) throw new DatasetError(problems);
  return rows;
}

/**
 * Rows → text of data/metrics.csv: the schema's columns, then the columns people added; UTF-8 with BOM, LF.
 * @throws DatasetError for a row that could not be read again; two rows with one id among it.
 */
export function writeMetrics(rows: readonly MetricRow[], file = "metrics.csv"): string {
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extras ?? {})))];
  const lines = rows.map((row) => [
    ...COLUMNS.map((column) => toCell(row[column])),
    ...extras.map((name) => row.extras?.[name] ?? ""),
  ]);
  const problems = [...rows.flatMap((row, i) => findRowProblems(row, i + 2, file)), ...findDuplicates(rows, file)];
  if (problems.length > 0) throw new DatasetError(problems);
  return writeTable({ header: [...COLUMNS, ...extras], rows: lines });
}

const toCell = (value: string | number | undefined) => (value === undefined ? "" : String(value));

// Cells that are no prose lose stray space, and what means the same becomes the same.
const BOUND_FORMS: Readonly<Record<string, string>> = { "=": "", "≥": ">=", "≤": "<=", "≈": "~" };

function tidy(cells: Cells): Cells {
  const bound = cells.bound.normalize("NFKC").trim();
  const trimmed = {
    id: cells.id.trim(),
    measure: cells.measure.trim(),
    span: cells.span.trim(),
    period: cells.period.trim(),
  };
  return { ...cells, ...trimmed, bound: BOUND_FORMS[bound] ?? bound, status: cells.status.trim() };
}

// A person who adds a row fills in what it says; identity, status and numeral follow from that.
function complete(cells: Cells, taken: ReadonlyMap<string, unknown>): Cells {
  if (cells.id !== "") return { ...cells, status: cells.status || "extracted" };
  const numeral = cells.numeral || cells.value.trim();
  const words = [
    cells.place,
    cells.subject,
    cells.indicator,
    cells.wording,
    cells.stage,
    cells.measure,
    numeral,
    cells.period,
  ];
  const born = `${cells.bulletin}:added-${fingerprint([...words, cells.sentence].join("\t"))}`;
  return { ...cells, numeral, id: unusedId(born, taken), status: cells.status || "added" };
}

function unusedId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let n = 1;
  while (taken.has(`${id}:${n}`)) n++;
  return `${id}:${n}`;
}

type CellProblem = Pick<Problem, "column" | "message" | "value">;

function readRow(cells: Cells, report: (problem: CellProblem) => void): MetricRow {
  const parsed = metricSchema.safeParse(cells);
  if (!parsed.success) for (const issue of parsed.error.issues) report(toProblem(issue, cells));
  for (const column of COLUMNS) if (UNPRINTABLE.test(cells[column])) report(unprintable(column, cells[column]));
  return parsed.data as MetricRow;
}

function toProblem({ path, message }: z.core.$ZodIssue, cells: Cells): CellProblem {
  const column = path[0] as Column;
  return { column, message, value: cells[column] };
}

// Half of a surrogate pair, or NUL: no file holds them whole.
const UNPRINTABLE = /[\p{Surrogate}\0]/u;
const unprintable = (column: string, value: string): CellProblem => ({
  column,
  message: "a broken character; type the cell again",
  value,
});

function findRowProblems(row: MetricRow, number: number, file: string): Problem[] {
  const found: Problem[] = [];
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, toCell(row[column])])) as Cells;
  readRow(cells, (problem) => found.push({ file, row: number, ...problem }));
  for (const [name, cell] of Object.entries(row.extras ?? {}))
    if (UNPRINTABLE.test(name + cell)) found.push({ file, row: number, ...unprintable(name, cell) });
  return found;
}

function findDuplicate(id: string, other: TextRecord | undefined, { row, line }: TextRecord, file: string): Problem[] {
  const message = `duplicate id, also in row ${other?.row}; empty the id of the row you added, it will get its own`;
  return other ? [{ file, row, line, column: "id", message, value: id }] : [];
}

function findDuplicates(rows: readonly MetricRow[], file: string): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id }, i) => {
    const other = first.get(id);
    first.set(id, other ?? i + 2);
    return other ? [{ file, row: i + 2, column: "id", message: `duplicate id, also in row ${other}`, value: id }] : [];
  });
}

function withExtras(row: MetricRow, named: Readonly<Record<string, string>>, header: readonly string[]): MetricRow {
  const extras = header.filter((name) => !COLUMNS.some((column) => column === name));
  return extras.length === 0
    ? row
    : { ...row, extras: Object.fromEntries(extras.map((name) => [name, named[name] ?? ""])) };
}
