import type { Lang } from "../../charts/index.js";
import type { Status } from "../../dataset/index.js";

/** The words a report adds to those of its notebooks and charts. */
export const WORDS = {
  zh: {
    title: "简报数据分析报告",
    bulletins: "所据简报",
    summary: "摘要",
    figures: "图目录",
    annex: "附表　出处表",
    annexNote: "按图列出每个数的原文、位置与来源。位置为“地区·第几段·第几句”；来源编号见首页所据简报。",
    figure: "图",
    table: "表",
    unit: "单位：",
    note: "注：",
    source: "资料来源：",
    evidence: ["图", "数值", "原文", "位置", "来源", "核对"],
    same: "同上",
    more: (n: number) => `（另${n}句，见位置）`,
    counted: "计数图：各数由数据逐行计得，不对应单独一句。",
    unchecked: "未经核对",
    someUnchecked: (n: number) => `其中${n}个数未经核对`,
    gone: "数据中已无此行",
    text: "原文",
    space: "　",
    colon: "：",
  },
  en: {
    title: "Analysis of the bulletins",
    bulletins: "Bulletins",
    summary: "Summary",
    figures: "Figures",
    annex: "Annex: sources",
    annexNote:
      "Every value behind a figure with its sentence, where it stands (place, paragraph, sentence) and its bulletin, numbered as on the first page.",
    figure: "Figure ",
    table: "Table ",
    unit: "Unit: ",
    note: "Note: ",
    source: "Source: ",
    evidence: ["Fig.", "Value", "Sentence", "Where", "Source", "Check"],
    same: "as above",
    more: (n: number) => ` (and ${n} more, see where)`,
    counted: "Counted over the rows of the data: no single sentence stands behind a value.",
    unchecked: "not checked",
    someUnchecked: (n: number) => `${n} of its values not checked`,
    gone: "no longer in the data",
    text: "text",
    space: "  ",
    colon: ": ",
  },
} as const satisfies Record<Lang, object>;

/** How far a person has looked at a row. */
export const STATUS_WORDS: Readonly<Record<Lang, Readonly<Record<Status, string>>>> = {
  zh: { extracted: "未经核对", checked: "已核对", added: "人工补充", rejected: "已剔除" },
  en: { extracted: "not checked", checked: "checked", added: "added by hand", rejected: "rejected" },
};

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * The number of a heading as official documents write it: 一、 … 十二、; in English 1. and so on.
 *
 * @example
 * headingNumber(12, "zh") // "十二、"
 */
export function headingNumber(number: number, lang: Lang): string {
  if (lang === "en") return `${number}. `;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens > 9) return `${number}、`;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
  return `${head}${ones === 0 ? "" : DIGITS[ones]}、`;
}
