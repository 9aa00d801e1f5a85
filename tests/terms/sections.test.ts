import { expect, test } from "vitest";
import {
  findPhrases,
  phraseFinding,
  phraseTable,
  rowsOfPhrases,
  sectionKeyness,
  sectionNames,
  studies,
  summarizePhrases,
  sureFinding,
  sureTerms,
  toPart,
  toParts,
  toPassages,
  wordFinding,
  wordsFinding,
  frequency,
} from "../../src/terms/index.js";
import { readDictionary } from "../../src/terms/dictionary.js";
import { toBulletin } from "./bulletins.js";

const dictionary = readDictionary("");
const FIRST = toBulletin("first", "甲县 敢为善为\n推进“三位一体”改革。\n\n乙县 图强争先\n推进三位一体改革。");
const SECOND = { ...toBulletin("second", "甲县 再接再厉\n落实“双倍增”。"), masthead: { title: "", keywords: [], issue: "2023年11期" } }; // prettier-ignore
const PASSAGES = [FIRST, SECOND].flatMap((bulletin) => toPassages(bulletin, dictionary));

test("sectionNames(bulletins) names the issue only of places that several issues have a section for", () => {
  const nameOf = sectionNames([FIRST, SECOND]);
  expect(nameOf({ bulletin: "first", place: "甲县" })).toBe("甲县（first）");
  expect(nameOf({ bulletin: "second", place: "甲县" })).toBe("甲县（2023年第11期）");
  expect(nameOf({ bulletin: "first", place: "乙县" })).toBe("乙县");
  expect(sectionNames([FIRST])({ bulletin: "first", place: "甲县" })).toBe("甲县");
});

test("phraseTable(passages, phrases, nameOf) counts every issue's section apart, and rowsOfPhrases keeps the order chosen", () => {
  const table = phraseTable(PASSAGES, findPhrases(PASSAGES, { dictionary }), sectionNames([FIRST, SECOND]));
  const [unity] = summarizePhrases(table);
  expect(unity).toMatchObject({ phrase: "三位一体", count: 2, range: 2, absent: ["甲县（2023年第11期）"] });
  const doubled = summarizePhrases(table).find(({ phrase }) => phrase === "双倍增")!;
  expect(rowsOfPhrases([doubled, unity!], table).map(({ phrase, section, count }) => [phrase, section, count])).toEqual([
    ["双倍增", "甲县（first）", 0], ["双倍增", "乙县", 0], ["双倍增", "甲县（2023年第11期）", 1],
    ["三位一体", "甲县（first）", 1], ["三位一体", "乙县", 1], ["三位一体", "甲县（2023年第11期）", 0],
  ]); // prettier-ignore
});

const words = (word: string, n: number) => Array.from({ length: n }, () => word);
const LOUD = toPart("新昌县", [...words("服务", 30), ...words("其他", 70)]);
const QUIET = toPart("柯桥区", [...words("服务", 1), ...words("其他", 199)]);

test("sectionKeyness(parts) compares each part with all others, and sureTerms(sections) puts the surest first", () => {
  const sections = sectionKeyness([LOUD, QUIET]);
  expect(sections.map(({ part, words: size }) => [part, size])).toEqual([["新昌县", 100], ["柯桥区", 200]]); // prettier-ignore
  expect(sections[0]?.sure.map(({ term }) => term)).toContain("服务");
  expect(sureTerms(sections)[0]).toMatchObject({ term: "服务", level: "p<0.0001" });
  expect(sectionKeyness([LOUD])).toEqual([]);
});

test("studies(passages, parts) gives every statistic its verdict, and an example only where there is enough text", () => {
  const rows = studies(PASSAGES, toParts(PASSAGES));
  expect(rows.map(({ study }) => study)).toEqual(["TF-IDF", "关键性", "对数优势比", "离散度", "搭配", "共现网络"]);
  for (const row of rows.filter(({ enough }) => enough !== "是")) expect(row, row.study).toMatchObject({ enough: "否，文本过小", kept: 0, first: "" }); // prettier-ignore
  expect(rows.find(({ study }) => study === "共现网络")).toMatchObject({ enough: "否，文本过小", minimum: "同句不少于 3 次的词对不少于 5 对" }); // prettier-ignore
  expect(studies([], [])).toEqual([]);
});

test("phraseFinding, wordFinding, sureFinding and wordsFinding are titles and words from the counts", () => {
  const unity = { phrase: "三位一体", origin: "quote", count: 9, range: 6, places: [], absent: ["诸暨市"] } as const;
  const programme = { ...unity, phrase: "“315”", count: 14, absent: ["新昌县"] };
  const longer = { ...programme, phrase: "“315”科技创新体系", count: 12 };
  expect(phraseFinding(unity).zh).toBe("“三位一体”最常见：9次，7节中见于6节，诸暨市未提");
  expect(phraseFinding({ ...unity, absent: ["甲", "乙", "丙", "丁"] }).zh).toBe(
    "“三位一体”最常见：9次，10节中见于6节，4节未提",
  );
  expect(wordFinding(frequency([LOUD, QUIET]), [LOUD, QUIET]).zh).toBe("其他、服务见于全部2节，“其他”共269次");
  const [sure] = sureTerms(sectionKeyness([LOUD, QUIET]));
  expect(sureFinding({ ...sure!, part: "新昌县", logRatio: 4.2 }, 1).zh).toBe(
    "差异可靠的词只有新昌县的“服务”，频率是其余各节的18倍",
  );
  expect(sureFinding({ ...sure!, part: "新昌县", logRatio: -2 }, 2).zh).toBe(
    "差异可靠的词首推新昌县的“服务”，频率是其余各节的4分之一",
  );
  expect(wordsFinding([LOUD], [programme, longer, unity], []).zh).toBe(
    "全文100词。“315”14次、见于6节（新昌县未提）；“三位一体”9次、见于6节（诸暨市未提）。与其余各节相比，差异可靠的词有0个；在这样小的文本上，提法的有无比统计量说得更多。",
  );
  expect(wordsFinding([LOUD], [], []).zh).toContain("没有几节共用的提法。");
});
