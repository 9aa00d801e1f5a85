import { METRICS } from "./metricRegister.js";
import { DatasetError, type Problem } from "./problem.js";
import { cellText, findBroken, readRow, toCells } from "./readRow.js";
import type { Register, RegisterRow } from "./register.js";
import { type ReadOptions, readRowsInTurn } from "./rows.js";
import type { MetricRow } from "./metricRow.js";
import { takeRecords, writeRows, writeTable } from "./table.js";
import { isAtHome, TakenIds } from "./takenIds.js";

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
  const { file = register.file } = options;
  return readRowsInTurn(
    register,
    (take) => takeRecords(bytes, file, take),
    options,
    (row) => row,
  );
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
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extras ?? {})))];
  const writer = new RowWriter(register, extras, file);
  const text = [writer.head, ...blocksOf(rows).map((block) => writer.write(block))].join("");
  writer.throwProblems();
  return text;
}

// Rows are made into text block by block: of a million, only the text is kept.
const BLOCK = 5000;

function blocksOf<R>(rows: readonly R[]): (readonly R[])[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) => rows.slice(i * BLOCK, (i + 1) * BLOCK));
}

/** Makes text of the rows of one table, some at a time; rows that could not be read again are told at the end, all at once. */
export class RowWriter<R extends RegisterRow> {
  private readonly problems: Problem[] = [];
  private readonly strays = new Map<string, number>();
  private ids = new TakenIds(this.strays);
  private number = 1;

  /** @param extras the columns that people added. */
  constructor(
    private readonly register: Register<R>,
    private readonly extras: readonly string[],
    private readonly file: string,
  ) {}

  /** How many rows were written. */
  get rows(): number {
    return this.number - 1;
  }

  /** Byte order mark and header. */
  get head(): string {
    return writeTable({ header: [...this.register.columns, ...this.extras], rows: [] });
  }

  /**
   * All rows of a bulletin. Their ids are compared with each other and with those that begin with the name of another bulletin
   * than their own; no others are held.
   */
  writeBulletin(rows: readonly R[]): string {
    this.ids = new TakenIds(this.strays);
    return this.write(rows);
  }

  write(rows: readonly R[]): string {
    for (const row of rows) this.look(row, ++this.number);
    return writeRows(rows.map((row) => this.cellsOf(row)));
  }

  /** @throws DatasetError when a row could not be read again, and when two have one id. */
  throwProblems(): void {
    if (this.problems.length > 0) throw new DatasetError(this.problems);
  }

  private look(row: R, number: number): void {
    const { problems } = readRow(this.register, toCells(this.register, row));
    for (const problem of [...problems, ...findBroken(row.extras ?? {})]) this.add(number, problem);
    const other = this.ids.note(row.id, number);
    if (!isAtHome(row)) this.strays.set(row.id, number);
    if (other !== undefined)
      this.add(number, { column: "id", message: `duplicate id, also in row ${other}`, value: row.id });
  }

  private add(row: number, problem: Omit<Problem, "file">): void {
    this.problems.push({ file: this.file, row, ...problem });
  }

  private cellsOf(row: R): string[] {
    const own = this.register.columns.map((column) => cellText(row, column));
    return [...own, ...this.extras.map((name) => row.extras?.[name] ?? "")];
  }
}
