import { expect, test } from "vitest";
import { read } from "./read.js";

const rows = (text: string) => read(text).map((m) => [m.place, m.measure, m.value, m.indicator]);

test("extractMetrics(bulletin) gives a rank to all whom it names behind it, and to each its number", () => {
  expect(rows("产值增速居全市前三位的是诸暨市、新昌县和柯桥区，分别增长9.5%、8.8%、7.6%。")).toEqual([
    ["诸暨市、新昌县、柯桥区", "rank", 3, "产值增速"],
    ["诸暨市", "growth", 9.5, "产值"],
    ["新昌县", "growth", 8.8, "产值"],
    ["柯桥区", "growth", 7.6, "产值"],
  ]);
  const [rank] = read("综合指数排在前2位的区依次为越城区、上虞区。");
  expect([rank?.place, rank?.scope, rank?.flags]).toEqual(["越城区、上虞区", "全市", ["inferred:scope"]]);
});

test("extractMetrics(bulletin) reads the percentages of a ranking as what is ranked, which the label before it names", () => {
  const text = "（一）投资完成率。居前两位的是诸暨市91.2%、嵊州市88.4%；居后两位的是越城区60.3%、新昌县58.1%。";
  expect(rows(text).filter(([, measure]) => measure !== "rank")).toEqual([
    ["诸暨市", "completion", 91.2, "投资完成率"],
    ["嵊州市", "completion", 88.4, "投资完成率"],
    ["越城区", "completion", 60.3, "投资完成率"],
    ["新昌县", "completion", 58.1, "投资完成率"],
  ]);
  const brackets =
    "（二）预算支出进度。高于80%的有2个，依次为诸暨市（84.6%）、上虞区（81.5%）；低于50%的有1个，是新昌县。";
  expect(rows(brackets).filter(([, measure]) => measure === "completion")).toEqual([
    ["诸暨市", "completion", 84.6, "预算支出进度"],
    ["上虞区", "completion", 81.5, "预算支出进度"],
  ]);
});

test("extractMetrics(bulletin): a rank that is left for another is of the same thing", () => {
  const text = "（一）资金支出进度。诸暨市由6月的第五位跃升至全市第二位，嵊州市列第7位，较上月后退2位。";
  expect(read(text).map((m) => [m.place, m.measure, m.value, m.indicator, m.period, m.scope])).toEqual([
    ["诸暨市", "base", 5, "资金支出进度", "2023-06", ""],
    ["诸暨市", "rank", 2, "资金支出进度", "", "全市"],
    ["嵊州市", "rank", 7, "资金支出进度", "", "全市"],
    ["嵊州市", "growth", -2, "资金支出进度", "", ""],
  ]);
});

test("extractMetrics(bulletin): a rate that names nothing is of what the paragraph speaks of", () => {
  const text =
    "上半年，工业投资286亿元，增长9.7%。其中，技改投资119亿元。诸暨市、柯桥区增速居全市前两位，分别增长21.4%、18.6%。";
  expect(rows(text).slice(-2)).toEqual([
    ["诸暨市", "growth", 21.4, "工业投资"],
    ["柯桥区", "growth", 18.6, "工业投资"],
  ]);
  const doubted = (text: string) => read(text).map((m) => m.flags.includes("doubt:指标承前"));
  expect(doubted("工业投资增长9.7%。诸暨市增速居全市第1位。新昌县工业投资增长6.1%，居第2位。")).toEqual([false, true, false, false]); // prettier-ignore
  expect(rows("税收占比方面，诸暨市最高，达79.5%；新昌县仅为55.7%，低于全市平均12.6个百分点。")).toEqual([
    ["诸暨市", "share", 79.5, "税收占比"],
    ["新昌县", "share", 55.7, "税收占比"],
    ["新昌县", "difference", -12.6, "税收占比"],
  ]);
  expect(rows("截至9月底，整改率方面，诸暨市、嵊州市均为100%；新昌县仅92.4%，低于全市平均3.1个百分点。")).toEqual([
    ["诸暨市、嵊州市", "value", 100, "整改率"],
    ["新昌县", "value", 92.4, "整改率"],
    ["新昌县", "difference", -3.1, "整改率"],
  ]);
});

