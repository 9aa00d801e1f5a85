import type { Column } from "../metricRow.js";

/** The sheet people edit, the one with the lists behind its drop-downs, the one that remembers how it was handed out. */
export const SHEETS = { rows: "指标", notes: "说明", lists: "选项", base: "原表" } as const;

/** Where a number was read: shown, and locked. */
export const LOCKED: readonly Column[] = ["id", "bulletin", "numeral", "sentence", "locus", "span"];

/** Columns with a drop-down; in an open one, other words are allowed. */
export const DROP_DOWNS: readonly { readonly column: Column; readonly open: boolean }[] = [
  { column: "measure", open: false },
  { column: "unit", open: true },
  { column: "stage", open: true },
  { column: "status", open: false },
];

/** Widths, in characters, of the columns that need more or less than most. */
export const WIDTHS: Readonly<Partial<Record<Column, number>>> = {
  id: 14,
  subject: 18,
  indicator: 24,
  wording: 24,
  period: 18,
  of: 18,
  flags: 18,
  sentence: 60,
  locus: 20,
  basis: 28,
};

/** Empty rows below the data, ready for what people add. */
export const SPARE_ROWS = 100;

/** What the sheet of notes says. */
export const NOTES: readonly string[] = [
  "本表由 jianbao 生成，改完保存后用 npx jianbao sheet --import 文件名 并回 data/metrics.csv。",
  "一行一个数。灰底的列是出处（数字在简报中的位置），已锁定；其余各列可改。",
  "改了数值，请在“依据”写明谁核的、为什么改。确认无误的行，状态选“已核”；不是指标的行，选“剔除”（不要删行）。",
  "要补一行，写在数据下面的空行里，编号留空；写明简报名、地区、指标、数值、单位，有原句的抄上原句。",
  "黄底的行，程序没有把握，理由见“标记”列（doubt: 之后）。",
  "界限：> 超、余；>= 以上；< 不足；<= 前几位；~ 近、约；空白为确数。报告期：2023-01/2023-07、2023-06、2023-03-05、2022、2023Q1、asof（截至目前，未注明日期）。",
];
