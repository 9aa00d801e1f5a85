import { expect, test } from "vitest";
import { splitAtNumeral } from "../../src/dataset/index.js";

const RANKS = "4 个指标位居前三位,11个指标位居全省前50%,项目4 个。";
const split = (id: string, numeral: string, sentence = RANKS) => splitAtNumeral({ id, numeral, sentence })?.join("|");

test("splitAtNumeral(row) marks the numeral that the row's id counts to, not the first that reads like it", () => {
  expect(split("x:0123456789:1", "4")).toBe("|4| 个指标位居前三位,11个指标位居全省前50%,项目4 个。");
  expect(split("x:0123456789:5", "4")).toBe("4 个指标位居前三位,11个指标位居全省前50%,项目|4| 个。");
  expect(split("x:0123456789-2:2", "三")).toBe("4 个指标位居前|三|位,11个指标位居全省前50%,项目4 个。");
});

test("splitAtNumeral(row) keeps the sentence as it stands, full width and stray spaces included", () => {
  expect(split("x:0123456789:2", "５３. 65", "１至８月实现技术交易额５３. 65 亿元。")).toBe(
    "１至８月实现技术交易额|５３. 65| 亿元。",
  );
});

test("splitAtNumeral(row) looks for the numeral where the id does not count to it", () => {
  expect(split("x:0123456789:9", "11")).toBe("4 个指标位居前三位,|11|个指标位居全省前50%,项目4 个。");
  expect(split("x:added-0123456789:1", "50")).toBe("4 个指标位居前三位,11个指标位居全省前|50|%,项目4 个。");
});

test("splitAtNumeral(row) is undefined where the sentence has no such numeral", () => {
  expect(split("x:0123456789:1", "7")).toBeUndefined();
  expect(split("x:added-0123456789:1", "7", "")).toBeUndefined();
});
