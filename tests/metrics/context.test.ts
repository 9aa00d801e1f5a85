import { expect, test } from "vitest";
import { read } from "./read.js";

const periods = (text: string) => read(text).map((m) => m.period);

test("extractMetrics(bulletin) reads the period that a sentence states", () => {
  expect(periods("1 至7 月,完成投资43.0亿元。")).toEqual(["2023-01/2023-07"]);
  expect(periods("上半年,新增企业12家;其中规上企业3家。")).toEqual(["2023-01/2023-06", "2023-01/2023-06"]);
  expect(periods("前三季度,新增企业12家。")).toEqual(["2023-01/2023-09"]);
  expect(periods("一季度,新增企业12家。")).toEqual(["2023Q1"]);
  expect(periods("8月末,贷款余额96.3亿元。")).toEqual(["2023-08"]);
  expect(periods("2022年,新增企业12家。")).toEqual(["2022"]);
  expect(periods("全年新增企业12家。")).toEqual(["2023"]);
  expect(periods("截至目前,新增企业12家。")).toEqual(["asof"]);
  expect(periods("新增企业12家。")).toEqual([""]);
});

test("extractMetrics(bulletin): 已 dates the rest of its sentence only", () => {
  expect(periods("全年计划引进项目90个,已引进68个。")).toEqual(["2023", "asof"]);
  expect(periods("6月当月用电量3.2亿千瓦时,已连续9个月保持增长。")).toEqual(["2023-06", "asof"]);
  expect(periods("走访企业9家,已解决问题12个。新增企业3家。")).toEqual(["", "asof", ""]);
});

test("extractMetrics(bulletin): a period that opens a sentence stays in force in its paragraph", () => {
  const [, second] = read("1—6月,新增企业12家。培育科技企业5家。");
  expect(second?.period).toBe("2023-01/2023-06");
  expect(second?.flags).toContain("inferred:period");
  expect(periods("1—6月,新增企业12家。\n\n培育科技企业5家。")).toEqual(["2023-01/2023-06", ""]);
  expect(periods("局长:根据快报数据,一季度财政收入96亿元。税收收入71亿元。")).toEqual(["2023Q1", "2023Q1"]);
  expect(periods("从上半年运行情况看,销售额增长1.4%。")).toEqual(["2023-01/2023-06"]);
  expect(periods("外贸是上半年增长的支撑。出口额增长7.3%,超过全年的目标。")).toEqual(["2023-01/2023-06"]);
});

test("extractMetrics(bulletin): a stated period wins over 已 behind ； as well, and closing months stay in force", () => {
  expect(periods("截至6月底，53项任务中，已完成31项；未达到序时进度4项。")).toEqual(Array(3).fill("2023-06"));
  expect(periods("下达2023年任务42亿元，1至8月完成27亿元。到位资金6亿元。")).toEqual(["2023", "2023-01/2023-08", "2023-01/2023-08"]); // prettier-ignore
  expect(periods("在建水库23座，其中年内计划下闸5座、已下闸3座。")).toEqual(["", "2023", "asof"]);
});

test("extractMetrics(bulletin): what is compared with sets no period", () => {
  expect(periods("1—8月,用电量增长9.4%,增速较1—7月回落0.8个百分点。")).toEqual(["2023-01/2023-08", "2023-01/2023-08"]);
});

test("extractMetrics(bulletin) dates a base by what the text says of it", () => {
  expect(periods("上半年,入住率由上年同期的81.2%提高到90.1%。")).toEqual(["2022-01/2022-06", "2023-01/2023-06"]);
  expect(periods("上半年,入住率由81.2%提高到90.1%。")).toEqual(["", "2023-01/2023-06"]);
  expect(periods("一季度,收入比由上年同期的2.46缩小至2.42。")).toEqual(["2022Q1", "2023Q1"]);
  expect(periods("2022年,投入强度由上年的2.4%提高到2.7%。")).toEqual(["2021", "2022"]);
  expect(periods("到2025年,企业由目前的17家增加到40家。")).toEqual(["asof", "2025"]);
  expect(periods("1—5月,排名由上月的第6位下滑至第9位。")).toEqual(["2023-04", "2023-01/2023-05"]);
});

test("extractMetrics(bulletin): a deadline behind 确保 holds in its clause", () => {
  const text = "下半年,将新增床位260张,确保年底前入住率达到65%,培育站点3个。";
  expect(periods(text)).toEqual(["2023-07/2023-12", "2023", "2023-07/2023-12"]);
  const names = read("力争9月底前开工12个,竣工3个。").map((m) => [m.wording, m.indicator]);
  expect(names).toEqual([["开工", "开工"], ["竣工", "竣工"]]); // prettier-ignore
});

test("extractMetrics(bulletin) marks what is aimed at as a target", () => {
  const targets = (text: string) => read(text).map((m) => [m.value, m.period, m.flags.includes("target")]);
  expect(targets("到2025年,新能源装机突破150万千瓦。")).toEqual([[150, "2025", true]]);
  expect(targets("力争全年固定资产投资增长6%左右。")).toEqual([[6, "2023", true]]);
  expect(targets("技术交易额53.65亿元,完成年度计划的98.5%。")).toEqual([
    [53.65, "", false],
    [98.5, "", false],
  ]);
});

