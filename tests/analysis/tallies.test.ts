import { expect, test } from "vitest";
import {
  compareAll,
  countObstacles,
  fieldOf,
  growthKinds,
  rankBands,
  tally,
  wordsOf,
} from "../../src/analysis/index.js";
import { fromRows, toRows } from "../../src/frames/index.js";
import { readIndicators } from "../../src/metrics/indicators.js";
import { frameOf, KEQIAO, ZHUJI } from "./figures.js";

test("growthKinds(metrics) counts each form of growth for each peer, 0 where a place has none, and leaves the city out", () => {
  const rate = { measure: "growth", unit: "%", numeral: "18.8", sentence: "同比增长18.8%" } as const;
  const pair = { place: "新昌县", wording: "数", unit: "天", sentence: "从7天到2天" };
  const frame = frameOf(
    rate,
    { ...pair, measure: "base", numeral: "7", of: "数" },
    { ...pair, numeral: "2" },
    { ...rate, place: "绍兴市", sentence: "环比增长18.8%" },
  );
  const rows = toRows(growthKinds(frame)).map(({ place, kind, count }) => [place, kind, count]);
  expect(rows.filter(([, kind]) => kind !== "环比")).toEqual([
    ["嵊州市", "同比", 1],
    ["嵊州市", "从…到…", 0],
    ["新昌县", "同比", 0],
    ["新昌县", "从…到…", 1],
  ]);
});

test("countObstacles(pairs) counts a pair for each of its obstacles, most frequent first", () => {
  const undated = { place: "上虞区", indicator: "技术交易额", wording: "技术交易额", stage: "累计", period: "asof" };
  expect(toRows(countObstacles(compareAll(frameOf(KEQIAO[0], ZHUJI, undated))))).toEqual([
    { obstacle: "口径不同", pairs: 2 },
    { obstacle: "时点未注明", pairs: 2 },
    { obstacle: "时段不同", pairs: 1 },
  ]);
});

const SENTENCE = "16 个指标中,4 个指标位居前三位,11个指标位居全省前50%。";
const counted = { place: "绍兴市", sentence: SENTENCE, wording: "指标", unit: "个" };
const ranked = { ...counted, measure: "rank", bound: "<=", of: "指标", scope: "全省" } as const;

test("rankBands(metrics) takes 16 indicators apart into 4, 7 and 5, and marks what it computed", () => {
  const frame = frameOf(
    { ...counted, indicator: "指标", numeral: "16" },
    { ...counted, indicator: "前三位指标", numeral: "4" },
    { ...ranked, indicator: "前三位指标", numeral: "3", unit: "位" },
    { ...counted, indicator: "前50%指标", numeral: "11" },
    { ...ranked, indicator: "前50%指标", numeral: "50", unit: "%" },
  );
  expect(toRows(rankBands(frame)).map(({ band, count, derived, total }) => [band, count, derived, total])).toEqual([
    ["全省前3位", 4, false, 16],
    ["全省前50%其余", 7, true, 16],
    ["前50%以外", 5, true, 16],
  ]);
});

test("rankBands(metrics) takes nothing apart without a whole, or where the part is not smaller", () => {
  const part = { ...counted, indicator: "前三位指标", numeral: "4" };
  const rank = { ...ranked, indicator: "前三位指标", numeral: "3", unit: "位" };
  expect(toRows(rankBands(frameOf(part, rank)))).toEqual([]);
  expect(toRows(rankBands(frameOf({ ...counted, indicator: "指标", numeral: "4" }, part, rank)))).toEqual([]);
});

test("tally(frame, row, column) counts every pair, 0 included, largest column first", () => {
  const frame = fromRows([
    { place: "甲", kind: "" },
    { place: "甲", kind: "多" },
    { place: "乙", kind: "多" },
  ]);
  expect(toRows(tally(frame, "place", "kind")).map(({ row, column, count }) => [row, column, count])).toEqual([
    ["甲", "多", 1],
    ["甲", "（无）", 1],
    ["乙", "多", 1],
    ["乙", "（无）", 0],
  ]);
});

test("fieldOf(indicator) names the field, 未归类 for what is not listed", () => {
  const csv =
    "indicator,english,synonyms,category,dimension,direction\n技术交易额,transactions,,研发,money,up\n指标,x,,,,\n";
  const indicators = readIndicators(csv, "test");
  expect(["技术交易额", "指标", "没有列出"].map((name) => fieldOf(name, indicators))).toEqual([
    "研发",
    "未归类",
    "未归类",
  ]);
});

test("wordsOf(frame) translates short cells and leaves sentences and loci alone", () => {
  const frame = fromRows([
    { place: "诸暨市", sentence: "技术交易额76.9亿元。", locus: "诸暨市·第2段", band: "前50%以外", n: 3 },
  ]);
  expect(wordsOf(frame)).toEqual({ 诸暨市: "Zhuji", "前50%以外": "top 50% not reached" });
});
