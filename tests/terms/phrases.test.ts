import { expect, test } from "vitest";
import { readDictionary } from "../../src/terms/dictionary.js";
import { toPassages } from "../../src/terms/passages.js";
import { findPhrases, toPhrase } from "../../src/terms/phrases.js";
import { phraseSearch } from "../../src/terms/phraseSearch.js";
import { phraseTable, summarizePhrases } from "../../src/terms/phraseTable.js";
import { toBulletin } from "./bulletins.js";

const dictionary = readDictionary("三位一体 提法\n揭榜挂帅 提法\n“315” 提法\n高企 主体");
const BULLETIN = toBulletin(
  "b",
  "甲县 敢为善为\n推进“315”体系，落实“双 倍增”计划和三位一体改革。揭榜挂帅项目3项，投资315万元。\n\n乙县 图强争先\n开展教育科技人才‘三位一体’试点。“三位一体”入选。“学”字为先。",
);
const PASSAGES = toPassages(BULLETIN, dictionary);

test("findPhrases(passages) takes quotations first, then the dictionary's phrases", () => {
  expect(findPhrases(PASSAGES, { dictionary })).toEqual([
    { phrase: "“315”", origin: "quote" },
    { phrase: "双倍增", origin: "quote" },
    { phrase: "三位一体", origin: "quote" },
    { phrase: "“学”", origin: "quote" },
    { phrase: "揭榜挂帅", origin: "dictionary" },
  ]);
});

test("findPhrases(passages) takes two spellings of one phrase for one", () => {
  const passages = toPassages(toBulletin("b", "甲县 敢为\n“学习年·行动年”和“学习年、行动年”。"), dictionary);
  expect(findPhrases(passages, { dictionary })).toEqual([{ phrase: "学习年·行动年", origin: "quote" }]);
  expect(phraseTable(passages, findPhrases(passages, { dictionary }))[0]?.count).toBe(2);
});

test("findPhrases(passages, { minimum }) takes runs of words that come back", () => {
  const text = "甲县 敢为\n链主企业培育。链主企业培育。链主企业培育。";
  const passages = toPassages(toBulletin("b", text), dictionary);
  expect(findPhrases(passages, { dictionary })).toEqual([{ phrase: "链主企业培育", origin: "repeat" }]);
  expect(findPhrases(passages, { dictionary, minimum: 4 })).toEqual([]);
});

test("findPhrases(passages, { categories }) takes other categories of the dictionary", () => {
  const passages = toPassages(toBulletin("b", "甲县 敢为\n培育高企。"), dictionary);
  expect(findPhrases(passages, { dictionary, categories: ["主体"] })).toEqual([
    { phrase: "高企", origin: "dictionary" },
  ]);
  expect(findPhrases(passages, { dictionary })).toEqual([]);
});

test("toPhrase(words) keeps the marks of what would be found everywhere without them", () => {
  expect(["双倍增", "315", "12+X", "学", "1图4表"].map(toPhrase)).toEqual([
    "双倍增",
    "“315”",
    "“12+X”",
    "“学”",
    "1图4表",
  ]);
});

test("phraseSearch(phrases) finds each phrase in each other and through quotation marks", () => {
  const found = phraseSearch(["三位一体", "教育科技人才三位一体", "一体"])("教育科技人才“三位一体”");
  expect(found).toEqual([
    { phrase: "教育科技人才三位一体", from: 0, to: 11 },
    { phrase: "三位一体", from: 7, to: 11 },
    { phrase: "一体", from: 9, to: 11 },
  ]);
});

test("phraseSearch(phrases) finds a phrase with marks only with marks, of whatever kind", () => {
  expect(phraseSearch(["“315”"])("‘315’工程315项")).toEqual([{ phrase: "“315”", from: 0, to: 5 }]);
});

test("phraseSearch(phrases) takes · for 、", () => {
  expect(phraseSearch(["学习年、行动年"])("“学习年·行动年”")).toEqual([{ phrase: "学习年、行动年", from: 1, to: 8 }]);
});

test("phraseTable(passages, phrases) has a row for every phrase and section, absent ones too", () => {
  const rows = phraseTable(PASSAGES, [{ phrase: "三位一体", origin: "quote" }, { phrase: "双倍增", origin: "quote" }]); // prettier-ignore
  expect(rows).toEqual([
    {
      phrase: "三位一体", origin: "quote", bulletin: "b", place: "甲县", section: "甲县", count: 1, present: true,
      sentence: "推进“315”体系，落实“双 倍增”计划和三位一体改革。", locus: "甲县·第1段·第1句",
    },
    {
      phrase: "三位一体", origin: "quote", bulletin: "b", place: "乙县", section: "乙县", count: 2, present: true,
      sentence: "开展教育科技人才‘三位一体’试点。\n“三位一体”入选。", locus: "乙县·第1段·第1句；乙县·第1段·第2句",
    },
    {
      phrase: "双倍增", origin: "quote", bulletin: "b", place: "甲县", section: "甲县", count: 1, present: true,
      sentence: "推进“315”体系，落实“双 倍增”计划和三位一体改革。", locus: "甲县·第1段·第1句",
    },
    { phrase: "双倍增", origin: "quote", bulletin: "b", place: "乙县", section: "乙县", count: 0, present: false, sentence: "", locus: "" },
  ]); // prettier-ignore
});

test("phraseTable(passages, phrases) counts headings, and tells two bulletins of one place apart", () => {
  const later = toPassages(toBulletin("c", "甲县 敢为善为\n敢为善为见行动。"), dictionary);
  const rows = phraseTable([...PASSAGES, ...later], [{ phrase: "敢为善为", origin: "dictionary" }]);
  expect(rows.map((r) => [r.bulletin, r.place, r.count, r.locus])).toEqual([
    ["b", "甲县", 1, "甲县·标题·第1句"],
    ["b", "乙县", 0, ""],
    ["c", "甲县", 2, "甲县·标题·第1句；甲县·第1段·第1句"],
  ]);
});

test("summarizePhrases(rows) says who says it and who does not, most widespread first", () => {
  expect(summarizePhrases(phraseTable(PASSAGES, findPhrases(PASSAGES, { dictionary }))).slice(0, 2)).toEqual([
    { phrase: "三位一体", origin: "quote", count: 3, range: 2, places: ["甲县", "乙县"], absent: [] },
    { phrase: "“315”", origin: "quote", count: 1, range: 1, places: ["甲县"], absent: ["乙县"] },
  ]);
});
