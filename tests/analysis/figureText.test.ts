import { expect, test } from "vitest";
import { betterText, directionOf, figureText, measureText, spanText } from "../../src/analysis/index.js";
import { isFlow } from "../../src/analysis/flows.js";
import { figure } from "./figures.js";

test("figureText(figure) prints bounds in words and a decline with its sign", () => {
  expect(figureText({ numeral: "300", bound: ">", unit: "亿元" })).toBe("超300亿元");
  expect(figureText({ numeral: "3.5", bound: "", unit: "%", value: -3.5 })).toBe("−3.5%");
  expect(figureText({ numeral: "5", bound: ">", unit: "%", value: -5 })).toBe("下降超5%");
  expect(figureText({ numeral: "-3.5", bound: "", unit: "%", value: -3.5 })).toBe("-3.5%");
});

test("spanText(derived) prints an interval without digits that nobody computed", () => {
  expect(spanText({ low: 51.956416, high: 52.016481, unit: "亿元" })).toBe("51.96—52.02亿元");
  expect(spanText({ low: 21.07, high: 21.1, unit: "亿元" })).toBe("21.07—21.10亿元");
  expect(spanText({ low: 22.4, high: 22.6, unit: "亿元" })).toBe("22.4—22.6亿元");
  expect(spanText({ low: 33, high: 33, unit: "家" })).toBe("33家");
  expect(spanText({ low: 396.04, high: Infinity, unit: "亿元" })).toBe("不低于396.04亿元");
  expect(spanText({ low: -Infinity, high: 7, unit: "%" })).toBe("不高于7%");
});

test("measureText(measure) and betterText(better) are words for tables", () => {
  expect(["value", "completion", "odd"].map(measureText)).toEqual(["数值", "完成率", "odd"]);
  expect([true, false, undefined].map(betterText)).toEqual(["是", "否", "–"]);
});

test("directionOf(figure) wants less of what everybody wants less of, listed or not, and does not guess the rest", () => {
  const of = (indicator: string) => directionOf({ indicator, measure: "value" });
  for (const name of ["城镇登记失业率", "项目审批时限", "单位工业增加值能耗", "企业投诉量"])
    expect(of(name), name).toBe("down");
  expect(of("某某办件量")).toBe("");
  expect(directionOf({ indicator: "技术交易额", measure: "rank" })).toBe("down");
});

test("isFlow(figure) takes no size, value or balance for a sum over months; 规模以上 is no size", () => {
  const flow = (wording: string) => isFlow(figure({ indicator: wording, wording, period: "2023-01/2023-07" }));
  for (const name of ["技术交易额", "规模以上工业增加值", "高新技术产业投资"]) expect(flow(name), name).toBe(true);
  for (const name of ["产业基金规模", "上市公司市值", "科技贷款余额", "总资产", "计划总投资"])
    expect(flow(name), name).toBe(false);
});
