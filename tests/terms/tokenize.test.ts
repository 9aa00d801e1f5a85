import { expect, test } from "vitest";
import { readDictionary } from "../../src/terms/dictionary.js";
import { plainText } from "../../src/terms/plainText.js";
import { tokenize } from "../../src/terms/tokenize.js";
import { seedBulletin } from "./bulletins.js";

const dictionary = readDictionary(
  [
    "高企",
    "科技型中小企业",
    "高新技术",
    "高新技术企业",
    "国家高新技术企业",
    "国家",
    "1图4表",
    "5G基站",
    "R&D经费",
    "G60",
  ]
    .concat(["双倍增", "三位一体", "试验区", "技术交易额"])
    .join("\n"),
);
const texts = (text: string) => tokenize(text, { dictionary }).map((t) => t.text);

test("tokenize(text) keeps the words of the dictionary whole", () => {
  expect(texts("推荐申报高企和科技型中小企业")).toEqual(["推荐", "申报", "高企", "和", "科技型中小企业"]);
  expect(texts("推荐申报瞪羚企业和科技型大企业")).toEqual([
    "推荐",
    "申报",
    "瞪羚",
    "企业",
    "和",
    "科技型",
    "大",
    "企业",
  ]);
});

test("tokenize(text) prefers the longest word of the dictionary", () => {
  expect(texts("国家高新技术企业")).toEqual(["国家高新技术企业"]);
});

test("tokenize(text) knows dictionary words with digits, letters and signs in them", () => {
  expect(texts("实现1 图4 表,建设5G基站320个")).toEqual([
    "实现", "1图4表", ",", "建设", "5G基站", "320", "个",
  ]); // prettier-ignore
  expect(texts("R&D经费占G60的份额")).toEqual(["R&D经费", "占", "G60", "的", "份额"]);
});

test("tokenize(text) takes a short quotation for one unit, with or without the dictionary", () => {
  expect(texts("开展“六张清单”工作")).toEqual(["开展", "“", "六张清单", "”", "工作"]);
  expect(texts("落实“双倍增”行动和双倍增计划")).toEqual(["落实", "“", "双倍增", "”", "行动", "和", "双倍增", "计划"]);
  expect(texts('推行"云局"和「一指办」')).toEqual(["推行", "“", "云局", "”", "和", "“", "一指办", "”"]);
});

test("tokenize(text) keeps the marks of a quoted numeral or single character", () => {
  expect(texts("“315”体系投资315亿元")).toEqual(["“315”", "体系", "投资", "315", "亿元"]);
  expect(texts("“12+X”与“学”字为先").slice(0, 3)).toEqual(["“12+X”", "与", "“学”"]);
});

test("tokenize(text) looks into a quotation that holds a longer dictionary word", () => {
  expect(texts("推进“三位一体改革”")).toEqual(["推进", "“", "三位一体", "改革", "”"]);
  expect(texts("“建设教育科技人才‘三位一体’试验区”")).toEqual([
    "“", "建设", "教育", "科技人才", "‘", "三位一体", "’", "试验区", "”",
  ]); // prettier-ignore
});

test("tokenize(text) takes a numeral with its comma, point, sign or dash for one number", () => {
  const numbers = tokenize("1,050 家,增长7.3%,2023—2027 年", { dictionary }).filter((t) => t.kind === "number");
  expect(numbers.map((t) => t.text)).toEqual(["1,050", "7.3%", "2023—2027"]);
});

test("tokenize(text) lets a space part words, but not beside a single character", () => {
  expect(texts("坚持落实 绍兴推进")).toEqual(["坚持", "落实", "绍兴", "推进"]);
  expect(texts("投资4 亿 元,回落0.8个 百 分 点")).toEqual(["投资", "4", "亿元", ",", "回落", "0.8", "个", "百分点"]);
});

test("tokenize(text, { joinLines }) reads a word across a broken line", () => {
  const options = { dictionary };
  expect(
    tokenize("居第一;技术\n交易额", options)
      .map((t) => t.text)
      .slice(-2),
  ).toEqual(["技术", "交易额"]);
  expect(tokenize("居第一;技术\n交易额", { ...options, joinLines: true }).at(-1)).toEqual({
    text: "技术交易额", kind: "unit", start: 4, end: 10,
  }); // prettier-ignore
});

test("tokenize(text) says what each token is", () => {
  expect(tokenize("高企5家,R&D", { dictionary })).toEqual([
    { text: "高企", kind: "unit", start: 0, end: 2 },
    { text: "5", kind: "number", start: 2, end: 3 },
    { text: "家", kind: "word", start: 3, end: 4 },
    { text: ",", kind: "mark", start: 4, end: 5 },
    { text: "R&D", kind: "word", start: 5, end: 8 },
  ]);
});

test("tokenize(text, { start, end }) reads a stretch and counts offsets from the beginning", () => {
  const text = "绍兴市。诸暨市建设研究院。";
  const tokens = tokenize(text, { dictionary, start: 4, end: 12 });
  expect(tokens.map((t) => text.slice(t.start, t.end)).join("|")).toBe("诸暨市|建设|研究院");
});

test("tokenize(text) gives every token back from its span, in reading order, and loses no character", () => {
  for (const text of [seedBulletin().text, "２５６．４ 亿 元，「Ｒ＆Ｄ」经费\r\n①𠮷野家\u{1F600}…… \uFEFF"]) {
    const tokens = tokenize(text, { dictionary });
    for (const token of tokens) expect(plainText(text.slice(token.start, token.end))).toBe(token.text);
    for (const [i, token] of tokens.entries()) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
    expect(tokens.map((t) => t.text).join("")).toBe(plainText(text).replace(/\s/gu, ""));
  }
});

test("tokenize(text) cuts long texts as it cuts short ones, whatever stands in them", () => {
  const lengthOf = (text: string) => tokenize(text, { dictionary }).length;
  const { text } = seedBulletin();
  expect(lengthOf(text.repeat(20))).toBe(20 * lengthOf(text));
  expect(["产业".repeat(17_000), "“".repeat(34_000), "“315".repeat(9000)].map(lengthOf)).toEqual([
    17_000, 34_000, 18_000,
  ]);
});
