import { describe, expect, test } from "vitest";
import {
  checkMetrics,
  CONFLICT,
  describeFinding,
  findUnit,
  GONE,
  type MetricRow,
  toRow,
} from "../../src/dataset/index.js";
import { bulletinOf, row } from "./samples.js";

const TEXT = "新增高企132 家,技术交易额76.9 亿元。签约项目7 家。";
const [a, b, c] = bulletinOf(["新增高企132 家,技术交易额76.9 亿元。", "签约项目7 家。"]).map(toRow) as [
  MetricRow,
  MetricRow,
  MetricRow,
];
const texts = new Map([["shaoxing-2023-09", TEXT]]);

const check = (rows: readonly MetricRow[]) => checkMetrics(rows, { texts });
const said = (...rows: MetricRow[]) =>
  check(rows).map(({ severity, row, column, message }) => `${severity} ${row} ${column}: ${message}`);

/** Rows of a sentence that no seed has: what is found about their source is left out. */
function summed(...given: Partial<MetricRow>[]): string[] {
  const rows = given.map((cells, i) => row({ id: `x:${i}`, span: `${i * 10}..${i * 10 + 1}`, ...cells }));
  const numerals = new Map(rows.map(({ bulletin }) => [bulletin, ""]));
  return checkMetrics(rows, { texts: numerals })
    .filter(({ column }) => column !== "span")
    .map(({ severity, row, column, message }) => `${severity} ${row} ${column}: ${message}`);
}

test("checkMetrics(rows, { texts }) finds nothing about rows as they were read", () => {
  expect(check([a, b, c])).toEqual([]);
});

describe("checkMetrics(rows, { texts }) holds rows against the seed", () => {
  test("a numeral that is not at its span, a seed that is missing", () => {
    expect(said({ ...a, span: "0..3" })).toEqual(["error 2 span: the numeral is 132, the seed has 新增高 there"]);
    expect(said({ ...a, span: "900..903" })).toEqual(["error 2 span: the numeral is 132, the seed has nothing there"]);
    expect(said({ ...a, bulletin: "huzhou" })).toEqual(["error 2 bulletin: there is no such seed"]);
  });

  test("another sentence round the numeral", () => {
    expect(said({ ...a, sentence: "净增高企132 家。" })).toEqual([
      "warning 2 sentence: the seed has another sentence there",
    ]);
  });

  test("an edited value beside its numeral: a correction, which wants a basis", () => {
    expect(said(a, { ...b, value: 79.6 })).toEqual([
      "warning 3 basis: the value is 79.6, the bulletin says 76.9, and no basis tells why",
    ]);
    expect(said({ ...b, value: 79.6, basis: "科技局来电更正" })).toEqual([]);
    expect(said({ ...b, value: -76.9, measure: "growth" })).toEqual([]);
  });

  test("rows whose sentence is gone, or with which the bulletin no longer agrees", () => {
    expect(said({ ...a, flags: GONE })).toEqual(["warning 2 sentence: the bulletin no longer says so"]);
    expect(said({ ...a, flags: CONFLICT })).toEqual([
      "warning 2 flags: edited by hand, and the bulletin has changed since",
    ]);
  });

  test("rows added by hand, which need a sentence of the bulletin or a basis", () => {
    const added = row({ id: "h", status: "added", span: "", numeral: "7", value: 7 });
    expect(said({ ...added, sentence: "" })).toEqual(["warning 2 basis: an added row without sentence or basis"]);
    expect(said({ ...added, sentence: "", basis: "年鉴" })).toEqual([]);
    expect(said({ ...added, sentence: "新增7 家。" })).toEqual([
      "warning 2 sentence: the bulletin has no such sentence",
    ]);
    expect(said({ ...added, sentence: "签约项目 7家。" })).toEqual([]);
    expect(said({ ...added, sentence: "签约项目 7家。", numeral: "8", value: 8 })).toEqual([
      "warning 2 numeral: the sentence has no 8",
    ]);
  });

  test("rejected rows are left alone", () => {
    expect(said({ ...a, span: "0..3", status: "rejected" })).toEqual([]);
  });
});

