import { describe, expect, test } from "vitest";
import {
  comparable,
  compare,
  comparableSets,
  compareAlike,
  compareAll,
  dominances,
  findDominance,
  inOneUnit,
  monthlyAverage,
  monthlyAverages,
  orderOf,
  refusal,
  setFinding,
} from "../../src/analysis/index.js";
import type { MetricRow } from "../../src/dataset/index.js";
import { toRows } from "../../src/frames/index.js";
import { figure, frameOf, KEQIAO, ZHUJI } from "./figures.js";

const SAME = { place: "柯桥区", sentence: "甲" } as const;
const other = (given: object) => figure({ place: "诸暨市", sentence: "乙", ...given });
const obstacles = (a: object, b: object) =>
  comparable(figure({ ...SAME, ...a }), other(b)).refusals.map(({ obstacle }) => obstacle);

test("comparable(a, b) lets figures of two districts pass that agree in everything but place", () => {
  expect(comparable(figure(SAME), other({ numeral: "12.0" }))).toMatchObject({ comparable: true, refusals: [] });
});

describe("comparable(a, b) refuses", () => {
  test("one place twice, a city among its districts, several places, places without a code", () => {
    expect(obstacles({ place: "诸暨市" }, {})).toEqual(["place"]);
    expect(obstacles({ place: "绍兴市" }, {})).toEqual(["level"]);
    expect(obstacles({ place: "越城区、柯桥区" }, {})).toEqual(["level"]);
    expect(obstacles({ place: "不明县" }, {})).toEqual(["level"]);
  });

  test("targets", () => expect(obstacles({ flags: "target" }, {})).toEqual(["target"]));

  test("unlike indicators: R&D over GDP, R&D over revenue and coverage of R&D activity are three", () => {
    const [gdp, revenue, active] = [
      "研究与试验发展(R&D)经费占比",
      "规上工业研发投入占营收比重",
      "规上工业企业研发活动覆盖面",
    ];
    const percent = { unit: "%", numeral: "3.25" };
    expect(obstacles({ ...percent, indicator: gdp }, { ...percent, indicator: revenue })).toEqual(["indicator"]);
    expect(obstacles({ ...percent, indicator: revenue }, { ...percent, indicator: active })).toEqual(["indicator"]);
  });

  test("a level beside a rate, and a rate beside a ratio", () => {
    expect(obstacles({}, { measure: "growth", unit: "%" })).toEqual(["measure", "unit"]);
    const rate = { measure: "growth", unit: "%" };
    expect(obstacles(rate, { ...rate, flags: "ratio" })).toEqual(["measure"]);
  });

  test("completion rates, for their plans differ", () => {
    const rate = { measure: "completion", unit: "%" };
    expect(obstacles(rate, rate)).toEqual(["plan"]);
  });

  test("存量 beside 新增, another subject, another unit, another scope", () => {
    expect(obstacles({ stage: "存量", unit: "家" }, { stage: "新增", unit: "家" })).toEqual(["stage"]);
    expect(obstacles({ subject: "省现代纺织技术创新中心" }, {})).toEqual(["subject"]);
    expect(obstacles({ unit: "家" }, { unit: "个" })).toEqual(["unit"]);
    expect(
      obstacles({ measure: "rank", unit: "位", scope: "全省" }, { measure: "rank", unit: "位", scope: "全国" }),
    ).toEqual(["scope"]);
  });

  test("省 beside 市 where both wordings say it; 亿元 beside 万元 is one unit", () => {
    expect(obstacles({ wording: "省领军型创新创业团队" }, { wording: "市领军型创新创业团队" })).toEqual(["grade"]);
    expect(obstacles({ wording: "省科技型中小企业" }, { wording: "科技型中小企业" })).toEqual([]);
    expect(obstacles({ wording: "国家、省、市级各类人才" }, { wording: "市级各类人才" })).toEqual([]);
    expect(obstacles({ unit: "亿元" }, { unit: "万元" })).toEqual([]);
  });

  test("undated figures, even two of them; other months", () => {
    expect(obstacles({ period: "asof" }, {})).toEqual(["undated"]);
    expect(obstacles({ period: "asof" }, { period: "asof" })).toEqual(["undated"]);
    expect(obstacles({ period: "" }, { period: "" })).toEqual(["undated"]);
    expect(obstacles({ period: "2023-01/2023-08" }, {})).toEqual(["period"]);
    expect(obstacles({ period: "2022-01/2022-07" }, {})).toEqual(["period"]);
  });

  test("but not stocks that close on one day", () => {
    const stock = { stage: "存量", unit: "家" };
    expect(obstacles({ ...stock, period: "2023-07" }, stock)).toEqual([]);
    expect(obstacles({ ...stock, period: "2023-06" }, stock)).toEqual(["period"]);
  });
});

