import { labelInEnglish, unitInEnglish } from "../../analysis/englishWords.js";
import type { Lang } from "../../charts/index.js";
import { AS_WRITTEN, type Telling } from "../diff/causes.js";

/** What the page says. */
export interface Words {
  readonly title: string;
  readonly lang: string;
  readonly skip: string;
  readonly contents: string;
  readonly changes: string;
  readonly problem: Readonly<Record<Trouble, string>>;
  readonly changed: string;
  /** Behind the name of what was not there before, and of what is not there any more. */
  readonly isNew: string;
  readonly gone: string;
  readonly ready: string;
  readonly looking: string;
  readonly compiling: string;
  readonly extracting: string;
  readonly lost: string;
  readonly noCharts: string;
  readonly more: (count: number) => string;
  readonly waiting: (pid: number) => string;
  readonly running: (notebook: string, cell: number, cells: number) => string;
  readonly cell: (cell: number) => string;
  readonly failed: (cell: number, line: number | undefined) => string;
  readonly heard: (charts: number, others: number, failed: number) => string;
  /** How rows of the data and of charts are told. */
  readonly telling: Telling;
}

/** What keeps charts from being up to date. */
export type Trouble = "data" | "seeds" | "src" | "run";

export const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    title: "简报 · 实时图表",
    lang: "zh-CN",
    skip: "跳到图表",
    contents: "笔记本",
    changes: "刚才的变化",
    problem: {
      data: "数据表暂不能用，改好保存后继续；下面是上一次的图。",
      seeds: "简报暂不能读取，改好保存后继续；下面是上一次的图。",
      src: "代码没有通过编译，改好保存后继续；下面是上一次编译的结果。",
      run: "没有运行完，下面是上一次的图。",
    },
    changed: "有变化",
    isNew: "（新）",
    gone: "（已无）",
    ready: "就绪。保存数据、简报、笔记本或代码，图随之更新。",
    looking: "看哪些图要更新……",
    compiling: "正在编译……",
    extracting: "正在读取简报……",
    lost: "与 jianbao watch 的连接已断。",
    noCharts: "这本笔记没有图。",
    more: (count) => `另有${count}处`,
    waiting: (pid) => `另一个运行正在进行（进程${pid}），等它结束……`,
    running: (notebook, cell, cells) => `正在运行 ${notebook}：第${cell}格，共${cells}格……`,
    cell: (cell) => `第${cell}格`,
    failed: (cell, line) => `第${cell}格${line === undefined ? "" : `第${line}行`}出错，图仍是上一次的`,
    heard: (charts, others, failed) =>
      `${charts}张图、${others}处表格或文字有变化${failed > 0 ? `，${failed}本笔记出错` : ""}。`,
    telling: AS_WRITTEN,
  },
  en: {
    title: "jianbao · live charts",
    lang: "en",
    skip: "Skip to the charts",
    contents: "Notebooks",
    changes: "What just changed",
    problem: {
      data: "A table cannot be used as it is; mend and save it to go on. The charts below are the last good ones.",
      seeds: "A bulletin cannot be read; mend and save it to go on. The charts below are the last good ones.",
      src: "The code does not compile; mend and save it to go on. What was compiled last is still in use.",
      run: "The run did not get to its end. The charts below are the last good ones.",
    },
    changed: "changed",
    isNew: " (new)",
    gone: " (gone)",
    ready: "Ready. Save data, a bulletin, a notebook or code, and the charts follow.",
    looking: "Looking which charts are stale …",
    compiling: "Compiling …",
    extracting: "Reading the bulletins …",
    lost: "The connection to jianbao watch is lost.",
    noCharts: "No charts in this notebook.",
    more: (count) => `${count} more`,
    waiting: (pid) => `Another run is under way (process ${pid}): waiting for it …`,
    running: (notebook, cell, cells) => `Running ${notebook}: cell ${cell} of ${cells} …`,
    cell: (cell) => `cell ${cell}`,
    failed: (cell, line) =>
      `Cell ${cell}${line === undefined ? "" : `, line ${line}`}, failed; the charts are the last good ones`,
    heard: (charts, others, failed) =>
      `${charts} charts and ${others} tables or texts changed${failed > 0 ? `, ${failed} notebooks failed` : ""}.`,
    telling: { label: labelInEnglish, unit: unitInEnglish, corrected: "corrected" },
  },
};
