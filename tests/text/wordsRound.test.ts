import { expect, test } from "vitest";
import { wordsRound } from "../../src/text/wordsRound.js";

const TEXT = "新增高企132 家,\r\n占三成。";

test("wordsRound(text, span, sight) gives a stretch with the words to its left and right", () => {
  expect(wordsRound(TEXT, { start: 4, end: 7 }, 3)).toEqual(["增高企", "132", " 家,"]);
});

test("wordsRound(text, span, sight) ends where the text does, and puts everything on one line", () => {
  expect(wordsRound(TEXT, { start: 4, end: 7 }, 99)).toEqual(["新增高企", "132", " 家, 占三成。"]);
  expect(wordsRound(TEXT, { start: 4, end: 13 }, 0)).toEqual(["", "132 家, 占", ""]);
});
