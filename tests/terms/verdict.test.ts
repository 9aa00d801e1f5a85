import { expect, test } from "vitest";
import { toStudy, verdictText } from "../../src/terms/verdict.js";

const DEMAND = {
  study: { zh: "搭配", en: "Collocation" },
  minimum: { zh: "共现不少于 3 次", en: "3 co-occurrences or more" },
};

test("toStudy(rows, demand, meets) keeps what meets the demand", () => {
  expect(toStudy([1, 3, 5], DEMAND, (n) => n >= 3)).toMatchObject({
    rows: [3, 5],
    verdict: { enough: true, kept: 2, left: 1 },
  });
});

test("toStudy(rows, demand, meets, atLeast) shows nothing when too little is left", () => {
  expect(toStudy([1, 3, 5], DEMAND, (n) => n >= 3, 3)).toMatchObject({
    rows: [],
    verdict: { enough: false, kept: 0, left: 3 },
  });
  expect(toStudy([], DEMAND, () => true).verdict.enough).toBe(false);
});

test("verdictText(verdict, lang) says it in Chinese and in English", () => {
  const { verdict } = toStudy([1, 3, 5], DEMAND, (n) => n >= 3);
  expect(verdictText(verdict)).toBe("搭配：2 项达到要求（共现不少于 3 次），略去 1 项。");
  expect(verdictText(verdict, "en")).toBe("Collocation: 2 meet the minimum (3 co-occurrences or more), 1 left out.");
  const small = toStudy([1], DEMAND, (n) => n >= 3).verdict;
  expect(verdictText(small)).toBe("搭配：文本过小，不作分析（要求：共现不少于 3 次；略去 1 项）。");
  expect(verdictText(small, "en")).toBe(
    "Collocation: the text is too small for it (minimum: 3 co-occurrences or more; 1 left out).",
  );
});
