import type { MetricRecord } from "../frames/index.js";
import { wordsBefore } from "./numeralAt.js";

/** The plan that runs with the calendar year. */
export const YEAR_PLAN = "全年";

// What a rate is a share of, longer plans first: 三年行动计划 is no plan of the year.
const SPANS: readonly [words: RegExp, span: string][] = [
  [/序时|时序/u, "序时进度"],
  [/[“”‘’]*十[一二三四五]五[“”‘’]*/u, "五年规划"],
  [/(?<![\d零〇])(?:\d{1,2}|[一二两三四五六七八九十]+)年(?:行动|攻坚|规划|计划|目标|任务)/u, "多年计划"],
  [/总投资|总任务|总体目标|总计划/u, "总计划"],
  [/半年/u, "半年"],
  [/季度/u, "季度"],
  [/当月|本月|月度/u, "月度"],
  [/全年|年度|年初|年内|今年|当年|\d{4}年/u, YEAR_PLAN],
];

/**
 * Over what a plan runs that a completion rate is a share of, as its clause says; "" where it does not. Only a plan of the year can be
 * set beside the share of the year.
 *
 * @example
 * planSpan({ sentence: "完成全年目标任务103.2%", numeral: "103.2" })   // "全年"
 * planSpan({ sentence: "完成半年度目标的102%", numeral: "102" })       // "半年"
 */
export function planSpan(rate: Pick<MetricRecord, "sentence" | "numeral">): string {
  const words = wordsBefore(rate).replace(/\s/gu, "");
  return SPANS.find(([span]) => span.test(words))?.[1] ?? "";
}
