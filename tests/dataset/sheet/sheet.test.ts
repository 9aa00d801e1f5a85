import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "exceljs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  importSheet,
  loadMetricRows,
  type MetricRow,
  saveMetricRows,
  saveMetrics,
  saveSheet,
} from "../../../src/dataset/index.js";
import { bulletinOf } from "../samples.js";

let dir: string;
let book: string;
const table = () => join(dir, "metrics.csv");
const METRICS = bulletinOf(["新增高企132 家,技术交易额43.0 亿元。", "签约项目7 家。"]);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "jianbao-"));
  book = join(dir, "指标.xlsx");
  saveMetrics(METRICS, { dir });
});
afterEach(() => rmSync(dir, { recursive: true }));

const rewrite = (change: (row: MetricRow, i: number) => MetricRow) =>
  saveMetricRows(loadMetricRows(table()).map(change), table());

async function open(): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(book);
  return workbook;
}

/** Save the table as a workbook, change it as a person would, import it. */
async function edit(change: (sheet: Worksheet, workbook: Workbook) => void, meanwhile = () => {}) {
  await saveSheet(loadMetricRows(table()), book);
  const workbook = await open();
  change(workbook.getWorksheet("指标") as Worksheet, workbook);
  await workbook.xlsx.writeFile(book);
  meanwhile();
  return importSheet(book, { dir });
}

const columnOf = (sheet: Worksheet, title: string) => (sheet.getRow(1).values as string[]).indexOf(title);
const cell = (sheet: Worksheet, row: number, title: string) => sheet.getCell(row, columnOf(sheet, title));

describe("saveSheet(rows, path)", () => {
  test("writes Chinese headers and labels, text cells, the numeral as printed", async () => {
    expect(await saveSheet(loadMetricRows(table()), book)).toEqual({ rows: 3, doubtful: 0 });
    const sheet = (await open()).getWorksheet("指标") as Worksheet;
    expect((sheet.getRow(1).values as string[]).slice(1, 5)).toEqual(["编号", "简报", "地区", "主体"]);
    expect(["量度", "数字", "数值", "状态"].map((title) => cell(sheet, 3, title).value)).toEqual([
      "数值",
      "43.0",
      "43",
      "未核",
    ]);
    expect(cell(sheet, 3, "数字").numFmt).toBe("@");
  });

  test("gives measure, unit, stage and status a drop-down; measure and status take nothing else", async () => {
    rewrite((row) => ({ ...row, stage: "新增" }));
    await saveSheet(loadMetricRows(table()), book);
    const workbook = await open();
    const sheet = workbook.getWorksheet("指标") as Worksheet;
    const lists = workbook.getWorksheet("选项") as Worksheet;
    const choices = (title: string) => {
      const validation = cell(sheet, 2, title).dataValidation;
      const [, letter = "", last = ""] = /^'选项'!\$(\w)\$2:\$\w\$(\d+)$/u.exec(String(validation.formulae?.[0])) ?? [];
      const values = Array.from({ length: Number(last) - 1 }, (_, i) => lists.getCell(`${letter}${i + 2}`).value);
      return { values, strict: validation.showErrorMessage === true };
    };
    expect(choices("量度").values).toEqual(["数值", "基数", "增减", "占比", "完成率", "差距", "位次"]);
    expect(choices("状态")).toEqual({ values: ["未核", "已核", "剔除", "补充"], strict: true });
    expect(choices("单位").values).toEqual(["家", "亿元"]);
    expect(choices("口径")).toEqual({ values: ["新增"], strict: false });
    expect(cell(sheet, 50, "状态").dataValidation).toBeDefined();
  });

  test("locks where a number was read, and nothing else but the header; spare rows are open", async () => {
    await saveSheet(loadMetricRows(table()), book);
    const sheet = (await open()).getWorksheet("指标") as Worksheet;
    const isLocked = (row: number, title: string) => cell(sheet, row, title).protection?.locked !== false;
    expect(["编号", "简报", "数字", "原句", "位置", "偏移"].map((title) => isLocked(2, title))).toEqual(
      Array(6).fill(true),
    );
    expect(["地区", "指标", "数值", "单位", "状态", "依据"].map((title) => isLocked(2, title))).toEqual(
      Array(6).fill(false),
    );
    expect(["简报", "数字", "原句", "编号"].map((title) => isLocked(5, title))).toEqual([false, false, false, true]);
    expect(isLocked(1, "数值")).toBe(true);
  });

  test("marks doubtful rows until somebody decides, and rejected ones", async () => {
    rewrite((row, i) => ({ ...row, flags: i === 1 ? "doubt:无单位" : "" }));
    expect(await saveSheet(loadMetricRows(table()), book)).toEqual({ rows: 3, doubtful: 1 });
    const sheet = (await open()).getWorksheet("指标") as Worksheet;
    const formulas = (
      sheet as unknown as { conditionalFormattings: { rules: { formulae: string[] }[] }[] }
    ).conditionalFormattings.flatMap(({ rules }) => rules.map(({ formulae }) => formulae[0]));
    expect(formulas).toEqual(['$U2="剔除"', 'AND(ISNUMBER(SEARCH("doubt:",$Q2)),$U2="未核")']);
  });
});

