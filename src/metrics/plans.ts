import { NAMES_PLAN } from "./lexicon/verbs.js";
import type { Clause, Finding } from "./measures/reader.js";

/** What a plan's own number measures: the topic. */
export const PLANNED: Finding = { measure: "value", own: "" };

/** 超额完成全年新增15户的目标: the number is the year's plan. */
export const isPlanned = ({ before, behind }: Clause): boolean =>
  (NAMES_PLAN.test(behind) && /(?:完成|实现|达成)了?(?:全年|年度|年初)[^,;。]*$/u.test(before)) ||
  // 占年度计划740亿元的69.3%.
  (behind === "的" && /(?:占|完成|达到?|为|是|相当于)(?:全年|年度)[^,;。]{0,6}(?:计划|目标|任务)$/u.test(before));

/** 完成全年目标(300个)的61%, 提前完成“十四五”目标(8件): the number in the bracket is the target. */
export const planInBracket = (text: string, head: number): boolean =>
  text.charAt(head - 1) === "(" &&
  /(?:全年|年度|完成|达到|实现)[^,;。()]{0,8}(?:目标|任务|计划)[^,;。()]{0,4}\($/u.test(
    text.slice(Math.max(0, head - 24), head),
  );