test("comparable(a, b) says why in both languages, with both values", () => {
  const { refusals } = comparable(figure({ ...SAME, stage: "存量", period: "asof" }), other({ stage: "新增" }));
  expect(refusals.map(({ zh }) => zh)).toEqual(["口径不同：存量／新增", "时点未注明，不能视为同期：柯桥区"]);
  expect(refusals.map(({ en }) => en)).toEqual(["different stages: 存量 / 新增", "undated equals nothing: Keqiao"]);
});

test("orderOf(a, b) leaves open what rounding or a bound leaves open", () => {
  expect(orderOf(figure({ numeral: "76.9" }), figure({ numeral: "53.65" }))).toBe(">");
  expect(orderOf(figure({ numeral: "43" }), figure({ numeral: "43.4" }))).toBe("");
  expect(orderOf(figure({ numeral: "30", bound: ">" }), figure({ numeral: "28.0" }))).toBe(">");
  expect(orderOf(figure({ numeral: "30", bound: ">" }), figure({ numeral: "35.0" }))).toBe("");
});

test("findDominance(a, b) finds that 76.9 in seven months already exceeds 53.65 in eight", () => {
  const [keqiao, zhuji] = [figure(KEQIAO[0]), figure(ZHUJI)];
  for (const found of [findDominance(keqiao, zhuji), findDominance(zhuji, keqiao)])
    expect(found?.zh).toBe("诸暨市2023年1—7月的76.9亿元已超过柯桥区2023年1—8月的53.65亿元");
});

test("findDominance(a, b) claims nothing when the shorter period has less, or the figures do not add up over months", () => {
  const late = { ...SAME, period: "2023-01/2023-08" };
  expect(findDominance(figure({ ...late, numeral: "80.0" }), other({ numeral: "76.9" }))).toBeUndefined();
  expect(findDominance(figure({ ...late, numeral: "76.9" }), other({ numeral: "76.9" }))).toBeUndefined();
  const earlier = { ...SAME, period: "2023-02/2023-08", numeral: "1.0" };
  expect(findDominance(figure(earlier), other({ numeral: "76.9" }))).toBeUndefined();
  const pairs = [
    { unit: "%" },
    { stage: "存量", unit: "家" },
    { wording: "科技贷款余额" },
    { wording: "净增贷款" },
    { unit: "个", indicator: "重点项目", wording: "重点项目" },
    { measure: "rank", unit: "位" },
  ] as const;
  for (const given of pairs)
    expect(findDominance(figure({ ...late, ...given, numeral: "5" }), other({ ...given, numeral: "9" })), JSON.stringify(given)).toBeUndefined(); // prettier-ignore
  expect(findDominance(figure({ ...late, stage: "新增", unit: "家", numeral: "5" }), other({ stage: "新增", unit: "家", numeral: "9" }))).toBeDefined(); // prettier-ignore
});

test("monthlyAverage(row) divides a sum by its months and says what it assumes", () => {
  expect(monthlyAverage(figure(KEQIAO[0]))).toMatchObject({ average: 6.70625, low: 6.705625, high: 6.706875, unit: "亿元", derived: true, assumption: "按月均摊，假设各月均衡" }); // prettier-ignore
  expect(monthlyAverage(figure(ZHUJI))?.average).toBeCloseTo(10.985714, 6);
  for (const given of [{ period: "asof" }, { bound: ">" }, { unit: "%" }, { stage: "存量", unit: "家" }] as const)
    expect(monthlyAverage(figure(given)), JSON.stringify(given)).toBeUndefined();
});

test("monthlyAverages(metrics) keeps 口径 apart and the city out, draws in one unit, and takes a place's later figure", () => {
  const city = { ...ZHUJI, place: "绍兴市" };
  const held = { ...ZHUJI, place: "上虞区", stage: "累计" };
  const earlier = { ...ZHUJI, numeral: "70000", unit: "万元", period: "2023-01/2023-06" };
  const [course, ...others] = monthlyAverages(frameOf(...KEQIAO, earlier, ZHUJI, city, held));
  expect(others).toEqual([]);
  expect(course).toMatchObject({ indicator: "技术交易额", stage: "", unit: "亿元" });
  expect(toRows(course!.averages).map(({ place, unit, months }) => [place, unit, months])).toEqual([["诸暨市", "亿元", 7], ["柯桥区", "亿元", 8]]); // prettier-ignore
  const wan = { ...ZHUJI, numeral: "769000", unit: "万元" };
  const [mixed] = monthlyAverages(frameOf(...KEQIAO, wan));
  expect(toRows(mixed!.averages).map(({ average, unit }) => [average.toFixed(3), unit])).toEqual([["109857.143", "万元"], ["67062.500", "万元"]]); // prettier-ignore
});

