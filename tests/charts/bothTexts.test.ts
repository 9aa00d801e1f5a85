import { expect, test } from "vitest";
import { bothTexts } from "../../src/charts/index.js";

test("bothTexts(texts) parts pairs into two languages; what is one word is the same in both, and words are for English", () => {
  expect(
    bothTexts({
      title: { zh: "7节", en: "7 sections" },
      unit: "%",
      source: { zh: "《今日科技》", en: "Today" },
      words: { 诸暨市: "Zhuji" },
    }),
  ).toEqual({
    zh: { title: "7节", unit: "%", source: "《今日科技》" },
    en: { title: "7 sections", unit: "%", source: "Today", words: { 诸暨市: "Zhuji" } },
  });
});
