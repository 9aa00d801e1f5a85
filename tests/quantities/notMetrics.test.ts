import { expect, test } from "vitest";
import { findQuantities, type Reason } from "../../src/quantities/index.js";
import { readStretch } from "../../src/text/reading.js";

/** Every numeral of a sentence with what it is. */
function kinds(sentence: string): [string, Reason | "metric"][] {
  const { text } = readStretch(sentence);
  return findQuantities(text).map((q) => [text.slice(q.from, q.to), q.reason ?? "metric"]);
}

const all = (reason: Reason, ...sentences: string[]) => {
  for (const sentence of sentences) {
    const found = kinds(sentence);
    expect(found.length, sentence).toBeGreaterThan(0);
    for (const [numeral, kind] of found) expect(kind, `${numeral} in ${sentence}`).toBe(reason);
  }
};

test("findQuantities(sentence) takes slogans and proper names for names", () => {
  all("name", "推进“315”科技创新体系建设", "深入实施“八八战略”", "建设G60创新港", "率先实现“三位一体”破题");
  all("name", "兑付“1+9”政策", "省“千项万亿”工程", "万亩千亿新产业平台", "打造“12+X”品牌", "跻身独角兽企业500强");
  all("name", "新建5G基站", "“最多跑一次”改革", "每万人拥有量", "第一产业", "安全生产三年行动", "省15 大战略领域");
});

test("findQuantities(sentence) takes what says how something is measured for a name", () => {
  expect(kinds("臭氧日最大8小时平均第95百分位数为148微克/立方米")).toEqual([
    ["8", "name"],
    ["95", "name"],
    ["148", "metric"],
  ]);
});

test("findQuantities(sentence, enclosures, isPlace) takes the numeral of a place's name for a name", () => {
  const [name, count] = findQuantities("三台县3台", [], ({ from }) => from === 0);
  expect([name?.reason, count?.reason]).toEqual(["name", undefined]);
});

test("findQuantities(sentence) takes dates, periods and times for dates", () => {
  all("date", "2023年", "1 至7 月", "1—8月", "行动方案(2023—2027年)", "截至11月底", "上半年", "一季度", "前三季度");
  all("date", "9月1日", "发布时间:2023-09-14 09:45:30", "8:30—11:00,举办", "近三年来", "浙科发〔2023〕文件");
  all("date", "9月12日—15日", "4月29日至5月3日", "7天内,游客满意", "经测算,8天全市累计接待游客");
});

test("findQuantities(sentence) takes batches, editions and list marks for ordinals", () => {
  all("ordinal", "第一批名单", "党的二十大报告", "省委十五届二次全会", "二期项目开工", "第26届青洽会", "二等奖候选");
  all("ordinal", "（一）主要指标", "一、总体情况", "①开展行动", "第三轮督察");
});

test("findQuantities(sentence) takes thresholds, specifications and contact data for other numbers", () => {
  all("other", "亿元以上项目", "单个投资10亿元以上的项目", "百亿级产业", "弗迪12吉瓦时动力电池投产");
  all("other", "电话:0572-1002326、138****0027", "阅读:1,208次", "五星评价");
  all("other", "对考核连续2个季度居后三位的,将约谈", "未发生死亡3人以上事故");
  all("other", "城南医院(设计床位900张,占地120亩)封顶", "全长38公里的环湖路通车", "绕城高速(双向六车道)开工");
  expect(kinds("改造村道5条(总长12公里)").map(([, kind]) => kind)).toEqual(["metric", "metric"]);
  expect(kinds("公路总长1.2万公里").map(([, kind]) => kind)).toEqual(["metric"]);
  for (const sentence of ["出栏超过20万头的县有4个", "存栏300头以上的养殖场有36家", "超过60%的乡镇有4个", "低于40%的有4个", "高于60微克/立方米的二级标准，有4天"])
    expect(kinds(sentence).map(([, kind]) => kind).filter((kind) => kind === "metric"), sentence).toHaveLength(1); // prettier-ignore
  expect(kinds("列全市10个区（县、市）第9位")).toEqual([
    ["10", "other"],
    ["9", "metric"],
  ]);
});

test("findQuantities(sentence) passes over words in which a numeral carries no number", () => {
  for (const word of ["一体化", "统一", "唯一", "进一步", "一揽子", "一系列", "社会消费品零售", "清零", "一批", "三角"])
    expect(kinds(`推进${word}工作`), word).toEqual([]);
});
