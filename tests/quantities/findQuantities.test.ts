import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuantities } from "../../src/quantities/index.js";
import { readStretch } from "../../src/text/reading.js";

/** The metrics of a sentence as [numeral, bound, value, unit], a range with its upper end. */
function read(sentence: string): unknown[][] {
  const { text } = readStretch(sentence);
  return findQuantities(text)
    .filter((q) => q.reason === undefined)
    .map((q) => [text.slice(q.from, q.to), q.bound, q.value, ...(q.valueTo === undefined ? [] : [q.valueTo]), q.unit]);
}

test("findQuantities(sentence) reads number and unit", () => {
  expect(read("完成投资43.0 亿元")).toEqual([["43.0", "", 43, "亿元"]]);
  expect(read("兑付资金8,809 万元")).toEqual([["8,809", "", 8809, "万元"]]);
  expect(read("不良贷款率0.42‰")).toEqual([["0.42", "", 0.42, "‰"]]);
  expect(read("提高15.7 个 百 分 点")).toEqual([["15.7", "", 15.7, "个百分点"]]);
  expect(read("装机21.6万千瓦")).toEqual([["21.6", "", 21.6, "万千瓦"]]);
  expect(read("淘汰设备25台（套）")).toEqual([["25", "", 25, "台(套)"]]);
  expect(read("腾出用能7.8万吨标准煤")).toEqual([["7.8", "", 7.8, "万吨标准煤"]]);
  expect(read("亩均税收32.5万元/亩")).toEqual([["32.5", "", 32.5, "万元/亩"]]);
});

test("findQuantities(sentence) reads days counted place by place, and rates without unit", () => {
  expect(read("超标天数累计27天次")).toEqual([["27", "", 27, "天次"]]);
  expect(read("孕产妇死亡率0.12,")).toEqual([["0.12", "", 0.12, ""]]);
});

test("findQuantities(sentence) reads bounds before the number and behind the unit", () => {
  expect(read("撬动资本超300亿元")).toEqual([["300", ">", 300, "亿元"]]);
  expect(read("集聚人才290 余人")).toEqual([["290", ">", 290, "人"]]);
  expect(read("归集信息1.3亿余条")).toEqual([["1.3", ">", 1.3, "亿条"]]);
  expect(read("总投资1370多亿元")).toEqual([["1370", ">", 1370, "亿元"]]);
  expect(read("安排项目70个以上")).toEqual([["70", ">=", 70, "个"]]);
  expect(read("收储粮食不少于3万吨")).toEqual([["3", ">=", 3, "万吨"]]);
  expect(read("刷卡近900万人次")).toEqual([["900", "~", 900, "万人次"]]);
  expect(read("增长6%左右")).toEqual([["6", "~", 6, "%"]]);
  expect(read("占比不足30%")).toEqual([["30", "<", 30, "%"]]);
  expect(read("同比节约15%")).toEqual([["15", "", 15, "%"]]);
});

test("findQuantities(sentence) reads numerals in characters where they count something", () => {
  expect(read("选派特派员一百二十八人")).toEqual([["一百二十八", "", 128, "人"]]);
  expect(read("突破技术十余项")).toEqual([["十", ">", 10, "项"]]);
  expect(read("整治企业上百家")).toEqual([["百", ">=", 100, "家"]]);
  expect(read("淘汰设备数十台")).toEqual([["十", ">", 10, "台"]]);
  expect(read("合同额首破千亿元")).toEqual([["千", ">", 1000, "亿元"]]);
  expect(read("用电量首破百亿千瓦时")).toEqual([["百", ">", 100, "亿千瓦时"]]);
  expect(read("门票收入不足百万元")).toEqual([["百", "<", 100, "万元"]]);
  expect(read("日均起降百余架次")).toEqual([["百", ">", 100, "架次"]]);
  expect(read("增长百分之十二")).toEqual([["百分之十二", "", 12, "%"]]);
  expect(read("三分之二以上的行政村")).toEqual([["三分之二", ">=", 0.6667, ""]]);
  expect(read("信息量翻了一番多")).toEqual([["一", ">", 1, "番"]]);
  expect(read("已有八成开工")).toEqual([["八", "", 8, "成"]]);
  expect(read("提前四个月完成目标")).toEqual([["四", "", 4, "个月"]]);
});

