import { expect, test } from "vitest";
import { measures, read } from "./read.js";

test("extractMetrics(bulletin) goes on in the next sentence about what the one before said", () => {
  const text =
    "6月当月,全市税收收入24.6亿元,增长3.1%。1—6月累计完成138亿元,为年初预算的52.4%,快于序时进度2.4个百分点。";
  expect(measures(text).slice(2)).toEqual([
    ["value", 138, "亿元", "税收收入"],
    ["completion", 52.4, "%", "税收收入"],
    ["difference", 2.4, "个百分点", "税收收入"],
  ]);
  const rates = read("全市完成工业投资58亿元。其中,技改投资21亿元。越城区、诸暨市由增转降,分别下降4%、6%。").slice(2);
  expect(rates.map((m) => [m.place, m.wording])).toEqual([
    ["越城区", "工业投资"],
    ["诸暨市", "工业投资"],
  ]);
  const regions = measures("全市出口总额增长5.2%。分地区看,越城区、诸暨市分别增长9.1%、7.5%。新昌县完成18亿元。").slice(
    1,
  );
  expect(regions.map(([, , , wording]) => wording)).toEqual(["出口总额", "出口总额", "出口总额"]);
  const parts = read("全市造林4.2万亩,占年度任务的84%。新昌县进度最快,达96%;嵊州市合格率最低,仅61%。").slice(2);
  expect(parts.map((m) => [m.place, m.measure, m.wording])).toEqual([
    ["新昌县", "completion", "造林"],
    ["嵊州市", "value", "合格率"],
  ]);
  expect(rates[0]?.flags).toContain("doubt:指标承前");
  expect(measures("实现增长的县(市、区)5个。同比提高4%。").at(-1)).toEqual(["growth", 4, "%", ""]);
  expect(measures("全市完成工业投资58亿元。累计达到76家。").at(-1)).toEqual(["value", 76, "家", ""]);
  expect(measures("全市完成工业投资58亿元。\n\n下降4%。").at(-1)).toEqual(["growth", -4, "%", ""]);
});

test("extractMetrics(bulletin) finds what 前者, 后者 and …方面 speak of", () => {
  expect(measures("出口茶叶3.2万吨、珍珠86吨,前者增长5%,后者下降2%。").slice(2)).toEqual([
    ["growth", 5, "%", "出口茶叶"],
    ["growth", -2, "%", "珍珠"],
  ]);
  const shares = read("绿地占比方面,上虞区最高,达41.5%,嵊州市最低,仅为30.2%。");
  expect(shares.map((m) => [m.place, m.measure, m.wording])).toEqual([
    ["上虞区", "share", "绿地占比"],
    ["嵊州市", "share", "绿地占比"],
  ]);
});

test("extractMetrics(bulletin) lets no earlier aside name a rate behind a new level", () => {
  const rows = read("非洲连续三年为最大市场,对非洲出口26亿元,增长7%。");
  expect(rows.at(-1)?.indicator).toBe(rows.at(-2)?.indicator);
});

test("extractMetrics(bulletin) gives up the period of one point at the next", () => {
  const periods = read("一是进度慢。一季度,完成投资3亿元。二是质量不高。平均投资4亿元。").map((m) => m.period);
  expect(periods).toEqual(["2023Q1", ""]);
  const whole = read("1—6月,完成投资9亿元。一是进度慢。二季度,完成投资3亿元。二是质量不高。平均投资4亿元。");
  expect(whole.map((m) => m.period)).toEqual(["2023-01/2023-06", "2023Q2", "2023-01/2023-06"]);
});