test("monthlyAverages(metrics) needs no average where the months are the same", () => {
  expect(monthlyAverages(frameOf(KEQIAO[0], { ...ZHUJI, period: KEQIAO[0].period }))).toEqual([]);
});

test("dominances(metrics, pairs) gives each certain order with its two figures in one unit", () => {
  const frame = frameOf(KEQIAO[0], { ...ZHUJI, numeral: "769000", unit: "万元" });
  const [shown, ...others] = dominances(frame, compareAll(frame));
  expect(others).toEqual([]);
  expect(shown?.finding.zh).toBe("技术交易额：诸暨市2023年1—7月的769000万元已超过柯桥区2023年1—8月的53.65亿元");
  expect(toRows(shown!.figures).map(({ label, value, unit }) => [label, value, unit])).toEqual([["柯桥区（1—8月）", 536500, "万元"], ["诸暨市（1—7月）", 769000, "万元"]]); // prettier-ignore
});

test("refusal(pairs) shows both sides of the first pair that may not be compared", () => {
  expect(toRows(refusal(compareAll(frameOf(...KEQIAO, ZHUJI))))).toMatchObject([
    { place: "柯桥区", indicator: "技术交易额", sentence: KEQIAO[0].sentence, why: "时段不同：2023年1—8月／2023年1—7月" },
    { place: "诸暨市", sentence: "乙" },
  ]); // prettier-ignore
  expect(toRows(refusal(compareAll(frameOf())))).toEqual([]);
});

test("comparable(a, b) refuses rates against different times, and ranks within different cities", () => {
  const rate = { measure: "growth", numeral: "5.2", unit: "%", period: "2023-04" } as const;
  const since = figure({ ...rate, sentence: "较年初增长5.2%" });
  const yearly = other({ ...rate, sentence: "同比增长5.2%" });
  expect(comparable(since, yearly).refusals.map(({ zh }) => zh)).toContain("增速的对比期不同：较年初／同比");
  expect(comparable(figure({ ...rate, sentence: "比去年增长5.2%" }), yearly).refusals.map(({ obstacle }) => obstacle)).not.toContain("against"); // prettier-ignore
  const rank = { measure: "rank", numeral: "1", unit: "位", scope: "全市" } as const;
  const elsewhere = figure({ ...rank, place: "包河区" });
  expect(comparable(figure(rank), elsewhere).refusals.map(({ zh }) => zh)).toContain("排名或比较范围不同：嵊州市所在全市／包河区所在全市"); // prettier-ignore
  expect(comparable(figure(rank), other(rank)).refusals.map(({ obstacle }) => obstacle)).not.toContain("scope");
});

test("comparableSets(metrics) leaves ranks out: the longest bar would be the last place", () => {
  const rank = { measure: "rank", unit: "位", scope: "全市" } as const;
  expect(comparableSets(frameOf({ ...rank, numeral: "1" }, { ...rank, place: "诸暨市", numeral: "4" }))).toEqual([]);
});

test("setFinding(set) names the first only where no bound or rounding leaves it open", () => {
  const set = (...given: Partial<MetricRow>[]) => setFinding(comparableSets(frameOf(...given))[0]!).zh;
  expect(set({ ...ZHUJI, numeral: "76.9" }, { ...ZHUJI, place: "柯桥区", numeral: "53.6" })).toBe("技术交易额：诸暨市最多，76.9亿元"); // prettier-ignore
  expect(set({ ...ZHUJI, numeral: "76.9" }, { ...ZHUJI, place: "柯桥区", numeral: "31", bound: "~" })).toBe("技术交易额：约数或四舍五入使先后不能确定"); // prettier-ignore
  const rate = { ...ZHUJI, measure: "growth", unit: "%", sentence: "同比增长8.8%、6.1%" } as const;
  expect(set({ ...rate, numeral: "8.8" }, { ...rate, place: "柯桥区", numeral: "6.1" })).toBe("技术交易额增速：诸暨市最高，8.8%"); // prettier-ignore
});

