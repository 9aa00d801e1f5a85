import { describe, expect, test } from "vitest";
import { readBulletin } from "../../src/corpus/index.js";
import { extractMetrics } from "../../src/metrics/index.js";
import { read } from "./read.js";

const places = (text: string, title?: string) => read(text, title).map((m) => [m.place, m.value]);

describe("extractMetrics(bulletin) gives a number to the place", () => {
  test("that begins its clause: a district, a functional area, a town, a street", () => {
    expect(places("诸暨市新增高企12家；柯桥经开区新增7家；店口镇新增5家；崧厦街道新增3家。")).toEqual([
      ["诸暨市", 12],
      ["柯桥经开区", 7],
      ["店口镇", 5],
      ["崧厦街道", 3],
    ]);
  });

  test("that stands before it in a list", () => {
    expect(places("新增规上企业10家，其中店口镇3家、崧厦街道5家。")).toEqual([
      ["绍兴市", 10],
      ["店口镇", 3],
      ["崧厦街道", 5],
    ]);
  });

  test("of several that are spoken of as one, behind ； as well; and a rank to the one just counted", () => {
    expect(places("诸暨市、嵊州市两地试点，溢价率12.4%；村均收入34.7万元。")).toEqual([
      ["诸暨市、嵊州市", 12.4],
      ["诸暨市、嵊州市", 34.7],
    ]);
    expect(places("新认定64户，诸暨市13户，居全市第一。").at(-1)).toEqual(["诸暨市", 1]);
    expect(places("新认定64户，诸暨市13户、嵊州市9户，居全省第二。").at(-1)).toEqual(["绍兴市", 2]);
  });

  test("that was just counted in, where a rate or a gap goes on about it", () => {
    expect(places("越城区完成税收24亿元,增长5%;嵊州市21亿元,增长6%,比新昌县多4亿元;全市132亿元。")).toEqual([
      ["越城区", 24],
      ["越城区", 5],
      ["嵊州市", 21],
      ["嵊州市", 6],
      ["嵊州市", 4],
      ["绍兴市", 132],
    ]);
  });

  test("whose name begins like an adverb", () => {
    expect(places("1—4月，都昌县签约项目4个；都昌工业园区签约项目3个。", "都昌县2024年5月招商工作通报")).toEqual([
      ["都昌县", 4],
      ["都昌工业园区", 3],
    ]);
  });

  test("that 分别 gives it to, known or unknown", () => {
    expect(places("湾塘经开区、柯桥经开区分别完成投资45.3亿元、39.7亿元，增长26.4%、21.9%。")).toEqual([
      ["湾塘经开区", 45.3],
      ["柯桥经开区", 39.7],
      ["湾塘经开区", 26.4],
      ["柯桥经开区", 21.9],
    ]);
  });

  test("that a list shortens", () => {
    expect(places("越城、柯桥增加值分别增长8.2%、7.9%；柯桥高于全市平均1.2个百分点。")).toEqual([
      ["越城区", 8.2],
      ["柯桥区", 7.9],
      ["柯桥区", 1.2],
    ]);
  });

  test("of a heading that names several, each its own", () => {
    const text = "越城区：新增高企12家。\n柯桥区、上虞区：产值分别下降4.5%和7.1%，列全市倒数第二、倒数第一。";
    expect(places(text)).toEqual([
      ["越城区", 12],
      ["柯桥区", -4.5],
      ["上虞区", -7.1],
      ["柯桥区", 2],
      ["上虞区", 1],
    ]);
  });

  test("that stands before a quoted name, and on to the end of its part", () => {
    expect(places("市域轨道日均客流13.6万人次；嵊州市“越剧号”班列开行86列、发送9.8万箱，分别增长7.2%、8.1%。")).toEqual(
      [
        ["绍兴市", 13.6],
        ["嵊州市", 86],
        ["嵊州市", 9.8],
        ["嵊州市", 7.2],
        ["嵊州市", 8.1],
      ],
    );
  });

  test("of the town where town and county are named", () => {
    expect(places("诸暨市店口镇完成投资3.2亿元。")).toEqual([["店口镇", 3.2]]);
  });
});

describe("extractMetrics(bulletin) lets a place that opens a sentence", () => {
  test("with 在 hold for the sentence and those behind it in the paragraph", () => {
    const text = "在新昌县，由3名院士组成的团队攻克关键工艺16项。申请专利46件。\n\n引进博士9名。";
    expect(places(text)).toEqual([
      ["新昌县", 3],
      ["新昌县", 16],
      ["新昌县", 46],
      ["绍兴市", 9],
    ]);
    expect(read(text).map((m) => m.flags.includes("inferred:place"))).toEqual([false, false, true, true]);
  });

  test("hold no longer than to 全市 or another place", () => {
    expect(places("在新昌县，引进博士3名。全市引进博士16名。引进硕士46名。")).toEqual([
      ["新昌县", 3],
      ["绍兴市", 16],
      ["绍兴市", 46],
    ]);
    expect(places("在新昌县，引进博士3名。在嵊州市，引进博士5名。")).toEqual([
      ["新昌县", 3],
      ["嵊州市", 5],
    ]);
  });

  test("with a colon hold as well", () => {
    expect(places("各地推进有力。诸暨市：新增高企12家，引进人才9名；嵊州市、新昌县：分别新增高企5家、4家。")).toEqual([
      ["诸暨市", 12],
      ["诸暨市", 9],
      ["嵊州市", 5],
      ["新昌县", 4],
    ]);
  });

  test("stay where it is ranked over its city", () => {
    expect(places("诸暨市工业增加值增长12.1%，全市第1。")).toEqual([
      ["诸暨市", 12.1],
      ["诸暨市", 1],
    ]);
  });
});