test("extractMetrics(bulletin) reads by what places are ordered, without any rank", () => {
  expect(rows("支出进度较快的有诸暨市（92.1%）、柯桥区（88.3%），较慢的有越城区（51.2%）。")).toEqual([
    ["诸暨市", "completion", 92.1, "支出进度"],
    ["柯桥区", "completion", 88.3, "支出进度"],
    ["越城区", "completion", 51.2, "支出进度"],
  ]);
  expect(rows("优良天数比例由高到低依次为新昌县98.2%、嵊州市96.1%。")).toEqual([
    ["新昌县", "share", 98.2, "优良天数比例"],
    ["嵊州市", "share", 96.1, "优良天数比例"],
  ]);
  expect(rows("从增速看，排名前两位的分别是诸暨市、柯桥区，分别为9.8%、8.1%。").slice(1)).toEqual([
    ["诸暨市", "growth", 9.8, "增速"],
    ["柯桥区", "growth", 8.1, "增速"],
  ]);
  expect(rows("技改投资增速低于全市平均的有2个区县，分别为越城区3.1%、上虞区4.2%。")).toEqual([
    ["绍兴市", "value", 2, "技改投资增速低于全市平均区县"],
    ["越城区", "growth", 3.1, "技改投资增速"],
    ["上虞区", "growth", 4.2, "技改投资增速"],
  ]);
});

test("extractMetrics(bulletin) reads the percentages of those that a rate picks out as that rate", () => {
  expect(rows("支出进度低于60%的乡镇有2个，分别为店口镇58.3%、枫桥镇55.1%。").slice(1)).toEqual([
    ["店口镇", "completion", 58.3, "支出进度"],
    ["枫桥镇", "completion", 55.1, "支出进度"],
  ]);
  expect(rows("完成率最低的2个区县分别是越城区（61%）、柯桥区（63%）。").slice(1)).toEqual([
    ["越城区", "completion", 61, "完成率"],
    ["柯桥区", "completion", 63, "完成率"],
  ]);
});

test("extractMetrics(bulletin) reads 全市平均, 最高的是 and 居前 as said of the label's rate or the sentence before", () => {
  const text = "（一）开工率。全市平均91.2%，高于95%的有诸暨市、新昌县；最高的是新昌县98.1%，最低的越城区71.3%。";
  expect(rows(text).map(([place, measure, value]) => [place, measure, value])).toEqual([
    ["绍兴市", "value", 91.2],
    ["新昌县", "value", 98.1],
    ["越城区", "value", 71.3],
  ]);
  expect(read(text).map((m) => m.wording)).toEqual(Array(3).fill("开工率"));
  expect(rows("信访总量下降8.2%。诸暨市、嵊州市降幅居前，分别下降15.1%、12.3%。").slice(1)).toEqual([
    ["诸暨市", "growth", -15.1, "信访总量"],
    ["嵊州市", "growth", -12.3, "信访总量"],
  ]);
});

test("extractMetrics(bulletin) gives a list of numbers to what is most of all", () => {
  expect(rows("柯桥区、诸暨市投诉量最多，分别为312件、287件。")).toEqual([
    ["柯桥区", "value", 312, "投诉量"],
    ["诸暨市", "value", 287, "投诉量"],
  ]);
  expect(rows("越城区、上虞区占比均超过20%，分别为24.1%、20.9%。").map((row) => row.slice(1))).toEqual([
    ["share", 20, "占比"],
    ["share", 24.1, "占比"],
    ["share", 20.9, "占比"],
  ]);
  expect(read("综合得分排名前2位的是：诸暨市（96.5分）、嵊州市（95.2分）。").map((m) => [m.value, m.wording])).toEqual([
    [2, "综合得分"],
    [96.5, "综合得分"],
    [95.2, "综合得分"],
  ]);
});

test("extractMetrics(bulletin) takes contest and area of a rank from the clause before, and the one place that is lowest", () => {
  const [rank, change] = read("在全省90个县（市、区）综合排名中，诸暨市列第12位，比上季度前进5位。");
  expect([rank?.place, rank?.value, rank?.wording, rank?.scope]).toEqual(["诸暨市", 12, "综合排名", "全省"]);
  expect([change?.measure, change?.value, change?.wording]).toEqual(["growth", 5, "综合排名"]);
  expect(rows("浓度最低的是新昌县，为18微克/立方米。")).toEqual([["新昌县", "value", 18, "浓度"]]);
  expect(rows("三地中，排名后二的是越城区、柯桥区，完成率分别为62.1%、65.4%。").slice(-2)).toEqual([
    ["越城区", "completion", 62.1, "完成率"],
    ["柯桥区", "completion", 65.4, "完成率"],
  ]);
});

test("extractMetrics(bulletin) reads from the clause before what the next places are ranked by", () => {
  expect(
    read("诸暨市产量居全市首位,柯桥区、嵊州市分列第二、第三。").map((m) => [m.place, m.wording, m.value, m.scope]),
  ).toEqual([
    ["柯桥区", "产量", 2, "全市"],
    ["嵊州市", "产量", 3, "全市"],
  ]);
});
