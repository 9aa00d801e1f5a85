import { expect, test } from "vitest";
import { loadDictionary, readDictionary } from "../../src/terms/dictionary.js";
import { loadStopwords } from "../../src/terms/wordList.js";

test("loadDictionary(path) names a file that is not there", () => {
  expect(() => loadDictionary("/nowhere/dictionary.txt")).toThrow(
    "Missing word list: put it back, or give the path of another: /nowhere/dictionary.txt",
  );
  expect(() => loadStopwords("/nowhere/stopwords.txt")).toThrow(/^Missing word list.*: \/nowhere\/stopwords\.txt$/u);
});

test("readDictionary(text) names the line that has too many columns", () => {
  expect(() => readDictionary("高企 主体\n链主 企业 主体 5\n")).toThrow(
    "Invalid dictionary line 2, want “词 类别 词频”: 链主 企业 主体 5",
  );
  expect(() => readDictionary("链主 企业 主体\n")).toThrow(/^Invalid dictionary line 1/u);
});

test("readDictionary(text) names a frequency that cannot be", () => {
  expect(() => readDictionary("# 词\n高企 主体 0\n")).toThrow(
    "Invalid frequency in dictionary line 2, want 1 to 10000000: 0",
  );
  expect(() => readDictionary("高企 99999999\n")).toThrow(/want 1 to 10000000: 99999999$/u);
});
