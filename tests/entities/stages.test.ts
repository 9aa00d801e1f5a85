import { expect, test } from "vitest";
import { clauseAround, readStage, stageAround } from "../../src/entities/stages.js";

test("readStage(words) prefers the more telling word", () => {
  expect(readStage("签约共建")).toBe("签约");
  expect(readStage("正式开工建设")).toBe("开工");
  expect(readStage("达成合作意向")).toBe("意向");
  expect(readStage("建成投用")).toBe("投用");
  expect(readStage("持续向好")).toBe("");
});

test("stageAround(text, from, to) looks behind first, then before, never beyond the clause", () => {
  const text = "签约甲中心,乙中心建成,丙中心";
  expect(stageAround(text, 2, 5)).toBe("签约");
  expect(stageAround(text, 6, 9)).toBe("建成");
  expect(stageAround(text, 12, 15)).toBe("");
});

test("clauseAround(text, from, to) does not stop at a comma between marks", () => {
  const text = "实施“甲,乙”计划和《丙,丁》方案,完成";
  expect(text.slice(...clauseAround(text, 9, 10))).toBe("实施“甲,乙”计划和《丙,丁》方案");
});
