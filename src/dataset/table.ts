import { type CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { decodeTable } from "./decode.js";
import { guardCell, unguardCell } from "./guard.js";
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
  const text = decodeTable(bytes, file).replace(/^sep=.\r?\n/iu, "");
  const filled = readRecords(text, file).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...records] = filled;
  if (!head) throw new DatasetError([{ file, message: EMPTY }]);
  const header = head.cells.slice(0, lastNamed(head.cells)).map((name) => name.trim());
  return { header, records: records.map((record) => fit(record, header, file)) };
}

const EMPTY = "the file is empty; take it back from git, or delete it and run npx jianbao extract";

function readRecords(text: string, file: string): TextRecord[] {
  try {
    const records: TextRecord[] = [];
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      // The parser keeps nothing: what it would tell of each record weighs more than the record.
      on_record: (record: string[], { lines }) => {
        records.push({ cells: record.map(unguardCell), row: records.length + 1, line: firstLine(record, lines) });
        return null;
      },
    });
    return records;
  } catch (error) {
    throw new DatasetError([quoteProblem(error as CsvError, text, file)]);
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
export function writeTable({ header, rows }: { header: readonly string[]; rows: Iterable<readonly string[]> }): string {
  const parts = [stringifyRows([header], true)];
  let block: (readonly string[])[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < BLOCK) continue;
    parts.push(stringifyRows(block));
    block = [];
  }
  return [...parts, stringifyRows(block)].join("");
}

// Rows are made into text block by block: of a million, only the text is kept.
const BLOCK = 5000;

const stringifyRows = (rows: readonly (readonly string[])[], bom = false) =>
  stringify(
    rows.map((row) => row.map(guardCell)),
    { bom, record_delimiter: "\n", quoted_match: /[\r\n]|^\s|\s$/u },
  );
