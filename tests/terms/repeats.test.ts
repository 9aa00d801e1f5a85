import { expect, test } from "vitest";
import { findRepeats } from "../../src/terms/repeats.js";
import { toPassage } from "./bulletins.js";

const NONE = { stop: new Set<string>() };
const repeatsOf = (sentences: readonly string[], options = {}) =>
  findRepeats(
    sentences.map((s) => toPassage("县", s)),
    { ...NONE, ...options },
  ).map(({ words, count }) => `${words.join("")} ${count}`);

test("findRepeats(passages) finds runs of words that come back three times, longest first", () => {
  expect(repeatsOf(["深入 贯彻 落实 甲", "深入 贯彻 落实 乙", "深入 贯彻 落实 丙", "贯彻 落实 丁"])).toEqual([
    "深入贯彻落实 3",
    "贯彻落实 4",
  ]);
});

test("findRepeats(passages) leaves a run that never stands alone to the longer one", () => {
  expect(repeatsOf(["甲 乙 丙 丁", "甲 乙 丙 丁", "甲 乙 丙 丁"])).toEqual(["甲乙丙丁 3"]);
});

test("findRepeats(passages, { minimum, longest }) does as it is told", () => {
  expect(repeatsOf(["甲 乙 丙", "甲 乙 丙"])).toEqual([]);
  expect(repeatsOf(["甲 乙 丙", "甲 乙 丙"], { minimum: 2 })).toEqual(["甲乙丙 2"]);
  expect(repeatsOf(["甲 乙 丙", "甲 乙 丙"], { minimum: 2, longest: 2 })).toEqual(["乙丙 2", "甲乙 2"]);
});

test("findRepeats(passages) does not cross a sign, a numeral or the end of a sentence", () => {
  expect(repeatsOf(["甲 , 乙", "甲 , 乙", "甲 , 乙"])).toEqual([]);
  expect(repeatsOf(["甲 5 乙", "甲 5 乙", "甲 5 乙"])).toEqual([]);
  expect(repeatsOf(["甲", "乙", "甲", "乙", "甲", "乙"])).toEqual([]);
});

test("findRepeats(passages) neither begins nor ends with a stop word", () => {
  const stop = new Set(["的"]);
  expect(repeatsOf(["改革 的 任务", "改革 的 任务", "改革 的 任务"], { stop })).toEqual(["改革的任务 3"]);
  expect(repeatsOf(["改革 的", "改革 的", "改革 的"], { stop })).toEqual([]);
});
