import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { type Bulletin, readBulletin } from "../../src/corpus/index.js";
import { type Library, openLibrary, openLibraryOf } from "../../src/export/library.js";
import { findQuotes } from "../../src/export/quotes.js";

const TEXT = "诸暨市科技工作\n\n诸暨市\n今年以来,工作扎实。新增高新技术企业\n132 家。\n全市培育平台。新增企业5 家。\n";
const LATER = "诸暨市科技工作\n\n诸暨市\n新增企业5 家。\n";
const library = openLibrary([readBulletin(TEXT, "zhuji-07"), readBulletin(LATER, "zhuji-08")]);

const fact = (sentence: string, locus = "") => ({ name: "甲", shown: "1", sentence, locus });
const found = (sentence: string, locus = "", stems: string[] = []) =>
  findQuotes(fact(sentence, locus), library, new Set(stems)).map(({ text, at }) => [
    text,
    at && library.bulletins[at.bulletin]?.name,
    at?.locus,
  ]);

test("findQuotes(fact, library) finds a sentence where it stands, whatever the breaks of its lines", () => {
  expect(found("新增高新技术企业132 家。")).toEqual([["新增高新技术企业132 家。", "zhuji-07", "诸暨市·第1段·第2句"]]);
  expect(found("新增高新技术企业\n132 家。")).toHaveLength(1);
});

test("findQuotes(fact, library) finds each of several sentences", () => {
  expect(found("今年以来,工作扎实。\n全市培育平台。").map(([, , locus]) => locus)).toEqual([
    "诸暨市·第1段·第1句",
    "诸暨市·第2段·第1句",
  ]);
});

test("findQuotes(fact, library) chooses among equal sentences by place, then by the bulletin of the figures", () => {
  expect(found("新增企业5 家。", "诸暨市·第2段·第2句")).toEqual([["新增企业5 家。", "zhuji-07", "诸暨市·第2段·第2句"]]);
  expect(found("新增企业5 家。", "", ["zhuji-08"])).toEqual([["新增企业5 家。", "zhuji-08", "诸暨市·第1段·第1句"]]);
});

test("findQuotes(fact, library) finds a part of a sentence, and keeps what no bulletin has", () => {
  expect(found("新增高新技术企业")).toEqual([["新增高新技术企业", "zhuji-07", "诸暨市·第1段·第2句"]]);
  expect(found("已经删去的话。")).toEqual([["已经删去的话。", undefined, undefined]]);
  expect(found("")).toEqual([]);
});

test("openLibraryOf(sentences, read) holds the bulletins that are quoted, and quotes them as a library of all does", async () => {
  const texts = [LATER.replace("5 家", "9 家"), TEXT, LATER, "柯桥区科技工作\n\n柯桥区\n签约项目3 个。\n"];
  const bulletins = texts.map((text, i) => readBulletin(text, `b${i}`));
  const all = openLibrary(bulletins);
  const read = () => Readable.from(bulletins) as AsyncIterable<Bulletin>;
  const cases: [sentences: string[], names: string[]][] = [
    [["新增企业5 家。"], ["b1", "b2"]],
    [
      ["今年以来,工作扎实。\n签约项目3 个。", ""],
      ["b1", "b3"],
    ],
    [["新增高新技术企业\n132 家。"], ["b1"]],
    [
      ["新增高新技术", "签约项目3 个。"],
      ["b1", "b3"],
    ],
    [["已经删去的话。"], []],
  ];
  for (const [sentences, names] of cases) {
    const some = await openLibraryOf(sentences, read);
    expect(some.bulletins.map(({ name }) => name)).toEqual(names);
    const quote = (library: Library) => sentences.flatMap((sentence) => findQuotes(fact(sentence), library)).map(({ text, at }) => [text, at?.id]); // prettier-ignore
    expect(quote(some)).toEqual(quote(all));
  }
});
