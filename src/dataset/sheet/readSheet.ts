import type { CellValue, Row, Worksheet } from "exceljs";
import { LargeZip, refuseLargeZip } from "../../text/zip.js";
import { readBytes } from "../files.js";
import { DatasetError, type Problem } from "../problem.js";
import { COLUMNS } from "../schema.js";
import type { TextRecord, TextTable } from "../table.js";
import { TITLES } from "../titles.js";
import { newWorkbook } from "./excel.js";
import { fromLabel } from "./labels.js";
import { SHEETS } from "./layout.js";

/** The tables of a workbook that `saveSheet` made and people edited. */
export interface SheetTables {
  readonly rows: TextTable;
  /** As it was handed out; undefined when the program that saved it left that out. */
  readonly base?: TextTable;
}

/**
 * The rows of a workbook as text cells, under the names of the columns.
 * @throws DatasetError when the file is no workbook, has no sheet 指标, or a cell holds an error such as #REF!.
 */
export async function readSheet(path: string, file: string): Promise<SheetTables> {
  const workbook = newWorkbook();
  const bytes = readBytes(path, "give the path of the workbook");
  try {
    refuseLargeZip(bytes);
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    if (error instanceof LargeZip) throw new DatasetError([{ file, message: error.message }]);
    throw new DatasetError([{ file, message: "no Excel workbook; save it as .xlsx, and close it before the import" }]);
  }
  const rows = workbook.getWorksheet(SHEETS.rows) ?? workbook.worksheets[0];
  const base = workbook.getWorksheet(SHEETS.base);
  if (!rows) throw new DatasetError([{ file, message: `the workbook has no sheet ${SHEETS.rows}` }]);
  return { rows: readTable(rows, file), ...(base ? { base: readTable(base, file) } : {}) };
}

function readTable(sheet: Worksheet, file: string): TextTable {
  const problems: Problem[] = [];
  const read = (row: Row, width: number) =>
    Array.from({ length: width }, (_, i) =>
      toText(row.getCell(i + 1).value, (value) =>
        problems.push({ file, row: row.number, column: sheet.getColumn(i + 1).letter, ...FAULT, value }),
      ),
    );
  const titles = read(sheet.getRow(1), Math.min(sheet.columnCount, MOST_COLUMNS)).map((title) => title.trim());
  const header = titles.slice(0, titles.findLastIndex((title) => title !== "") + 1).map(columnOf);
  const records: TextRecord[] = [];
  // Only rows that hold something: formats reach down to row 1,048,576 when somebody colours a whole column.
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = read(row, header.length).map((cell, n) => fromLabel(header[n] ?? "", cell));
    if (cells.some((cell) => cell.trim() !== "")) records.push({ row: number, line: number, cells });
  });
  if (problems.length > 0) throw new DatasetError(problems);
  return { header, records };
}

const MOST_COLUMNS = 1000;

const FAULT = { message: "the cell holds an error; type its value" };

// Both the Chinese title and the column's own name will do.
const columnOf = (title: string) => COLUMNS.find((column) => TITLES[column] === title || column === title) ?? title;

// Numbers, dates, formulas and formatted text come where people typed over the text format.
function toText(value: CellValue, fault: (value: string) => void): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return `${value.getUTCFullYear()}/${value.getUTCMonth() + 1}/${value.getUTCDate()}`;
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return toText(value.text, fault);
  if ("result" in value || "formula" in value || "sharedFormula" in value) return toText(value.result ?? null, fault);
  fault("error" in value ? value.error : "?");
  return "";
}
