import { expect, test } from "vitest";
import { findUnit } from "../../src/dataset/index.js";

test("findUnit(unit) brings amounts to 元 and keeps % apart from 个百分点", () => {
  expect(findUnit("亿元")).toEqual({ dimension: "money", base: "元", factor: 1e8 });
  expect(findUnit("万元")).toEqual({ dimension: "money", base: "元", factor: 1e4 });
  expect(findUnit("万亿元").factor).toBe(1e12);
  expect(findUnit("亿 元").base).toBe("元");
  expect(findUnit("亿美元")).toEqual({ dimension: "usd", base: "美元", factor: 1e8 });
  expect(findUnit("%")).toEqual({ dimension: "percent", base: "%", factor: 1 });
  expect(findUnit("％")).toEqual(findUnit("%"));
  expect(findUnit("‰").factor).toBe(0.1);
  expect(findUnit("个百分点")).toEqual({ dimension: "point", base: "个百分点", factor: 1 });
});

test("findUnit(unit) keeps measure words apart and applies their multiplier", () => {
  expect(findUnit("家")).toEqual({ dimension: "count", base: "家", factor: 1 });
  expect(findUnit("万项")).toEqual({ dimension: "count", base: "项", factor: 1e4 });
  expect(findUnit("万人")).toEqual({ dimension: "people", base: "人", factor: 1e4 });
  expect(findUnit("万吨")).toEqual({ dimension: "mass", base: "吨", factor: 1e4 });
  expect(findUnit("亿千瓦时")).toEqual({ dimension: "energy", base: "千瓦时", factor: 1e8 });
});

test("findUnit(unit) converts no duration into another", () => {
  expect(["天", "个月", "年", "小时"].map((unit) => findUnit(unit))).toEqual(
    ["天", "个月", "年", "小时"].map((base) => ({ dimension: "time", base, factor: 1 })),
  );
});

test("findUnit(unit, measure) knows a rank by its measure", () => {
  expect(findUnit("位", "rank")).toEqual({ dimension: "rank", base: "位", factor: 1 });
  expect(findUnit("", "rank").dimension).toBe("rank");
  expect(findUnit("%", "rank").dimension).toBe("percent");
  expect(findUnit("位").dimension).toBe("count");
});

test("findUnit(unit) guesses nothing about a unit it does not know", () => {
  expect(findUnit("元/人")).toEqual({ dimension: "", base: "元/人", factor: 1 });
  expect(findUnit("万标方")).toEqual({ dimension: "", base: "万标方", factor: 1 });
  expect(findUnit("")).toEqual({ dimension: "", base: "", factor: 1 });
  expect(findUnit("万")).toEqual({ dimension: "", base: "", factor: 1e4 });
});
