import { expect, test } from "vitest";
import { againstOf, baseOf, isYearOnYear } from "../../src/analysis/against.js";
import { numeralAt, wordsBefore } from "../../src/analysis/numeralAt.js";
import { planSpan } from "../../src/analysis/planSpan.js";

const rate = (sentence: string, numeral: string) => ({ sentence, numeral });

test("againstOf(rate) is the last word of comparison in the clause, 较上年末 apart from 较上年", () => {
  expect(againstOf(rate("投资43.0亿元,同比增长18.8%", "18.8"))).toBe("同比");
  expect(againstOf(rate("企业1450家,较年初增长5.2%", "5.2"))).toBe("较年初");
  expect(againstOf(rate("拥有量8.3件,比上年末增加0.6件", "0.6"))).toBe("比上年末");
  expect(againstOf(rate("强度2.72%,较上年提升0.21个百分点", "0.21"))).toBe("较上年");
  expect(againstOf(rate("收入19.8亿元,为上年同期的104.3%", "104.3"))).toBe("上年同期");
  expect(againstOf(rate("同比有所好转,增长18.8%", "18.8"))).toBe("");
});

test("isYearOnYear(rate) and baseOf(rate) know last year under its names, and no other time", () => {
  for (const words of ["同比增长3%", "比去年增长3%", "较上年增长3%", "为上年同期的3%"]) {
    expect(isYearOnYear(rate(words, "3")), words).toBe(true);
    expect(baseOf(rate(words, "3")), words).toBe("同比");
  }
  for (const words of ["增长3%", "环比增长3%", "较年初增长3%", "较上年末增长3%", "比上月增长3%"])
    expect(isYearOnYear(rate(words, "3")), words).toBe(false);
});

test("numeralAt(figure) and wordsBefore(figure) do not take the 3 of 43.0 or of 3.5 for the 3 of 增加3家", () => {
  const sentence = "投资43.0亿元,增长3.5%,较年初增加3家。";
  expect(numeralAt(rate(sentence, "3"))).toBe(sentence.lastIndexOf("3"));
  expect(wordsBefore(rate(sentence, "3"))).toBe("较年初增加");
  expect(wordsBefore(rate(sentence, "7"))).toBe("");
});

test("planSpan(rate) says over what a plan runs, 全年 only where the clause says so", () => {
  for (const [words, span] of [
    ["完成全年目标任务103.2%", "全年"],
    ["达到年度计划投资的103.2%", "全年"],
    ["完成2023年目标的103.2%", "全年"],
    ["完成半年度目标的103.2%", "半年"],
    ["完成一季度目标的103.2%", "季度"],
    ["完成三年行动计划的103.2%", "多年计划"],
    ["完成“十四五”目标的103.2%", "五年规划"],
    ["完成总投资的103.2%", "总计划"],
    ["达到序时进度的103.2%", "序时进度"],
    ["完成目标任务的103.2%", ""],
    ["全年任务分解到位,完成率103.2%", ""],
  ] as const)
    expect(planSpan(rate(words, "103.2")), words).toBe(span);
});
