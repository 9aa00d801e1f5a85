import { expect, test } from "vitest";
import { completions, elapsedShare, statedGrowth } from "../../src/analysis/index.js";
import { toRows } from "../../src/frames/index.js";
import { frameOf, KEQIAO } from "./figures.js";

const SENTENCE = "1 至7 月,完成高新技术产业投资43.0 亿元,同比增长18.8%,较年初增加3家。";

test("statedGrowth(metrics) gives each rate with its level and what it is measured against", () => {
  const frame = frameOf(
    { numeral: "43.0", sentence: SENTENCE },
    { numeral: "18.8", unit: "%", measure: "growth", of: "高新技术产业投资", sentence: SENTENCE },
    { numeral: "3", unit: "家", measure: "growth", of: "另一项", wording: "企业", sentence: SENTENCE },
  );
  expect(toRows(statedGrowth(frame))).toMatchObject([
    { growth: 18.8, unit: "%", against: "同比", level: 43, level_unit: "亿元", level_numeral: "43.0", better: true },
    { growth: 3, unit: "家", against: "较年初", level: NaN, level_unit: "" },
  ]);
});

test("statedGrowth(metrics) does not look for the comparison beyond the clause, and leaves out targets", () => {
  const sentence = "同比有所好转,增长18.8%。";
  const rate = { numeral: "18.8", unit: "%", measure: "growth", sentence } as const;
  expect(toRows(statedGrowth(frameOf(rate)))[0]?.against).toBe("");
  expect(toRows(statedGrowth(frameOf({ ...rate, flags: "target" })))).toEqual([]);
});

test("statedGrowth(metrics) turns 为上年同期的104.3% into a growth of 4.3 and says so; a decline has its sign", () => {
  const ratio = {
    numeral: "104.3",
    unit: "%",
    measure: "growth",
    flags: "ratio",
    sentence: "为上年同期的104.3%。",
  } as const;
  expect(toRows(statedGrowth(frameOf(ratio)))[0]).toMatchObject({ growth: 4.3, derived: true, figure: "4.3%（由104.3%换算）", better: true }); // prettier-ignore
  const fall = { numeral: "8.6", value: -8.6, unit: "%", measure: "growth", sentence: "同比减少8.6%。" } as const;
  expect(toRows(statedGrowth(frameOf(fall)))[0]).toMatchObject({ growth: -8.6, derived: false, figure: "−8.6%", better: false }); // prettier-ignore
});

test("elapsedShare(period) is the share of the year gone when the period ends", () => {
  expect(elapsedShare("2023-01/2023-07")).toBe(7 / 12);
  expect(elapsedShare("2023-01/2023-08")).toBe(8 / 12);
  expect(elapsedShare("2023-06")).toBe(6 / 12);
  expect(elapsedShare("2023Q1")).toBe(3 / 12);
  expect(elapsedShare("2023")).toBe(1);
  expect(elapsedShare("2023-03-05")).toBe(64 / 365);
  expect(elapsedShare("2024-12-31")).toBe(1);
});

test("elapsedShare(period) says nothing of undated periods and of those not begun in January of one year", () => {
  for (const period of ["", "asof", "2023-04/2023-06", "2023Q2", "2022/2023", "2021-01/2023-06"])
    expect(elapsedShare(period), period).toBeUndefined();
});

test("completions(metrics) puts the computed share of the year beside the stated rate", () => {
  const [done] = toRows(completions(frameOf(...KEQIAO)));
  expect(done).toMatchObject({ item: "柯桥区技术交易额", completion: 103.2, numeral: "103.2" });
  expect(done?.elapsed).toBeCloseTo(66.6667, 4);
  expect(done?.ahead).toBeCloseTo(36.5333, 4);
  expect(done?.ids).toHaveLength(2);
});

test("completions(metrics) sets no plan but the year's beside the share of the year", () => {
  const rate = { numeral: "71.2", unit: "%", measure: "completion", sentence: "完成半年目标的71.2%。" } as const;
  expect(toRows(completions(frameOf(rate)))[0]).toMatchObject({ plan: "半年", elapsed: NaN, ahead: NaN });
  expect(toRows(completions(frameOf({ ...rate, sentence: "完成目标任务的71.2%。" })))[0]).toMatchObject({ plan: "", elapsed: NaN }); // prettier-ignore
});

test("completions(metrics) leaves the share of the year out where the rate is undated", () => {
  const rate = { numeral: "98.5", unit: "%", measure: "completion", period: "asof" } as const;
  expect(toRows(completions(frameOf(rate)))[0]).toMatchObject({ completion: 98.5, elapsed: NaN, ahead: NaN });
});
