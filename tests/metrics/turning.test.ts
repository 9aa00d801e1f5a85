import { expect, test } from "vitest";
import { readTurned, readTurning } from "../../src/metrics/turning.js";
import { measures, read } from "./read.js";

test("readTurning(behind, counted) names those who rose or fell by what changed, and by who they are", () => {
  expect(readTurning("行业产值实现正增长、", "")).toEqual({ wording: "产值正增长行业", who: "行业", amount: "产值" });
  expect(readTurning("产量同比下降", "工业产品")).toEqual({
    wording: "产量下降工业产品",
    who: "工业产品",
    amount: "产量",
  });
  expect(readTurning("负增长", "县(市、区)")).toEqual({ wording: "负增长县(市、区)", who: "县(市、区)", amount: "" });
  expect(readTurning("项目带动投资增长", "")).toBeUndefined();
  expect(readTurning("企业营收增长面扩大", "")).toBeUndefined();
});

test("readTurned(own, counted) reads the same before the count", () => {
  expect(readTurned("价格上涨的有", "商品")).toEqual({ wording: "价格上涨商品", who: "商品", amount: "价格" });
  expect(readTurned("持平的", "商品")?.wording).toBe("持平商品");
  expect(readTurned("增长最快的有", "商品")).toBeUndefined();
});

test("extractMetrics(bulletin) gives the rates behind such a count to what changed", () => {
  const text = "6个区县中，4个区县PM2.5浓度同比下降，其中诸暨市降幅最大，下降9.3%；2个不降反升，其中新昌县上升4.1%。";
  expect(read(text).map((m) => [m.place, m.measure, m.value, m.wording])).toEqual([
    ["绍兴市", "value", 6, "区县"],
    ["绍兴市", "value", 4, "PM2.5浓度下降区县"],
    ["诸暨市", "growth", -9.3, "PM2.5浓度"],
    ["绍兴市", "value", 2, "不降反升区县"],
    ["新昌县", "growth", 4.1, "PM2.5浓度"],
  ]);
});

test("extractMetrics(bulletin) gives the change of a rate to the amount, also where it turns round", () => {
  expect(measures("能耗降幅居全市前两位的是诸暨市、嵊州市，分别下降6.5%、5.8%；新昌县不降反升，上升1.2%。")).toEqual([
    ["rank", 2, "位", "能耗降幅"],
    ["growth", -6.5, "%", "能耗"],
    ["growth", -5.8, "%", "能耗"],
    ["growth", 1.2, "%", "能耗"],
  ]);
});
