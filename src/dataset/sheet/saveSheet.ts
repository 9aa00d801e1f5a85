import type { DataValidation, Workbook, Worksheet } from "exceljs";
import { writeWholeSync } from "../../lineage/write-whole.js";
import { toExcelText } from "../../text/excelText.js";
import { groupBy } from "../group.js";
import { METRICS } from "../metricRegister.js";
import { toCells } from "../readRow.js";
import { splitFlags } from "../row.js";
import { COLUMNS } from "../schema.js";
import type { Column, MetricRow } from "../metricRow.js";
import { TITLES } from "../titles.js";
import { newWorkbook } from "./excel.js";
import { MEASURE_LABELS, STATUS_LABELS, toLabel } from "./labels.js";
import { DROP_DOWNS, LOCKED, NOTES, SHEETS, SPARE_ROWS, WIDTHS } from "./layout.js";

/** What a workbook holds. */
export interface SheetSummary {
  readonly rows: number;
  /** Rows the extractor was not sure of: marked. */
  readonly doubtful: number;
}

/**
 * Rows as an Excel workbook: Chinese headers, text cells, drop-downs for measure, unit, stage and status, the columns that
 * say where a number was read locked, doubtful rows marked. `importSheet` brings it back.
 *
 * @example
 * await saveSheet(loadMetricRows(), "exports/metrics.xlsx") // { rows: 107, doubtful: 3 }
 */
export async function saveSheet(rows: readonly MetricRow[], path: string): Promise<SheetSummary> {
  const workbook = newWorkbook();
  const header = [...COLUMNS, ...extraColumns(rows)];
  const cells = rows.map((row) => header.map((column) => toExcelText(toLabel(column, cellOf(row, column)))));
  const sheet = addRows(workbook, header, cells);
  addNotes(workbook);
  addDropDowns(workbook, sheet, rows);
  addBase(workbook, header, cells);
  markRows(sheet);
  await protect(sheet, header);
  writeWholeSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
  return { rows: rows.length, doubtful: rows.filter(isDoubtful).length };
}

const extraColumns = (rows: readonly MetricRow[]) => [...new Set(rows.flatMap((row) => Object.keys(row.extras ?? {})))];
const isDoubtful = ({ flags }: MetricRow) => splitFlags(flags).some((flag) => flag.startsWith("doubt:"));

// Excel calls a workbook broken that has longer cells.
const LONGEST = 32_767;

function cellOf(row: MetricRow, column: string): string {
  const cell = (toCells(METRICS, row) as Readonly<Record<string, string>>)[column] ?? row.extras?.[column] ?? "";
  // Where a number was read is shown, and never taken back.
  return column === "sentence" && cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell;
}

// Text format on every cell: a spreadsheet then neither drops the 0 of 43.0 nor takes 2023-06 for a date.
function addRows(workbook: Workbook, header: readonly string[], cells: readonly string[][]): Worksheet {
  const sheet = workbook.addWorksheet(SHEETS.rows, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = header.map((column) => ({
    header: titleOf(column),
    width: (isColumn(column) && WIDTHS[column]) || 10,
    style: { numFmt: "@", alignment: { vertical: "top", wrapText: true } },
  }));
  sheet.addRows([...cells]);
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: header.length } };
  return sheet;
}

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);
const titleOf = (column: string) => (isColumn(column) ? TITLES[column] : toExcelText(column));

function addNotes(workbook: Workbook): void {
  const sheet = workbook.addWorksheet(SHEETS.notes);
  sheet.columns = [{ width: 110, style: { alignment: { wrapText: true, vertical: "top" } } }];
  sheet.addRows(NOTES.map((note) => [note]));
}

// A list typed into a validation may have 255 characters; one on a sheet, any number.
function addDropDowns(workbook: Workbook, sheet: Worksheet, rows: readonly MetricRow[]): void {
  const lists = workbook.addWorksheet(SHEETS.lists, { state: "hidden" });
  for (const [i, { column, open }] of DROP_DOWNS.entries()) {
    const choices = choicesOf(column, rows);
    lists.getColumn(i + 1).values = [titleOf(column), ...choices];
    const letter = lists.getColumn(i + 1).letter;
    const cells = sheet.getColumn(COLUMNS.indexOf(column) + 1).letter;
    validationsOf(sheet).add(`${cells}2:${cells}${rows.length + SPARE_ROWS + 1}`, {
      type: "list",
      allowBlank: true,
      formulae: [`'${SHEETS.lists}'!$${letter}$2:$${letter}$${choices.length + 1}`],
      showErrorMessage: !open,
      errorTitle: titleOf(column),
      error: "请从下拉列表中选择",
    });
  }
}

// By range: set cell by cell, the library joins the cells into ranges that overlap. Its types leave the method out.
const validationsOf = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }).dataValidations;

function choicesOf(column: Column, rows: readonly MetricRow[]): string[] {
  if (column === "measure") return Object.values(MEASURE_LABELS);
  if (column === "status") return Object.values(STATUS_LABELS);
  const used = groupBy(rows.map((row) => String(row[column] ?? "")).filter(Boolean), (cell) => cell); // prettier-ignore
  return [...used].sort(([, a], [, b]) => b.length - a.length).map(([cell]) => toExcelText(cell));
}

// What the sheet was when it was handed out: against it, an import knows what people changed.
function addBase(workbook: Workbook, header: readonly string[], cells: readonly string[][]): void {
  const sheet = workbook.addWorksheet(SHEETS.base, { state: "veryHidden" });
  sheet.columns = header.map((column) => ({ header: titleOf(column), style: { numFmt: "@" } }));
  sheet.addRows([...cells]);
}

const YELLOW = { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFF2CC" } } as const;
const GREY = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF0F0F0" } } as const;

// Formulas, so that the marks follow what people decide.
function markRows(sheet: Worksheet): void {
  const last = `${sheet.getColumn(sheet.columnCount).letter}${sheet.rowCount + SPARE_ROWS}`;
  const letter = (column: Column) => sheet.getColumn(COLUMNS.indexOf(column) + 1).letter;
  const rejected = `$${letter("status")}2="${STATUS_LABELS.rejected}"`;
  const doubtful = `AND(ISNUMBER(SEARCH("doubt:",$${letter("flags")}2)),$${letter("status")}2="${STATUS_LABELS.extracted}")`;
  sheet.addConditionalFormatting({
    ref: `A2:${last}`,
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [rejected],
        style: { font: { strike: true, color: { argb: "FF999999" } } },
      },
      { type: "expression", priority: 2, formulae: [doubtful], style: { fill: YELLOW } },
    ],
  });
}

// No password: the lock is against slips. In spare rows the source columns are open, but for the id.
async function protect(sheet: Worksheet, header: readonly string[]): Promise<void> {
  const filled = sheet.rowCount;
  for (const [i, column] of header.entries())
    for (let row = 1; row <= filled + SPARE_ROWS; row++) {
      const source = row <= filled && LOCKED.includes(column as Column);
      const cell = sheet.getCell(row, i + 1);
      cell.protection = { locked: row === 1 || column === "id" || source };
      if (source) cell.fill = GREY;
    }
  await sheet.protect("", { formatColumns: true, formatRows: true, autoFilter: true, sort: true });
}
