import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDictionary, readDictionary } from "../../src/terms/dictionary.js";

test("readDictionary(text) reads a word, its category and its frequency, in whatever order the last two stand", () => {
  expect(readDictionary("三位一体 提法 500\n高企 600 主体\n链主\n").entries).toEqual([
    { word: "三位一体", category: "提法", frequency: 500 },
    { word: "高企", category: "主体", frequency: 600 },
    { word: "链主", category: "", frequency: 100000 },
  ]);
});

test("readDictionary(text) holds longer words more tightly when no frequency is given", () => {
  const frequencies = readDictionary("获\n高企\n小巨人\n专精特新\n科技型中小企业\n").entries.map((e) => e.frequency);
  expect(frequencies).toEqual([1e4, 1e5, 1e6, 1e7, 1e7]);
});

test("readDictionary(text) keeps the first of two equal words and compares words at half width", () => {
  expect(readDictionary("Ｒ＆Ｄ 指标\nR&D 领域\n「315」 提法\n").entries.map((e) => [e.word, e.category])).toEqual([
    ["R&D", "指标"],
    ["“315”", "提法"],
  ]);
});

test("loadDictionary(path) reads a file again once it has changed", () => {
  const path = join(mkdtempSync(join(tmpdir(), "dictionary-")), "words.txt");
  writeFileSync(path, "高企\n");
  expect(loadDictionary(path).entries.map((e) => e.word)).toEqual(["高企"]);
  expect(loadDictionary(path)).toBe(loadDictionary(path));
  writeFileSync(path, "高企\n链主企业\n");
  utimesSync(path, 1, 1);
  expect(loadDictionary(path).entries.map((e) => e.word)).toEqual(["高企", "链主企业"]);
});

test("loadDictionary() finds the policy terms of the house", () => {
  const { byWord } = loadDictionary();
  for (const word of [
    "三位一体",
    "科技型中小企业",
    "揭榜挂帅",
    "双尖双领",
    "“315”",
    "双倍增",
    "专精特新",
    "小巨人",
    "链主企业",
    "高企",
    "新质生产力",
  ])
    expect(byWord.get(word)?.word, word).toBe(word);
});
