import { DatasetError, type Problem } from "./problem.js";
import { findBroken, readRow, toCells } from "./readRow.js";
import { type ReadOptions, readRows } from "./rows.js";
import { COLUMNS, type MetricRow } from "./schema.js";
import { readTable, writeTable } from "./table.js";

/**
 * Bytes of data/metrics.csv → rows. Reads what people and spreadsheets leave: other encodings, columns in another order,
 * columns of their own (kept as `extras`), empty lines, 1,234.5, full-width digits, periods turned into dates. A row
 * without id is one added by hand and gets one.
 * @throws DatasetError naming file, row, column, value and what to do, for every problem of the file at once.
 *
 * @example
 * readMetrics(readFileSync("data/metrics.csv"), { file: "data/metrics.csv" })[0].value // 16
 */
export function readMetrics(bytes: Uint8Array, options: ReadOptions = {}): MetricRow[] {
  return readRows(readTable(bytes, options.file ?? "metrics.csv"), options);
}

/**
 * Rows → text of data/metrics.csv: the schema's columns, then the columns people added; UTF-8 with BOM, LF.
 * @throws DatasetError for a row that could not be read again; two rows with one id among it.
 */
export function writeMetrics(rows: readonly MetricRow[], file = "metrics.csv"): string {
  const problems = [...rows.flatMap((row, i) => findRowProblems(row, i + 2, file)), ...findDuplicates(rows, file)];
  if (problems.length > 0) throw new DatasetError(problems);
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extras ?? {})))];
  const lines = rows.map((row) => [...Object.values(toCells(row)), ...extras.map((name) => row.extras?.[name] ?? "")]);
  return writeTable({ header: [...COLUMNS, ...extras], rows: lines });
}

function findRowProblems(row: MetricRow, number: number, file: string): Problem[] {
  const problems = [...readRow(toCells(row)).problems, ...findBroken(row.extras ?? {})];
  return problems.map((problem) => ({ file, row: number, ...problem }));
}

function findDuplicates(rows: readonly MetricRow[], file: string): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id }, i) => {
    const other = first.get(id);
    first.set(id, other ?? i + 2);
    return other ? [{ file, row: i + 2, column: "id", message: `duplicate id, also in row ${other}`, value: id }] : [];
  });
}
