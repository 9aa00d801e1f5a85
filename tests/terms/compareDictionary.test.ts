import { expect, test } from "vitest";
import { compareDictionary } from "../../src/terms/compareDictionary.js";
import { readDictionary } from "../../src/terms/dictionary.js";
import { toBulletin } from "./bulletins.js";

const BULLETIN = toBulletin("b", "甲县 敢为\n培育链主企业，支持企业上市。\n\n乙县 图强\n链主企业增加。");

test("compareDictionary(bulletins, before, after) shows a new word and what it swallowed", () => {
  const change = compareDictionary([BULLETIN], readDictionary("高企"), readDictionary("高企\n链主企业"));
  expect(change.added).toEqual(["链主企业"]);
  expect(change.removed).toEqual([]);
  expect(change.rows).toEqual([
    { term: "企业", before: 3, after: 1, change: -2, rangeBefore: 2, rangeAfter: 1 },
    { term: "链主", before: 2, after: 0, change: -2, rangeBefore: 2, rangeAfter: 0 },
    { term: "链主企业", before: 0, after: 2, change: 2, rangeBefore: 0, rangeAfter: 2 },
  ]);
  expect(change.words.before - change.words.after).toBe(2);
});

test("compareDictionary(bulletins, before, after) shows nothing for an edit that changes no count", () => {
  const change = compareDictionary([BULLETIN], readDictionary("高企 主体"), readDictionary("高企 指标\n瞪羚企业"));
  expect(change).toMatchObject({ added: ["瞪羚企业"], removed: [], rows: [] });
});

test("compareDictionary(bulletins, before, after) is the reverse of itself", () => {
  const [one, other] = [readDictionary("链主企业"), readDictionary("高企")];
  const [there, back] = [compareDictionary([BULLETIN], one, other), compareDictionary([BULLETIN], other, one)];
  expect(back.rows.map((r) => [r.term, r.change])).toEqual(there.rows.map((r) => [r.term, -r.change]));
  expect([back.added, back.removed]).toEqual([there.removed, there.added]);
});