test("inOneUnit(figures) takes the unit of the largest", () => {
  const rows = [figure({ numeral: "8809", unit: "万元" }), figure({ numeral: "1.35" })];
  expect(inOneUnit(rows).map(({ value, unit }) => [value, unit])).toEqual([[0.8809, "亿元"], [1.35, "亿元"]]); // prettier-ignore
});

test("compareAlike(metrics, words) keeps percentages apart that speak of the same thing", () => {
  const share = { unit: "%", sentence: "丙" } as const;
  const frame = frameOf(
    { ...share, place: "越城区", indicator: "研究与试验发展(R&D)经费占比", numeral: "2.84" },
    { ...share, indicator: "规上工业研发投入占营收比重", numeral: "3.25", measure: "share" },
    { ...share, indicator: "规上工业研发投入", numeral: "11.9", measure: "growth" },
    { indicator: "研发投入", numeral: "11.78" },
  );
  expect(toRows(compareAlike(frame, ["研发", "R&D"])).map(({ a, b }) => [a, b])).toEqual([["越城区研究与试验发展(R&D)经费占比 2.84%", "嵊州市规上工业研发投入占营收比重 3.25%"]]); // prettier-ignore
  expect(toRows(compareAlike(frame, ["研发", "R&D"]))[0]?.why).toContain("指标不同");
});

test("compare(metrics, indicator) names both sentences and why, then offers dominance before the average", () => {
  expect(toRows(compare(frameOf(...KEQIAO, ZHUJI), "技术交易额"))).toMatchObject([
    {
      a: "柯桥区", b: "诸暨市", a_figure: "53.65亿元（2023年1—8月）", comparable: false, obstacles: "period",
      why: "时段不同：2023年1—8月／2023年1—7月", larger: "",
      dominance: "诸暨市2023年1—7月的76.9亿元已超过柯桥区2023年1—8月的53.65亿元", a_monthly: 6.70625,
      a_sentence: KEQIAO[0].sentence, b_sentence: "乙", locus: "柯桥区·第4段·第2句；诸暨市·第2段·第5句",
    },
  ]); // prettier-ignore
});

test("compare(metrics, indicator) says which is larger only of what may be compared, and offers nothing more", () => {
  const [pair] = toRows(compare(frameOf(KEQIAO[0], { ...ZHUJI, period: KEQIAO[0].period }), "技术交易额"));
  expect(pair).toMatchObject({ comparable: true, why: "", larger: "b", dominance: "", a_monthly: NaN });
});

test("compare(metrics, indicator) offers nothing where more than the period differs", () => {
  const [pair] = toRows(compare(frameOf(KEQIAO[0], { ...ZHUJI, stage: "累计" }), "技术交易额"));
  expect(pair).toMatchObject({ obstacles: "stage、period", dominance: "", a_monthly: NaN, b_monthly: NaN });
});

test("compareAll(metrics) takes every indicator that two places report, and no target", () => {
  const alone = { place: "嵊州市", indicator: "高新技术产业投资" };
  const planned = { ...ZHUJI, place: "上虞区", flags: "target" };
  expect(toRows(compareAll(frameOf(alone, ...KEQIAO, ZHUJI, planned))).map(({ a, b }) => [a, b])).toEqual([["柯桥区", "诸暨市"]]); // prettier-ignore
});

test("comparableSets(metrics) gathers the figures every pair of which passes, largest first, in one unit", () => {
  const month = { indicator: "科技政策资金", wording: "科技政策资金", stage: "兑现" };
  const frame = frameOf(
    { ...month, place: "柯桥区", numeral: "8809", unit: "万元" },
    { ...month, place: "诸暨市", numeral: "1.35" },
    { ...month, place: "绍兴市", numeral: "9.00" },
    { ...month, place: "新昌县", numeral: "2.00", period: "asof" },
    { ...month, place: "上虞区", numeral: "2.00", stage: "累计" },
  );
  const [set, ...others] = comparableSets(frame);
  expect(others).toEqual([]);
  expect(set).toMatchObject({ indicator: "科技政策资金", unit: "亿元", period: "2023-01/2023-07" });
  expect(toRows(set!.figures).map(({ place, value }) => [place, value])).toEqual([["诸暨市", 1.35], ["柯桥区", 0.8809]]); // prettier-ignore
});

test("comparableSets(metrics) never lets a place stand beside itself", () => {
  expect(comparableSets(frameOf(ZHUJI, { ...ZHUJI, numeral: "80.0" }))).toEqual([]);
});
