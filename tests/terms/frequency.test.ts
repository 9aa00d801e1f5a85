import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { frequency, frequencyByPart } from "../../src/terms/frequency.js";
import { countParts, mergeParts, toPart, toParts } from "../../src/terms/parts.js";
import { type Passage, toPassages } from "../../src/terms/passages.js";
import { seedBulletin, toBulletin, toPassage } from "./bulletins.js";

const split = (words: string) => words.split(" ");
const PARTS = [toPart("甲县", split("创新 创新 改革")), toPart("乙县", split("创新 平台 平台 平台 平台"))];

test("frequency(parts) gives count, number of parts and rate per 1,000 words, most frequent first", () => {
  expect(frequency(PARTS)).toEqual([
    { term: "平台", count: 4, range: 1, rate: 500 },
    { term: "创新", count: 3, range: 2, rate: 375 },
    { term: "改革", count: 1, range: 1, rate: 125 },
  ]);
});

test("frequencyByPart(parts, terms) shows absence as 0", () => {
  expect(frequencyByPart(PARTS, ["平台"])).toEqual([
    { part: "甲县", term: "平台", count: 0, rate: 0 },
    { part: "乙县", term: "平台", count: 4, rate: 800 },
  ]);
});

test("toPart(name, words, drop) leaves dropped words out of the counts and in the size", () => {
  const part = toPart("甲县", split("的 创新 的 改革"), new Set(["的"]));
  expect([...part.counts]).toEqual([["创新", 1], ["改革", 1]]); // prettier-ignore
  expect(frequency([part])[0]).toEqual({ term: "创新", count: 1, range: 1, rate: 250 });
});

test("toParts(passages) groups by place, counts no numeral and no sign, and drops stop words, boilerplate and place names", () => {
  const passages = [
    toPassage("甲县", "乙县 全面 推进 创新 , 同比 增长 5"),
    toPassage("乙县", "创新 。"),
    toPassage("甲县", "平台"),
  ];
  expect(toParts(passages).map(({ name, counts, size }) => [name, [...counts.keys()], size])).toEqual([
    ["甲县", ["创新", "平台"], 7],
    ["乙县", ["创新"], 1],
  ]);
});

test("toParts(passages, { by }) groups by whatever is asked", () => {
  const passages = [toPassage("甲县", "创新"), toPassage("乙县", "平台")];
  expect(toParts(passages, { by: (p) => p.bulletin }).map((part) => [part.name, part.size])).toEqual([["b", 2]]);
});

test("countParts(bulletins) counts bulletin by bulletin what toParts counts of all passages", async () => {
  const bulletins = [seedBulletin(), toBulletin("b2", "乙县 全面推进\n创新平台建设。\n\n丙县 提质\n创新。")];
  const passages = bulletins.flatMap((bulletin) => toPassages(bulletin));
  expect(await countParts(Readable.from(bulletins))).toEqual(toParts(passages));
  const by = (passage: Passage) => passage.bulletin;
  expect(await countParts(Readable.from(bulletins), { by, drop: new Set() })).toEqual(toParts(passages, { by, drop: new Set() })); // prettier-ignore
});

test("mergeParts(name, parts) adds up", () => {
  const merged = mergeParts("两县", PARTS);
  expect([merged.size, merged.counts.get("创新"), merged.counts.get("平台")]).toEqual([8, 3, 4]);
});

test("frequency(parts) of nothing is nothing", () => {
  expect(frequency([])).toEqual([]);
  expect(frequencyByPart([toPart("甲县", [])], ["创新"])).toEqual([{ part: "甲县", term: "创新", count: 0, rate: 0 }]);
});