describe("extractMetrics(bulletin) takes no place from", () => {
  test("kinds of areas and towns", () => {
    expect(
      places("省级高新区3家；特色小镇5个；城镇居民人均可支配收入7.4万元；全市高新区实现营业收入120亿元。"),
    ).toEqual([
      ["绍兴市", 3],
      ["绍兴市", 5],
      ["绍兴市", 7.4],
      ["绍兴市", 120],
    ]);
  });

  test("the zones of the whole city", () => {
    expect(places("绍兴市开发区完成投资530亿元。")).toEqual([["绍兴市", 530]]);
  });
});

test("extractMetrics(bulletin) takes the place of a subtitle before that of the publisher", () => {
  const text = "机器轰鸣里看劲头\n——芜湖市鸠江区前三季度经济运行观察\n来源：芜湖市融媒体中心\n\n全区新增企业12家。\n";
  expect(extractMetrics(readBulletin(text, "sample")).metrics.map(({ place }) => place)).toEqual(["鸠江区"]);
});

test("extractMetrics(bulletin) gives the numbers of a bracket's two places to both", () => {
  const text = "【诸暨市 嵊州市】携手发展\n共建基地8个。\n\n【越城区】抢抓机遇\n新增企业7家。";
  expect(places(text)).toEqual([
    ["诸暨市、嵊州市", 8],
    ["越城区", 7],
  ]);
});

test("extractMetrics(bulletin) gives the numbers below an economic zone's heading to it", () => {
  const text =
    "诸暨市　抢抓机遇\n新增企业7家。\n\n滨海经济区　动能更足\n新增企业5家。\n\n嵊州市　再上台阶\n新增企业3家。";
  expect(places(text)).toEqual([
    ["诸暨市", 7],
    ["滨海经济区", 5],
    ["嵊州市", 3],
  ]);
});

test("extractMetrics(bulletin) marks the place of the sentences as inferred", () => {
  const [metric] = read("全县新增高企9家。安吉县走访企业120家。", "工作简报");
  expect(metric?.place).toBe("安吉县");
  expect(metric?.flags).toContain("inferred:place");
});

test("extractMetrics(bulletin) reads a period in what a person says, not in a quoted name", () => {
  const periods = (text: string) => read(text).map((m) => m.period);
  expect(periods("“今年要确保固定资产投资增长8%。”主任说。")).toEqual(["2023"]);
  expect(periods("入选“2022年优秀平台”名单3家。")).toEqual([""]);
});

test("extractMetrics(bulletin) keeps names whole that begin like a leading word, or hold a numeral", () => {
  const title = "三明市2023年工业运行简报";
  expect(places("将乐县、泰宁县产值分别下降2.7%和4.4%，降幅分别收窄0.9个、扩大1.3个百分点。", title)).toEqual([
    ["将乐县", -2.7],
    ["泰宁县", -4.4],
    ["将乐县", -0.9],
    ["泰宁县", 1.3],
  ]);
  expect(places("三元区、永安市两地产值均突破300亿元；三元区新增企业3家。", title)).toEqual([
    ["三元区、永安市", 300],
    ["三元区", 3],
  ]);
});

test("extractMetrics(bulletin) goes on at a place of which more is said than a count", () => {
  expect(
    places("新开工水库14座，其中诸暨市、嵊州市各4座；当月新昌县7座水库完成主体工程，较计划提前20天达到要求。"),
  ).toEqual([
    ["绍兴市", 14],
    ["诸暨市、嵊州市", 4],
    ["新昌县", 7],
    ["新昌县", 20],
  ]);
});

test("extractMetrics(bulletin) gives what places reach together to all of them", () => {
  const places = (text: string) => read(text).map((m) => m.place);
  expect(places("其中诸暨市产值612亿元、柯桥区485亿元,两地合计占全市的四成左右。")).toEqual([
    "诸暨市",
    "柯桥区",
    "诸暨市、柯桥区",
  ]);
});

test("extractMetrics(bulletin) goes back behind ； to where the sentence began", () => {
  const places = (text: string) => read(text).map((m) => m.place);
  expect(places("开工项目19个,诸暨市2个项目未开工;3个项目用地滞后。")).toEqual(["绍兴市", "诸暨市", "绍兴市"]);
  expect(places("诸暨市开工项目19个,开工率79%;3个项目用地滞后。")).toEqual(["诸暨市", "诸暨市", "诸暨市"]);
});
