import { expect, test } from "vitest";
import { guessWidths } from "../../src/export/report/three-line.js";

const columns = (...headings: string[]) => headings.map((heading) => ({ heading, numeric: false }));
const SENTENCE = "加大政策扶持力度,研究出台《关于加快科技创新的若干政策》,兑付政策资金8809 万元。".repeat(3);

test("guessWidths(columns, rows) breaks no short text, and gives the rest to the longest", () => {
  const [place = 0, subject = 0, sentence = 0] = guessWidths(columns("地区", "主体", "原文"), [
    ["柯桥区", "百亿级产业科创基金", SENTENCE],
    ["诸暨市", "–", SENTENCE],
  ]);
  expect(place).toBe(9);
  expect(subject).toBeLessThan(24);
  expect(sentence).toBeGreaterThan(50);
  expect(place + subject + sentence).toBeLessThanOrEqual(82);
});

test("guessWidths(columns, rows) of short texts gives each column what it needs", () => {
  expect(guessWidths(columns("地区", "数"), [["柯桥区", "12"]])).toEqual([9, 5]);
});
