import { expect, test } from "vitest";
import { toCard } from "../../src/bin/review/card.js";
import { row } from "../dataset/samples.js";

test("toCard(row) shows what a row states, the doubt in words, and the sentence with its numeral marked", () => {
  const doubted = row({ id: "x:0:2", wording: "完成高新技术产业投资", flags: "target|inferred:period" });
  expect(toCard(doubted)).toBe(
    [
      "shaoxing-2023-09 · 嵊州市·第1段·第1句",
      "地区 place      嵊州市",
      "指标 indicator  高新技术产业投资（原文：完成高新技术产业投资）",
      "量度 measure    数值 value",
      "数值 value      43.0 亿元",
      "报告期 period   2023-01/2023-07",
      "存疑 doubt      报告期承接前句，本句没有写",
      "                the period is the one still in force from an earlier sentence",
      "",
      "1 至7 月,完成高新技术产业投资【43.0】 亿元。",
    ].join("\n"),
  );
});

test("toCard(row) says what is not there, shows bounds and ranges, and what people decided earlier", () => {
  const vague = row({ unit: "", period: "", bound: ">", numeral: "3—5", value: 3, value_to: 5, sentence: "约3—5家。", basis: "李明：见附表" }); // prettier-ignore
  expect(toCard(vague).split("\n").slice(4)).toEqual([
    "数值 value      >3—5 （无单位）",
    "报告期 period   （无）",
    "依据 basis      李明：见附表",
    "",
    "约【3—5】家。",
  ]);
});

test("toCard(row) shows a correction beside the bulletin's numeral", () => {
  expect(toCard(row({ value: 45 }))).toContain("数值 value      45 亿元（原文：43.0）");
  expect(toCard(row({ numeral: "三", value: 3, unit: "位" }))).toContain("数值 value      3 位（原文：三）");
});

test("toCard(row, emphasise) lets the numeral stand out where a terminal can", () => {
  expect(toCard(row({ id: "x:0:2" }), (words) => `<b>${words}</b>`)).toContain("投资<b>【43.0】</b> 亿元");
});
