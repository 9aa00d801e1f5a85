import { METRICS } from "./metricRegister.js";
import { DatasetError, type Problem } from "./problem.js";
import { cellText, findBroken, readRow, toCells } from "./readRow.js";
import type { Register, RegisterRow } from "./register.js";
import { type ReadOptions, readRows } from "./rows.js";
import type { MetricRow } from "./schema.js";
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
export function readMetrics(bytes: Uint8Array, options: ReadOptions<MetricRow> = {}): MetricRow[] {
  return readRegister(METRICS, bytes, options);
}

/** The same for any register. */
export function readRegister<R extends RegisterRow>(
  register: Register<R>,
  bytes: Uint8Array,
  options: ReadOptions<R> = {},
): R[] {
  return readRows(register, readTable(bytes, options.file ?? register.file), options);
}

/**
 * Rows → text of data/metrics.csv: the schema's columns, then the columns people added; UTF-8 with BOM, LF.
 * @throws DatasetError for a row that could not be read again; two rows with one id among it.
 */
export function writeMetrics(rows: readonly MetricRow[], file = METRICS.file): string {
  return writeRegister(METRICS, rows, file);
}

/** The same for any register. */
export function writeRegister<R extends RegisterRow>(
  register: Register<R>,
  rows: readonly R[],
  file = register.file,
): string {
  const broken = rows.flatMap((row, i) => findRowProblems(register, row, i + 2, file));
  const problems = [...broken, ...findDuplicates(rows, file)];
  if (problems.length > 0) throw new DatasetError(problems);
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extras ?? {})))];
  return writeTable({ header: [...register.columns, ...extras], rows: linesOf(register, rows, extras) });
}

function* linesOf<R extends RegisterRow>(
  { columns }: Register<R>,
  rows: readonly R[],
  extras: readonly string[],
): Generator<string[]> {
  for (const row of rows)
    yield [...columns.map((column) => cellText(row, column)), ...extras.map((name) => row.extras?.[name] ?? "")];
}

function findRowProblems<R extends RegisterRow>(
  register: Register<R>,
  row: R,
  number: number,
  file: string,
): Problem[] {
  const problems = [...readRow(register, toCells(register, row)).problems, ...findBroken(row.extras ?? {})];
  return problems.map((problem) => ({ file, row: number, ...problem }));
}

function findDuplicates(rows: readonly RegisterRow[], file: string): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id }, i) => {
    const other = first.get(id);
    first.set(id, other ?? i + 2);
    return other ? [{ file, row: i + 2, column: "id", message: `duplicate id, also in row ${other}`, value: id }] : [];
  });
}
