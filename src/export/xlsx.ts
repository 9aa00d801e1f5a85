import { createRequire } from "node:module";
import type { Workbook, Worksheet } from "exceljs";
import { textsOf, type Lang, type Texts } from "../charts/index.js";
import { toExcelText } from "../text/excelText.js";
import { toChartTable, type Cell, type ChartTable } from "./chart-table.js";
import type { FoundChart } from "./charts-of.js";
import { packWithoutDates } from "./pack.js";

const WORDS = {
  zh: { data: "数据", sources: "出处", title: "图题", unit: "单位", note: "注", source: "资料来源" },
  en: { data: "Data", sources: "Sources", title: "Title", unit: "Unit", note: "Note", source: "Source" },
} as const;

// What the second sheet says of a row; the first has the figures.
const OF_SOURCES: readonly string[] = ["原文", "位置", "资料来源", "编号", "sentence", "where", "source", "ids"];
const UNITS: readonly string[] = ["单位", "unit"];
const FIRST_DATE = new Date(Date.UTC(1980, 0, 1));

/** The chart's rows as an Excel workbook: a sheet of figures, and one of sources with the sentence behind each row. */
export async function toXlsx(chart: FoundChart, lang: Lang = "zh"): Promise<Buffer> {
  const { Workbook } = createRequire(__filename)("exceljs") as { Workbook: new () => Workbook };
  const workbook = new Workbook();
  workbook.created = FIRST_DATE;
  workbook.modified = FIRST_DATE;
  const table = toChartTable(chart, lang);
  const isSource = table.headings.map((heading) => chart.chart !== undefined && OF_SOURCES.includes(heading));
  addTable(
    workbook.addWorksheet(WORDS[lang].data),
    pick(table, (index) => !isSource[index]),
  );
  const names = isSource.indexOf(true);
  const sources = workbook.addWorksheet(WORDS[lang].sources);
  addTable(
    sources,
    pick(table, (index) => isSource[index] === true || (index < names && isName(table, index))),
  );
  addTexts(sources, chart.chart && textsOf(chart.chart, lang), lang);
  return packWithoutDates(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function pick({ headings, rows }: ChartTable, keep: (index: number) => boolean): ChartTable {
  return { headings: headings.filter((_, i) => keep(i)), rows: rows.map((row) => row.filter((_, i) => keep(i))) };
}

const isName = ({ headings, rows }: ChartTable, index: number) =>
  !UNITS.includes(headings[index] ?? "") && rows.every((row) => typeof row[index] === "string");

const WIDEST = 60;

function addTable(sheet: Worksheet, { headings, rows }: ChartTable): void {
  sheet.columns = headings.map((header, index) => ({
    header: toExcelText(header),
    width: widthOf([header, ...rows.map((row) => row[index] ?? "")]),
    style: { alignment: { vertical: "top", wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const [at, cells] of rows.entries())
    for (const [index, cell] of cells.entries()) setCell(sheet, at + 2, index + 1, cell);
  sheet.views = [{ state: "frozen", ySplit: 1 }];
}

// A text cell is stored as text, whatever it begins with: no formula comes of it.
function setCell(sheet: Worksheet, row: number, column: number, cell: Cell): void {
  const target = sheet.getCell(row, column);
  if (typeof cell === "string") {
    if (cell !== "") target.value = toExcelText(cell);
    target.numFmt = "@";
    return;
  }
  target.value = cell.value;
  if (cell.digits !== undefined) target.numFmt = cell.digits === 0 ? "0" : `0.${"0".repeat(cell.digits)}`;
}

function widthOf(cells: readonly Cell[]): number {
  const wide = (cell: Cell) =>
    typeof cell === "string" ? [...cell].reduce((sum, c) => sum + (c > "\u2e80" ? 2.1 : 1.1), 2) : 10;
  return Math.min(WIDEST, Math.max(8, ...cells.map(wide)));
}

function addTexts(sheet: Worksheet, texts: Texts | undefined, lang: Lang): void {
  if (texts === undefined) return;
  const words = WORDS[lang];
  const below = sheet.rowCount + 2;
  const said = (["title", "unit", "note", "source"] as const).filter((key) => texts[key]);
  for (const [index, key] of said.entries()) {
    setCell(sheet, below + index, 1, words[key]);
    setCell(sheet, below + index, 2, texts[key] ?? "");
  }
}
