import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { workspacePath } from "../../src/lineage/workspace.js";
import { readDictionary } from "../../src/terms/dictionary.js";
import { tokenize } from "../../src/terms/tokenize.js";

const dictionary = readDictionary("国引\n高企\n链主\n科创日\nG60\n“315”");
const texts = (text: string) => tokenize(text, { dictionary }).map((t) => t.text);

test("tokenize(text) finds nothing in nothing", () => {
  expect(tokenize("")).toEqual([]);
  expect(tokenize(" 　\r\n\t\uFEFF")).toEqual([]);
});

test("tokenize(text) does not take a long or a punctuated quotation for one unit", () => {
  expect(texts("“国际纺都、杭绍星城”")).not.toContain("国际纺都、杭绍星城");
  expect(texts("“大型科研仪器设备开放共享平台”")).not.toContain("大型科研仪器设备开放共享平台");
});

test("tokenize(text) does not find G60 in G601, nor the bare 315 in the dictionary's “315”", () => {
  expect(texts("G601次列车")[0]).toBe("G601");
  expect(tokenize("投资315亿元", { dictionary }).find((t) => t.text === "315")?.kind).toBe("number");
});

test("tokenize(text) does not tear 全国|引进 apart for a dictionary word 国引", () => {
  expect(texts("从全国引进人才")).toEqual(["从", "全国", "引进人才"]);
});

test("tokenize(text) does not mind broken characters", () => {
  expect(texts("高企\ud800链主\0")).toEqual(["高企", "\ud800", "链主", "\0"]);
});

test("tokenize(text) does not mix up two dictionaries", () => {
  const without = readDictionary("高企");
  expect(texts("科创日")).toEqual(["科创日"]);
  expect(tokenize("科创日", { dictionary: without }).map((t) => t.text)).toEqual(["科创", "日"]);
  expect(texts("科创日")).toEqual(["科创日"]);
});

test("what jieba reads is written without BOM, CRLF or doubled spaces, whatever the user's file was like", () => {
  tokenize("三位一体", { dictionary: readDictionary("\uFEFF三位一体   提法\r\nR&D\r\n高企\t主体\r\n") });
  const folder = workspacePath(".jianbao", "jieba");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".utf8"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  expect(files).toContain("三位一体 10000000 x\n高企 100000 x\n");
  for (const file of files) expect(file).toMatch(/^(?:\p{Script=Han}+ \d+ x\n)*$/u);
});
