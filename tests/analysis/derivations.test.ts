import { expect, test } from "vitest";
import {
  derivations,
  deriveBenchmark,
  deriveLastYear,
  derivePlan,
  deriveWhole,
  whyNoLastYear,
  withheldLevels,
} from "../../src/analysis/index.js";
import { toRows } from "../../src/frames/index.js";
import { figure, frameOf, KEQIAO } from "./figures.js";

const percent = (numeral: string, given: object = {}) => figure({ numeral, unit: "%", ...given });

test("derivePlan(done, rate) gives the plan behind 53.65亿元 at 103.2%, between 51.96 and 52.02", () => {
  const plan = derivePlan(figure(KEQIAO[0]), figure(KEQIAO[1]));
  expect(plan).toMatchObject({ kind: "plan", item: "柯桥区技术交易额的计划数", unit: "亿元", formula: "53.65亿元 ÷ 103.2%", derived: true }); // prettier-ignore
  expect(plan?.low).toBeCloseTo(51.956416, 6); // 53.645 ÷ 1.0325
  expect(plan?.high).toBeCloseTo(52.016481, 6); // 53.655 ÷ 1.0315
  expect(plan?.value).toBeCloseTo(51.986434, 6);
  expect(plan?.ids).toHaveLength(2);
});

test("deriveWhole(part, share) gives the whole behind 55.08亿元 at 64.6%, between 85.19 and 85.34", () => {
  const share = percent("64.6", { measure: "share", wording: "占规上工业增加值比重" });
  const whole = deriveWhole(figure({ numeral: "55.08" }), share);
  expect(whole).toMatchObject({ kind: "whole", item: "嵊州市规上工业增加值", unit: "亿元" });
  expect(whole?.low).toBeCloseTo(85.189482, 6); // 55.075 ÷ 0.6465
  expect(whole?.high).toBeCloseTo(85.336948, 6); // 55.085 ÷ 0.6455
});

test("deriveWhole(part, share) refuses a share that does not say of what, and a part that is a rate", () => {
  expect(
    deriveWhole(figure(), percent("2.84", { measure: "share", wording: "经费占比", indicator: "经费占比" })),
  ).toBeUndefined();
  expect(deriveWhole(percent("10"), percent("2.84", { measure: "share", wording: "占营收比重" }))).toBeUndefined();
});

test("deriveBenchmark(own, gap) takes 15.7 points from 98.5%: 82.8%, between 82.7 and 82.9", () => {
  const gap = figure({ numeral: "15.7", unit: "个百分点", measure: "difference", scope: "全省" });
  const benchmark = deriveBenchmark(percent("98.5", { measure: "completion", indicator: "项目投资" }), gap);
  expect(benchmark).toMatchObject({
    item: "嵊州市对照的全省项目投资完成率",
    value: 82.8,
    low: 82.7,
    high: 82.9,
    unit: "%",
  });
});

test("deriveBenchmark(own, gap) refuses points of an amount, and a gap to nothing named", () => {
  const gap = figure({ numeral: "15.7", unit: "个百分点", measure: "difference", scope: "全省" });
  expect(deriveBenchmark(figure(), gap)).toBeUndefined();
  expect(deriveBenchmark(percent("98.5"), { ...gap, scope: "" })).toBeUndefined();
});

test("deriveLastYear(level, rate) divides a nominal level by its growth, and labels it 可比口径推算", () => {
  const rate = percent("18.8", { measure: "growth", sentence: "43.0亿元,同比增长18.8%" });
  const last = deriveLastYear(figure({ numeral: "43.0" }), rate);
  expect(last).toMatchObject({ kind: "lastYear", caveat: "可比口径推算，与上年公布数可能不同", formula: "43.0亿元 ÷ (1 + 18.8%)" }); // prettier-ignore
  expect(last?.value).toBeCloseTo(36.195286, 6);
  expect(last?.low).toBeCloseTo(36.137989, 6); // 42.95 ÷ 1.1885
  expect(last?.high).toBeCloseTo(36.252632, 6); // 43.05 ÷ 1.1875
});

test("deriveLastYear(level, rate) reads a fall, 增长1.5倍, 为上年的1.5倍 and a change in the level's own unit", () => {
  const level = figure({ numeral: "30", unit: "家" });
  const of = (given: object) =>
    deriveLastYear(level, figure({ measure: "growth", sentence: "同比25、1.5、3、0.5", ...given }))?.value;
  expect(of({ numeral: "25", value: -25, unit: "%" })).toBe(40);
  expect(of({ numeral: "1.5", unit: "倍" })).toBe(12);
  expect(of({ numeral: "1.5", unit: "倍", flags: "ratio" })).toBe(20);
  expect(of({ numeral: "3", unit: "家" })).toBe(27);
  expect(of({ numeral: "0.5", unit: "个百分点" })).toBeUndefined();
});

test("deriveLastYear(level, rate) never derives a level of 增加值 or 规上 figures", () => {
  const rate = percent("21.7", { measure: "growth", sentence: "同比增长21.7%" });
  for (const indicator of [
    "高新技术产业增加值",
    "规上工业研发投入",
    "地区生产总值",
    "规模以上工业总产值",
    "限上零售额",
  ])
    expect(deriveLastYear(figure({ indicator }), rate), indicator).toBeUndefined();
  expect(whyNoLastYear({ ...rate, indicator: "高新技术产业增加值", wording: "" })?.zh).toMatch("可比价");
  expect(whyNoLastYear({ ...rate, indicator: "规上工业研发投入", wording: "" })?.zh).toMatch("名单");
  expect(whyNoLastYear({ ...rate, indicator: "技术交易额", wording: "技术交易额" })).toBeUndefined();
});