test("findQuantities(sentence) reads ranges with both ends", () => {
  expect(read("平均办理3—5 个工作日")).toEqual([["3—5", "", 3, 5, "个工作日"]]);
  expect(read("每项资助 50～300 万 元")).toEqual([["50~300", "", 50, 300, "万元"]]);
});

test("findQuantities(sentence) reads ranks", () => {
  expect(read("居全省第6 位")).toEqual([["6", "", 6, "位"]]);
  expect(read("指标位居前三位")).toEqual([["三", "<=", 3, "位"]]);
  expect(read("位居全省前50%")).toEqual([["50", "<=", 50, "%"]]);
  expect(read("居后三位的是")).toEqual([["三", "<=", 3, "位"]]);
  expect(read("保有量全省第一,其中")).toEqual([["一", "", 1, ""]]);
});

test("findQuantities(sentence): the unit behind the last of a list holds for all of it", () => {
  expect(read("分别居全国第5、第6位")).toEqual([
    ["5", "", 5, "位"],
    ["6", "", 6, "位"],
  ]);
  expect(read("分别提高0.4个、回落0.7个百分点").map((q) => q[3])).toEqual(["个百分点", "个百分点"]);
  expect(read("分别提高0.5个、0.9个百分点")).toEqual([
    ["0.5", "", 0.5, "个百分点"],
    ["0.9", "", 0.9, "个百分点"],
  ]);
});

test("findQuantities(text) never throws, keeps reading order and stays inside the text", () => {
  const piece = fc.constantFrom(..."1 23 4.5 万 亿 元 家 % 个百分点 第 前 超 余 多 一 二十 百 大 年 月 至 — ~ “ ” ( ) 《 》 , 。 增长 + G A : / 半 上".split(" ")); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = readStretch(pieces.join(""));
      let last = 0;
      for (const q of findQuantities(text)) {
        expect(q.from).toBeGreaterThanOrEqual(last);
        expect(q.to).toBeGreaterThan(q.from);
        expect(q.to).toBeLessThanOrEqual(text.length);
        if (q.reason === undefined) expect(Number.isFinite(q.value)).toBe(true);
        last = q.to;
      }
    }),
    { seed: 315, numRuns: 2000 },
  );
});

test("findQuantities(sentence) reads thousands parted by a space, but no two cells of a row", () => {
  expect(read("实现产值1 250.6亿元")).toEqual([["1 250.6", "", 1250.6, "亿元"]]);
  expect(read("服务群众12 300余人次")).toEqual([["12 300", ">", 12300, "人次"]]);
  expect(read("高企数为539 165 82").map(([numeral]) => numeral)).not.toContain("539 165");
});

test("findQuantities(sentence) reads fractions with a slash and ratios", () => {
  expect(read("占全区的2/5")).toEqual([["2/5", "", 0.4, ""]]);
  expect(read("二者之比为1.5:1")).toEqual([["1.5:1", "", 1.5, ""]]);
  expect(read("二者之比为3:10")).toEqual([["3:10", "", 0.3, ""]]);
  expect(read("会议于9:30开始")).toEqual([]);
});

test("findQuantities(sentence) shares the last unit of a list with the numbers before, verbs or not", () => {
  const units = (sentence: string) => read(sentence).map(([numeral, , , unit]) => [numeral, unit]);
  expect(units("分别高0.5个、0.9个百分点")).toEqual([["0.5", "个百分点"], ["0.9", "个百分点"]]);
  expect(units("分别收窄0.6个、扩大1.4个百分点")).toEqual([["0.6", "个百分点"], ["1.4", "个百分点"]]);
  expect(units("接收遗物3具")).toEqual([["3", "具"]]);
}); // prettier-ignore

test("findQuantities(sentence) reads 多 inside a unit", () => {
  expect(read("工期缩短了三个多月")).toEqual([["三", ">", 3, "个月"]]);
});

test("findQuantities(text) counts 二十五家 but not 十四五, reads 一亿两千万元 in 元 and decimals in characters", () => {
  const values = (text: string) => findQuantities(text).flatMap(({ reason, value, unit }) => (reason ? [] : [[value, unit]]));
  expect(values("“十四五”以来新增二十五家企业")).toEqual([[25, "家"]]);
  expect(values("完成投资一亿两千万元")).toEqual([[120_000_000, "元"]]);
  expect(values("完成投资三万五千亿元")).toEqual([[35_000, "亿元"]]);
  expect(values("提高零点零八个百分点")).toEqual([[0.08, "个百分点"]]);
}); // prettier-ignore
