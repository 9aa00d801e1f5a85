import { expect, test } from "vitest";
import { changes } from "../../src/analysis/index.js";
import { toRows } from "../../src/frames/index.js";
import { figure, frameOf } from "./figures.js";

const pair = (base: object, value: object) => {
  const shared = { sentence: "从甲到乙", wording: "数", of: "", stage: "存量", unit: "家", indicator: "高新技术企业" };
  return frameOf(
    { ...shared, measure: "base", period: "", of: "数", ...base },
    { ...shared, period: "asof", ...value },
  );
};
const only = (frame: ReturnType<typeof frameOf>) => toRows(changes(frame))[0];

test("changes(metrics) gives absolute, relative and logarithmic change of 从120家到539家", () => {
  const change = only(pair({ numeral: "120" }, { numeral: "539" }));
  expect(change).toMatchObject({ from: 120, to: 539, unit: "家", absolute: 419, numeral: "539", better: true });
  expect(change?.relative).toBeCloseTo(349.1667, 4); // 419 ÷ 120
  expect(change?.log).toBeCloseTo(1.5022238, 6); // ln 4.49166…
});

test("changes(metrics) lets a share change in percentage points, never in per cent", () => {
  const share = { unit: "%", indicator: "研究与试验发展(R&D)经费占比", stage: "" };
  const change = only(pair({ ...share, numeral: "0.58" }, { ...share, numeral: "2.84" }));
  expect(change).toMatchObject({ absolute: 2.26, relative: NaN, log: NaN, better: true });
});

test("changes(metrics) knows that a duration that falls is an improvement", () => {
  const days = { unit: "天", indicator: "创新事项平均办结时间" };
  expect(only(pair({ ...days, numeral: "7" }, { ...days, numeral: "2" }))).toMatchObject({
    absolute: -5,
    direction: "down",
    better: true,
  });
  expect(only(pair({ ...days, numeral: "2" }, { ...days, numeral: "7" }))).toMatchObject({ better: false });
  const unknown = { indicator: "没有列出的指标" };
  expect(only(pair({ ...unknown, numeral: "2" }, { ...unknown, numeral: "7" }))).toMatchObject({
    direction: "",
    better: undefined,
  });
});

test("changes(metrics) lets a rank move in places, and a smaller one is better", () => {
  const rank = { unit: "位", measure: "rank" as const, of: "数", scope: "全省" };
  const change = only(pair({ unit: "位", numeral: "9" }, { ...rank, numeral: "5" }));
  expect(change).toMatchObject({ absolute: -4, relative: NaN, log: NaN, direction: "down", better: true });
});

test("changes(metrics) annualises only where both ends are dated", () => {
  const dated = only(pair({ numeral: "100", period: "2020" }, { numeral: "133.1", period: "2023" }));
  expect(dated?.years).toBe(3);
  expect(dated?.annualised).toBeCloseTo(10, 9); // 1.331^(1/3) − 1
  expect(only(pair({ numeral: "100", period: "2020" }, { numeral: "133.1", period: "asof" }))?.annualised).toBeNaN();
  expect(only(pair({ numeral: "100", period: "" }, { numeral: "133.1", period: "2023" }))?.annualised).toBeNaN();
});

test("changes(metrics) annualises a share in percentage points a year", () => {
  const share = { unit: "%", stage: "存量" };
  const change = only(
    pair({ ...share, numeral: "2.0", period: "2021-06" }, { ...share, numeral: "3.0", period: "2023-06" }),
  );
  expect(change?.annualised).toBe(0.5);
});

test("changes(metrics) does not annualise flows of unlike length, a stock of 2020 and June 2023 it does", () => {
  const flow = { stage: "新增" };
  expect(
    only(pair({ ...flow, numeral: "120", period: "2022" }, { ...flow, numeral: "70", period: "2023-01/2023-07" }))
      ?.annualised,
  ).toBeNaN();
  expect(only(pair({ numeral: "100", period: "2020" }, { numeral: "110", period: "2023-06" }))?.years).toBe(2.5);
});

test("changes(metrics) leaves out targets, pairs of unlike units and bases without a figure", () => {
  expect(only(pair({ numeral: "1", flags: "target" }, { numeral: "2", flags: "target" }))).toBeUndefined();
  expect(only(pair({ numeral: "1", unit: "%" }, { numeral: "2" }))).toBeUndefined();
  expect(toRows(changes(frameOf({ measure: "base", numeral: "1", of: "无" })))).toEqual([]);
});

test("changes(metrics) brings 万元 and 亿元 to one unit", () => {
  const change = only(pair({ numeral: "8000", unit: "万元" }, { numeral: "1.2", unit: "亿元" }));
  expect(change).toMatchObject({ from: 80_000_000, to: 120_000_000, unit: "元", relative: 50 });
});

test("changes(metrics) names the two metrics and their sentence", () => {
  const change = only(pair({ id: "t:a:1", numeral: "1" }, { id: "t:a:2", numeral: "2" }));
  expect(change).toMatchObject({ ids: ["t:a:1", "t:a:2"], sentence: "从甲到乙" });
  expect(figure({ numeral: "1" }).value).toBe(1);
});