test("deriveLastYear(level, rate) needs a rate that says it is against last year, and prints a decline as one", () => {
  const level = figure({ numeral: "1450", unit: "家" });
  const of = (sentence: string, given: object = {}) => deriveLastYear(level, percent("5.2", { measure: "growth", sentence, ...given })); // prettier-ignore
  expect(of("较年初增长5.2%")).toBeUndefined();
  expect(of("较上年末增长5.2%")).toBeUndefined();
  expect(of("增长5.2%")).toBeUndefined();
  expect(of("比上年增长5.2%")?.formula).toBe("1450家 ÷ (1 + 5.2%)");
  expect(of("同比下降5.2%", { value: -5.2 })).toMatchObject({ value: 1529.53586498, formula: "1450家 ÷ (1 − 5.2%)" });
});

test("derivePlan(done, rate) says of a plan that is not the year's what it is", () => {
  const half = percent("71.2", { measure: "completion", sentence: "完成半年目标的71.2%" });
  expect(derivePlan(figure({ numeral: "412.6" }), half)?.item).toBe("嵊州市高新技术产业投资的半年计划数");
});

test("deriveWhole(part, share) of 占全市比重 is the city's, of what the part is of", () => {
  const share = percent("15.1", { measure: "share", wording: "占全市比重" });
  expect(deriveWhole(figure({ numeral: "60.0" }), share)?.item).toBe("嵊州市所在全市高新技术产业投资");
});

test("a derivation keeps a bound open and gives no point for it; from 近 nothing follows", () => {
  const rate = figure(KEQIAO[1]);
  const over = derivePlan(figure({ ...KEQIAO[0], numeral: "50.0", bound: ">" }), rate);
  expect(over).toMatchObject({ value: NaN, high: Infinity });
  expect(over?.low).toBeCloseTo(48.42615, 6); // 50 ÷ 1.0325
  expect(derivePlan(figure({ ...KEQIAO[0], bound: "~" }), rate)).toBeUndefined();
});

test("derivations(metrics, kind) finds the two rows itself: a gap is taken from the rate beside it", () => {
  const invested = { place: "绍兴市", indicator: "项目投资", wording: "项目投资", sentence: "丙", period: "asof" };
  const frame = frameOf(
    ...KEQIAO,
    { ...invested, numeral: "20.77" },
    { ...invested, numeral: "98.5", unit: "%", measure: "completion", of: "项目投资" },
    { ...invested, numeral: "15.7", unit: "个百分点", measure: "difference", of: "项目投资", scope: "全省" },
  );
  expect(toRows(derivations(frame)).map(({ item }) => item)).toEqual(["柯桥区技术交易额的计划数", "绍兴市项目投资的计划数", "绍兴市对照的全省项目投资完成率"]); // prettier-ignore
  expect(toRows(derivations(frame, "benchmark")).map(({ value }) => value)).toEqual([82.8]);
});

test("derivations(metrics) derives nothing from targets, other subjects and figures of other sentences and periods", () => {
  expect(toRows(derivations(frameOf(...KEQIAO.map((row) => ({ ...row, flags: "target" })))))).toEqual([]);
  expect(toRows(derivations(frameOf({ ...KEQIAO[0], subject: "科创园" }, KEQIAO[1])))).toEqual([]);
  expect(toRows(derivations(frameOf({ ...KEQIAO[0], sentence: "丁", period: "asof" }, KEQIAO[1])))).toEqual([]);
});

test("withheldLevels(metrics) lists the rates behind which no level is derived, with the reason", () => {
  const rate = {
    numeral: "21.7",
    unit: "%",
    measure: "growth",
    indicator: "高新技术产业增加值",
    sentence: "同比增长21.7%",
  } as const;
  expect(
    toRows(withheldLevels(frameOf(rate, { ...rate, indicator: "技术交易额", wording: "技术交易额" }))),
  ).toMatchObject([
    { item: "嵊州市高新技术产业增加值", growth: "21.7%", why: "增加值、产值类增速按可比价计算，不能由现价倒推上年数" },
  ]);
});

test("derivations of a loss, of nothing and of a range: 0亿元 lies 2亿元 below 2亿元; a range gives no point", () => {
  const rate = figure({ ...KEQIAO[1], numeral: "50.0" });
  const loss = derivePlan(figure({ numeral: "3.0", value: -3 }), rate);
  expect([loss?.value, loss?.low.toFixed(3), loss?.high.toFixed(3)]).toEqual([-6, "-6.106", "-5.894"]); // 3.05 ÷ 0.4995, 2.95 ÷ 0.5005
  const gap = figure({ numeral: "2.0", value: -2, measure: "difference", scope: "全省" });
  expect(deriveBenchmark(figure({ numeral: "0.0" }), gap)).toMatchObject({ value: 2, low: 1.9, high: 2.1 });
  expect(derivePlan(figure({ numeral: "3—5", value: 3, value_to: 5 }), rate)?.value).toBeNaN();
});