test("checkMetrics(rows, context) names unknown units, places, indicators and references", () => {
  const context = {
    texts,
    isUnit: (unit: string) => findUnit(unit).dimension !== "",
    isPlace: (name: string) => name.endsWith("市"),
    isIndicator: (name: string) => name === "新增高企",
  };
  const found = checkMetrics(
    [
      { ...a, unit: "家子", place: "诸暨市、浣江" },
      { ...b, of: "x", place: "" },
    ],
    context,
  );
  expect(found.map(({ row, column, message }) => `${row} ${column}: ${message}`)).toEqual([
    "2 unit: unknown unit: 家子",
    "2 place: unknown place: 诸暨市、浣江",
    "3 place: no place",
    "3 indicator: unknown indicator: 技术交易额",
    "3 of: unknown of: x",
  ]);
});

test("checkMetrics(rows) finds figures that cannot be", () => {
  expect(summed({ measure: "share", unit: "%", numeral: "164.6", value: 164.6 })).toEqual([
    "error 2 value: a share above 100%: 164.6",
  ]);
  expect(summed({ measure: "rank", unit: "位", numeral: "0", value: 0 })).toEqual([
    "error 2 value: a rank that is no whole number from 1: 0",
  ]);
  expect(summed({ measure: "rank", unit: "%", numeral: "50", value: 50 })).toEqual([]);
  expect(summed({ measure: "growth", unit: "%", numeral: "118", value: -118 })).toEqual([
    "error 2 value: a decline by more than everything: -118",
  ]);
  expect(summed({ unit: "家", numeral: "7.5", value: 7.5 })).toEqual([
    "warning 2 value: a count that is no whole number: 7.5",
  ]);
  expect(summed({ unit: "万家", numeral: "1.25", value: 1.25 })).toEqual([]);
  expect(summed({ indicator: "每万人发明专利拥有量", unit: "件", numeral: "12.5", value: 12.5 })).toEqual([]);
  expect(summed({ indicator: "新建项目开工率", unit: "%", numeral: "100", value: 100 })).toEqual([]);
  expect(summed({ measure: "completion", unit: "%", numeral: "1032", value: 1032 })).toEqual([
    "warning 2 value: a completion out of the ordinary: 1032",
  ]);
});

test("checkMetrics(rows) finds one numeral, or one fact, in two rows", () => {
  expect(said(a, { ...a, id: "other" })).toEqual(["error 3 span: the same numeral as row 2 (诸暨市·第1段·第1句)"]);
  expect(said(a, { ...a, id: "other", span: "", status: "added" })).toEqual([
    "warning 3 value: the same figure as row 2 (诸暨市·第1段·第1句)",
  ]);
});

test("checkMetrics(rows) finds one thing given two figures, where rounding does not explain it", () => {
  const twice = (given: Partial<MetricRow>) => summed({ locus: "甲" }, { sentence: "投资总额。", ...given });
  expect(twice({ numeral: "44", value: 44 })).toEqual([
    "warning 3 value: 高新技术产业投资 is 44 亿元 here and 43 亿元 in row 2 (甲)",
  ]);
  expect(twice({ numeral: "43", value: 43 })).toEqual([]);
  expect(twice({ numeral: "44", value: 44, period: "2023-01/2023-08" })).toEqual([]);
  expect(twice({ numeral: "44", value: 44, stage: "新增" })).toEqual([]);
});

