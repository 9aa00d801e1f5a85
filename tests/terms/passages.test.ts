import { expect, test } from "vitest";
import { readDictionary } from "../../src/terms/dictionary.js";
import { toPassages } from "../../src/terms/passages.js";
import { seedBulletin, toBulletin } from "./bulletins.js";

test("toPassages(bulletin) gives every sentence its place, its locus and its tokens", () => {
  const bulletin = toBulletin("b", "甲县 敢为\n培育高企。新增 5 家。");
  const [heading, first, second] = toPassages(bulletin, readDictionary("高企"));
  expect(heading).toMatchObject({ place: "甲县", locus: "甲县·标题·第1句", sentence: "甲县 敢为" });
  expect(first).toMatchObject({ bulletin: "b", locus: "甲县·第1段·第1句", start: 6, end: 11, plain: "培育高企。" });
  expect(first?.tokens).toContainEqual({ text: "高企", kind: "unit", start: 8, end: 10 });
  expect(second).toMatchObject({ locus: "甲县·第1段·第2句", sentence: "新增 5 家。", plain: "新增5家。" });
});

test("toPassages(bulletin) reads a word across a line that broke in mid-sentence", () => {
  const bulletin = toBulletin("b", "甲县 敢为\n完成技术|交易额。");
  const broken = { ...bulletin, text: bulletin.text.replace("|", "\n") };
  expect(
    toPassages(broken, readDictionary("技术交易额"))
      .at(-1)
      ?.tokens.map((t) => t.text),
  ).toEqual(["完成", "技术交易额", "。"]);
});

test("toPassages(bulletin) leaves out masthead and trailer", () => {
  const sentences = toPassages(seedBulletin()).map((p) => p.sentence);
  expect(sentences[0]).toBe("绍兴市 敢为善为 图强争先 坚持以“三个抓”落实“三个年”活动");
  expect(sentences.join("")).not.toContain("猜你喜欢");
});
