import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { type CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { kindOfBinary } from "../corpus/index.js";
import { decodeTable } from "./decode.js";
import { guardCell, unguardCell } from "./guard.js";
import { readPieces } from "./pieces.js";
import { DatasetError, type Problem } from "./problem.js";

/** A CSV file as text cells; formulas' guards are off. */
export interface TextTable {
  readonly header: readonly string[];
  readonly records: readonly TextRecord[];
}

/** A row of a CSV file with its place in it. */
export interface TextRecord {
  readonly cells: readonly string[];
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** As an editor counts. */
  readonly line: number;
}

/**
 * Read a CSV file as people and spreadsheets leave it: any of the encodings of `decodeTable`, commas, semicolons or tabs,
 * any line ends, empty lines and empty columns at the end.
 * @throws DatasetError for a broken file, an open quote, a row with too few or too many cells.
 */
export function readTable(bytes: Uint8Array, file: string): TextTable {
  const records: TextRecord[] = [];
  const header = takeRecords(bytes, file, (record) => records.push(record));
  return { header, records };
}

/**
 * The same record by record, so that those of a table of a million rows need not be held. Returns the header.
 * @throws as `readTable`.
 */
export function takeRecords(bytes: Uint8Array, file: string, take: TakeRecord): readonly string[] {
  const text = decodeTable(bytes, file).replace(/^sep=.\r?\n/iu, "");
  const reader = new RecordReader(file, take, text);
  const error = reader.read(text);
  if (error) throw new DatasetError([quoteProblem(error, text, file)]);
  return reader.header;
}

/** What takes one record after the other, each with the header. */
export type TakeRecord = (record: TextRecord, header: readonly string[]) => void;

/**
 * The same of a file that is read piece by piece, if it is in UTF-8.
 * @throws as `readTable`.
 */
export function takeRecordsOf(path: string, file: string, take: TakeRecord): readonly string[] {
  const steps = recordSteps(path, file, take);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, where others have their turn between two pieces. */
export async function takeRecordsInTurn(path: string, file: string, take: TakeRecord): Promise<readonly string[]> {
  const steps = recordSteps(path, file, take);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await setImmediate();
  }
}

function* recordSteps(path: string, file: string, take: TakeRecord): Generator<void, readonly string[]> {
  const head = readHead(path);
  // Any other must be seen whole to be understood.
  if (head === undefined) return takeRecords(readFileSync(path), file, take);
  const reader = new RecordReader(file, take, head);
  for (const piece of readPieces(path)) {
    const error = reader.read(piece);
    if (error) {
      // What is wrong with its quotes, the whole text tells.
      takeRecords(readFileSync(path), file, () => undefined);
      throw error;
    }
    yield;
  }
  return reader.header;
}

/** The first line of a table in UTF-8; `undefined` for any other. */
function readHead(path: string): string | undefined {
  let head: string | undefined;
  for (const piece of readPieces(path)) {
    if (!isUtf8(piece) || piece.includes(0) || (head === undefined && kindOfBinary(piece))) return undefined;
    head ??= /^[^\r\n]*/u.exec(new TextDecoder().decode(piece))?.[0];
  }
  return head !== undefined && !/^(?:sep=|\s*$)/iu.test(head) ? head : undefined;
}

const EMPTY = "the file is empty; take it back from git, or delete it and run npx jianbao extract";

/** Takes a table's records as the parser finds them: the header first, then rows as long as it. */
class RecordReader {
  private named: readonly string[] | undefined;
  private rows = 0;
  private lines = 0;
  private readonly delimiter: string;

  /** @param head the text of the table, or as much of it as has the header. */
  constructor(
    private readonly file: string,
    private readonly take: TakeRecord,
    head: string,
  ) {
    this.delimiter = delimiterOf(head);
  }

  get header(): readonly string[] {
    if (this.named) return this.named;
    throw new DatasetError([{ file: this.file, message: EMPTY }]);
  }

  /** Takes whole records; returns the parser's own error, and throws what is wrong with a record. */
  read(input: string | Uint8Array): CsvError | undefined {
    const before = this.lines;
    try {
      parse(typeof input === "string" ? input : Buffer.from(input.buffer, input.byteOffset, input.length), {
        bom: true,
        delimiter: this.delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        // The parser keeps nothing: what it would tell of each record weighs more than the record.
        on_record: (cells: string[], { lines }) => (this.takeOne(cells, (this.lines = before + lines)), null),
      });
      return undefined;
    } catch (error) {
      if (error instanceof DatasetError) throw error;
      return error as CsvError;
    }
  }

  private takeOne(cells: readonly string[], lines: number): void {
    this.rows++;
    if (cells.every((cell) => cell.trim() === "")) return;
    const record = { cells: cells.map(unguardCell), row: this.rows, line: firstLine(cells, lines) };
    if (this.named) this.take(fit(record, this.named, this.file), this.named);
    else this.named = record.cells.slice(0, lastNamed(record.cells)).map((name) => name.trim());
  }
}

// The parser counts the line a record ends on.
const firstLine = (record: readonly string[], last: number) =>
  last - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);

// Excel's "Unicode text" parts with tabs, its CSV in some countries with semicolons: the header tells.
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/u.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => head.split(delimiter).length;
  return [",", "\t", ";"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

// The parser sees an open quote only at the end of the file: it is the last quote there is.
function quoteProblem(error: CsvError, text: string, file: string): Problem {
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    const row = text.slice(0, text.lastIndexOf('"')).split("\n").length;
    return {
      file,
      row,
      message: 'a quote opens and never closes; close it, or double it ("") where it is part of the text',
    };
  }
  const message = 'a quote stands inside a cell; put the whole cell in quotes and double the quotes in it ("")';
  return { file, row: Number(error["lines"] ?? 0), message };
}

const lastNamed = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const CONFLICT_MARK = /^(?:<{7}|={7}|>{7})(?: |$)/u;

function fit(record: TextRecord, header: readonly string[], file: string): TextRecord {
  const { cells, row, line } = record;
  const used = lastNamed(cells);
  if (cells.length >= header.length && used <= header.length)
    return { ...record, cells: cells.slice(0, header.length) };
  if (CONFLICT_MARK.test(cells[0] ?? "")) {
    const message = "the marks of a merge conflict; keep one of the two sides and delete the marks";
    throw new DatasetError([{ file, row, line, message, value: cells[0] ?? "" }]);
  }
  const message = `the row has ${cells.length} cells, the header ${header.length}; look for a missing or unquoted comma`;
  throw new DatasetError([{ file, row, line, message, value: cells.join(",") }]);
}

/** CSV text of a table: UTF-8 with BOM (so that Excel opens it right), LF, cells guarded against running as formulas. */
export function writeTable({
  header,
  rows,
}: {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}): string {
  return stringifyRows([header], true) + writeRows(rows);
}

/** The same for rows that stand below others. */
export const writeRows = (rows: readonly (readonly string[])[]): string => stringifyRows(rows, false);

const stringifyRows = (rows: readonly (readonly string[])[], bom: boolean) =>
  stringify(
    rows.map((row) => row.map(guardCell)),
    { bom, record_delimiter: "\n", quoted_match: /[\r\n]|^\s|\s$/u },
  );