describe("importSheet(path)", () => {
  test("changes nothing when the workbook was not changed", async () => {
    const before = readFileSync(table(), "utf8");
    expect(await edit(() => {})).toEqual({ changes: [], added: [], absent: 0 });
    expect(readFileSync(table(), "utf8")).toBe(before);
  });

  test("takes over changed cells, with numbers, dates and labels as people leave them", async () => {
    const { changes } = await edit((sheet) => {
      cell(sheet, 2, "数值").value = 135;
      cell(sheet, 2, "依据").value = "电话核实";
      cell(sheet, 3, "状态").value = "剔除";
      cell(sheet, 3, "报告期").value = new Date(Date.UTC(2023, 5, 1));
      cell(sheet, 3, "报告期").style = { numFmt: "yyyy-mm" };
      cell(sheet, 4, "数值").value = { formula: "3+5", result: 8 };
      cell(sheet, 4, "口径").value = { richText: [{ text: "新" }, { text: "增" }] };
    });
    expect(changes.map(({ column, from, to }) => [column, from, to])).toEqual([
      ["value", "132", "135"],
      ["basis", "", "电话核实"],
      ["period", "", "2023-06"],
      ["status", "extracted", "rejected"],
      ["stage", "", "新增"],
      ["value", "7", "8"],
    ]);
    expect(loadMetricRows(table()).map(({ value, status, stage }) => [value, status, stage])).toEqual([
      [135, "extracted", ""],
      [43, "rejected", ""],
      [8, "extracted", "新增"],
    ]);
    expect(readFileSync(table(), "utf8")).toContain(",43.0,43,");
  });

  test("keeps what metrics.csv got meanwhile; where both changed a cell, the workbook's stands and that is said", async () => {
    const { changes } = await edit(
      (sheet) => void (cell(sheet, 2, "数值").value = "135"),
      () => rewrite((row, i) => (i === 0 ? { ...row, value: 133, subject: "园区" } : { ...row, status: "checked" })),
    );
    expect(changes).toEqual([{ id: METRICS[0]?.id, column: "value", from: "133", to: "135", contested: true }]);
    expect(loadMetricRows(table()).map(({ value, subject, status }) => [value, subject, status])).toEqual([
      [135, "园区", "extracted"],
      [43, "", "checked"],
      [7, "", "checked"],
    ]);
  });

  test("adds rows written below the data, once, however often it is imported", async () => {
    const { added } = await edit((sheet) => {
      for (const [title, value] of Object.entries({
        简报: "shaoxing-2023-09",
        地区: "诸暨市",
        指标: "研发机构",
        量度: "数值",
        数值: "44",
        单位: "家",
      }))
        cell(sheet, 5, title).value = value;
    });
    expect(added).toMatchObject([{ indicator: "研发机构", numeral: "44", value: 44, status: "added" }]);
    expect((await importSheet(book, { dir })).added).toEqual([]);
    expect(loadMetricRows(table())).toHaveLength(4);
  });

  test("leaves rows alone that the workbook lacks, takes rows in any order, and columns of one's own", async () => {
    const { absent, changes } = await edit((sheet) => {
      const last = columnOf(sheet, "依据") + 1;
      sheet.getCell(1, last).value = "科室";
      sheet.getCell(2, last).value = "高新处";
      sheet.spliceRows(3, 1);
    });
    expect(absent).toBe(1);
    expect(changes).toEqual([{ id: METRICS[0]?.id, column: "科室", from: "", to: "高新处", contested: false }]);
    expect(loadMetricRows(table()).map(({ extras }) => extras?.["科室"])).toEqual(["高新处", "", ""]);
  });

  test("a change of the sentence or the span is no edit", async () => {
    const { changes } = await edit((sheet) => void (cell(sheet, 2, "原句").value = "?"));
    expect(changes).toEqual([]);
  });

  test("without the hidden copy, the table itself is what edits are told by", async () => {
    const { changes } = await edit((sheet, workbook) => {
      cell(sheet, 2, "数值").value = "135";
      workbook.removeWorksheet(workbook.getWorksheet("原表")?.id ?? 0);
    });
    expect(changes).toHaveLength(1);
  });

  test("refuses wrong cells by row and column, errors, and what is no workbook, and writes nothing", async () => {
    const before = readFileSync(table(), "utf8");
    const refusal = (title: string, value: Worksheet["name"] | { error: "#REF!" }) =>
      edit((sheet) => void (cell(sheet, 3, title).value = value));
    await expect(refusal("数值", "约43")).rejects.toThrow("指标.xlsx, row 3, column value: write a plain number");
    await expect(refusal("状态", "好")).rejects.toThrow("row 3, column status: write one of");
    await expect(refusal("数值", { error: "#REF!" })).rejects.toThrow(
      'row 3, column J: the cell holds an error; type its value: "#REF!"',
    );
    writeFileSync(book, "no zip");
    await expect(importSheet(book, { dir })).rejects.toThrow("no Excel workbook");
    await expect(importSheet(join(dir, "x.xlsx"), { dir })).rejects.toThrow("x.xlsx: the file is missing");
    expect(readFileSync(table(), "utf8")).toBe(before);
  });
});
