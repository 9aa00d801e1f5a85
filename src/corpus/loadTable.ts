import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { shownPath } from "../lineage/index.js";
import { decodeText, kindOfBinary } from "./decodeSeed.js";

/** A row of a table that the extractor looks things up in, with its number as a spreadsheet counts: the header is row 1. */
export interface TableRow<C extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<C, string>>;
}

/**
 * The rows of a table that the extractor looks things up in (places.csv, indicators.csv), in any encoding a spreadsheet leaves.
 *
 * @throws when the file is missing, no CSV, empty or lacks a column.
 */
export function loadTable<const C extends string>(path: string, columns: readonly C[]): TableRow<C>[] {
  const file = shownPath(path);
  const bytes = readFileSync(path);
  const kind = kindOfBinary(bytes);
  if (kind !== undefined) throw new Error(`${file}: invalid table; save it as “CSV UTF-8”: it is ${kind}`);
  const csv = decodeText(bytes);
  if (csv === undefined) throw new Error(`${file}: invalid table; save it as “CSV UTF-8”`);
  return readLookup(csv, columns, file);
}

/** CSV text → the rows of such a table; columns beside the named ones are left out. */
export function readLookup<const C extends string>(csv: string, columns: readonly C[], file: string): TableRow<C>[] {
  const [header, ...records] = parseCsv(csv, file);
  if (!header) throw new Error(`${file}: empty table; take it back from git`);
  const at = columns.map((column) => header.cells.indexOf(column));
  const missing = columns.filter((_, i) => at[i] === -1);
  if (missing.length > 0) throw new Error(`${file}, row 1: missing column, put it back: ${missing.join(", ")}`);
  const cellsOf = (cells: readonly string[]) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[at[i] ?? -1] ?? ""])) as Record<C, string>;
  return records.map(({ row, cells }) => ({ row, cells: cellsOf(cells) }));
}

function parseCsv(csv: string, file: string): { row: number; cells: string[] }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      trim: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    return rows.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    throw new Error(`${file}: invalid CSV; close or double the quote: ${(error as Error).message}`, { cause: error });
  }
}