test("extractMetrics(bulletin) takes what there is for no target, and what a label announces for one", () => {
  const targets = (text: string) => read(text).map((m) => [m.value, m.flags.includes("target")]);
  expect(targets("力争企业由目前的17家增加到40家。")).toEqual([[17, false], [40, true]]); // prettier-ignore
  expect(targets("全年拟转化成果90项,截至9月末落地71项。")).toEqual([[90, true], [71, false]]); // prettier-ignore
  expect(targets("●下步安排。四季度,新建服务点10个。")).toEqual([[10, true]]);
  expect(targets("●总体情况。四季度,新建服务点10个。")).toEqual([[10, false]]);
  expect(targets("计划总投资过20亿元的有5个。")).toEqual([[5, false]]);
  expect(targets("计划新开工项目146个,实际开工121个。")).toEqual([[146, true], [121, false]]); // prettier-ignore
  expect(targets("预计明年新增产值20亿元。")).toEqual([[20, false]]);
});

test("extractMetrics(bulletin) reads places that clauses name, and goes back behind them", () => {
  const places = (text: string) => read(text).map((m) => [m.place, m.value]);
  expect(places("全市新增企业30家,其中越城区12家、柯桥区8家;完成投资5亿元。")).toEqual([
    ["绍兴市", 30],
    ["越城区", 12],
    ["柯桥区", 8],
    ["绍兴市", 5],
  ]);
});

test("extractMetrics(bulletin) names the body whose number it is", () => {
  const owners = (text: string) => read(text).map((m) => [m.value, m.subject]);
  expect(owners("推进现代纺织技术创新中心建设,集聚人才290余人,孵化企业12家。")).toEqual([
    [290, "现代纺织技术创新中心"],
    [12, "现代纺织技术创新中心"],
  ]);
  expect(owners("新增企业12家。")).toEqual([[12, ""]]);
});

test("extractMetrics(bulletin) keeps stages apart", () => {
  const stages = (text: string) => read(text).map((m) => m.stage);
  expect(stages("推荐申报高企204家。")).toEqual(["推荐申报"]);
  expect(stages("新增高企132家,科技型中小企业282家。")).toEqual(["新增", "新增"]);
  expect(stages("高企从120家增长到539家。")).toEqual(["存量", "存量"]);
  expect(stages("摸排攻关需求32项。")).toEqual(["摸排需求"]);
  expect(stages("新建项目开工率100%。")).toEqual([""]);
});

test("extractMetrics(bulletin) gives indicators their canonical names", () => {
  const names = (text: string) => read(text).map((m) => [m.wording, m.indicator]);
  expect(names("新增高企132家。")).toEqual([["新增高企", "高新技术企业"]]);
  expect(names("技术市场交易额76.9亿元。")).toEqual([["技术市场交易额", "技术交易额"]]);
});

test("extractMetrics(bulletin) goes on behind a bracket where it was before", () => {
  const text = "固定资产投资485.63亿元,同比增长18.2%(剔除房地产开发投资增长31.5%),完成年度计划(620亿元)的78.3%。";
  expect(read(text).map((m) => [m.measure, m.value, m.wording])).toEqual([
    ["value", 485.63, "固定资产投资"],
    ["growth", 18.2, "固定资产投资"],
    ["growth", 31.5, "固定资产投资(剔除房地产开发投资)"],
    ["value", 620, "固定资产投资"],
    ["completion", 78.3, "固定资产投资"],
  ]);
});

test("extractMetrics(bulletin) goes back behind ； to the one place that a sentence began with", () => {
  const places = (text: string) => read(text).map((m) => [m.place, m.value]);
  expect(places("诸暨市建成消防站22个;新增消火栓1860个。")).toEqual([
    ["诸暨市", 22],
    ["诸暨市", 1860],
  ]);
  expect(places("诸暨市、嵊州市消防站分别为22个、15个;新增消火栓1860个。").at(-1)).toEqual(["绍兴市", 1860]);
  expect(places("诸暨市建成消防站22个;嵊州市建成15个;新增消火栓1860个。").at(-1)).toEqual(["绍兴市", 1860]);
});

test("extractMetrics(bulletin) takes no place from what is reached or fulfilled", () => {
  expect(read("断面水质未达到功能区要求,出现连续4天轻度污染。").map((m) => m.place)).toEqual(["绍兴市"]);
});

test("extractMetrics(bulletin) reads a run of days as the period that its paragraph speaks of", () => {
  expect(periods("10月1日至7日,接待游客43万人次。门票收入620万元。")).toEqual(Array(2).fill("2023-10-01/2023-10-07"));
  expect(periods("9月29日—10月6日,市场平稳有序。8天内,接待游客43万人次。")).toEqual(["2023-09-29/2023-10-06"]);
  expect(periods("从12月30日至2024年1月1日,接待游客43万人次。")).toEqual(["2023-12-30/2024-01-01"]);
  expect(periods("10月1日至7日,市场平稳。\n\n接待游客43万人次。")).toEqual([""]);
  expect(periods("5月8日—10日,第3届茶博会在新昌举行,参展企业120家。全年茶叶产量0.6万吨。集聚茶企80家。")).toEqual([
    "2023-05-08/2023-05-10",
    "2023",
    "2023",
  ]);
  expect(periods("5月8日至10日,副市长带队赴上海考察。走访企业12家。")).toEqual([""]);
});