describe("checkMetrics(rows) recomputes what the bulletin states twice over", () => {
  const company = { unit: "家", wording: "高企", indicator: "高企" };

  test("growth from base to value", () => {
    const from = { ...company, measure: "base", numeral: "120", value: 120, of: "高企" } as const;
    const to = { ...company, numeral: "150", value: 150 };
    const by = (numeral: string, unit = "%") =>
      ({ ...company, measure: "growth", numeral, value: Number(numeral), unit, of: "高企" }) as const;
    expect(summed(from, to, by("25"))).toEqual([]);
    expect(summed(from, to, by("25.4"))).toEqual([
      "warning 4 value: 高企: the bulletin says 25.4%, from 120 家 to 150 家 it is 25",
    ]);
    expect(summed(from, to, by("30", "家"))).toEqual([]);
    expect(summed(from, to, by("31", "家"))).toHaveLength(1);
    expect(summed(from, to, { ...by("125"), flags: "ratio" })).toEqual([]);
  });

  test("growth within what rounding allows", () => {
    const money = { wording: "投资", indicator: "投资" };
    const rows = (percent: string) =>
      summed(
        { ...money, measure: "base", numeral: "36.2", value: 36.2, of: "投资" },
        { ...money, numeral: "43.0", value: 43 },
        { ...money, measure: "growth", unit: "%", numeral: percent, value: Number(percent), of: "投资" },
      );
    expect(rows("18.8")).toEqual([]);
    expect(rows("19.2")).toEqual([
      "warning 4 value: 投资: the bulletin says 19.2%, from 36.2 亿元 to 43 亿元 it is 18.48 to 19.09",
    ]);
  });

  test("completion of a stated plan of the same year", () => {
    const plan = {
      flags: "target",
      period: "2023",
      numeral: "52",
      value: 52,
      wording: "技术交易额目标",
      sentence: "全年目标52亿元。",
    };
    const done = { indicator: plan.wording, numeral: "53.65", value: 53.65, wording: "技术交易额" };
    const rate = (numeral: string) =>
      ({
        measure: "completion",
        unit: "%",
        numeral,
        value: Number(numeral),
        of: "技术交易额",
        wording: "技术交易额",
      }) as const;
    const sum = (numeral: string, period = "2023") =>
      summed({ ...plan, indicator: plan.wording, period }, done, rate(numeral));
    expect(sum("103.2")).toEqual([]);
    expect(sum("98.5")).toEqual([
      "warning 4 value: 技术交易额: the bulletin says 98.5%, of the plan of 52 亿元 in row 2 (嵊州市·第1段·第1句) it is 102.2 to 104.2",
    ]);
    expect(sum("98.5", "2022")).toEqual([]);
  });

  test("share of a whole that is stated too", () => {
    const whole = {
      numeral: "85.26",
      value: 85.26,
      wording: "规上工业增加值",
      indicator: "规上工业增加值",
      sentence: "x",
    };
    const part = { numeral: "55.08", value: 55.08, wording: "高新增加值" };
    const share = (numeral: string) =>
      ({
        measure: "share",
        unit: "%",
        numeral,
        value: Number(numeral),
        of: "高新增加值",
        wording: "占规上工业增加值比重",
      }) as const;
    expect(summed(whole, part, share("64.6"))).toEqual([]);
    expect(summed(whole, part, share("46.6"))).toEqual([
      "warning 4 value: 占规上工业增加值比重: the bulletin says 46.6%, of 85.26 亿元 in row 2 (嵊州市·第1段·第1句) it is 64.59 to 64.61",
    ]);
  });

  test("parts of a whole, after 其中", () => {
    const sentence = "全市新增高企30 家,其中甲县20 家、乙县12 家。";
    const of = (numeral: string, place: string) => ({ ...company, sentence, numeral, value: Number(numeral), place });
    expect(summed(of("30", "绍兴市"), of("20", "甲县"), of("12", "乙县"))).toEqual([
      "warning 2 value: the parts come to 20 家 + 12 家, more than the whole of 30 家",
    ]);
    expect(summed(of("30", "绍兴市"), of("20", "甲县"), of("10", "乙县"))).toEqual([]);
  });
});

test("checkMetrics(rows) takes 原文如此 for an answer, except about where a numeral stands", () => {
  expect(summed({ measure: "share", unit: "%", numeral: "164.6", value: 164.6, basis: "原文如此" })).toEqual([]);
  expect(said({ ...a, span: "0..3", basis: "原文如此" })).toHaveLength(1);
});

test("describeFinding(finding) names file, row, column, what to do, and the sentence", () => {
  const [finding] = check([{ ...b, value: 79.6 }]);
  expect(finding && describeFinding(finding)).toBe(
    "warning: data/metrics.csv, row 2, column basis: the value is 79.6, the bulletin says 76.9, and no basis tells why" +
      " → write who corrected it and why, or put the bulletin's number back\n    新增高企132 家,技术交易额76.9 亿元。",
  );
});
