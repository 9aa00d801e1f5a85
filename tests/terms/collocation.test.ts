import fc from "fast-check";
import { expect, test } from "vitest";
import { collocation, logDice } from "../../src/terms/collocation.js";
import { toPassage } from "./bulletins.js";
import { pairwiseLogDice } from "./secondOpinion.js";

const NONE = { drop: new Set<string>() };

test("logDice(both, x, y) is 14 for two words that never part", () => {
  expect(logDice(5, 5, 5)).toBe(14);
  expect(logDice(3, 4, 3)).toBeCloseTo(13.77761, 5); // 14 + log₂(6 ÷ 7)
  expect(logDice(1, 16384, 16384)).toBe(0);
});

test("collocation(passages, node) counts what stands within five words of it, in the same sentence", () => {
  const passages = [
    toPassage("甲县", "教育 科技 人才 三位一体 发展"),
    toPassage("乙县", "三位一体 发展"),
    toPassage("丙县", "三位一体 发展 , 发展 平台"),
    toPassage("丁县", "三位一体 a b c d e 发展"),
  ];
  const { rows, verdict } = collocation(passages, "三位一体", NONE);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ node: "三位一体", term: "发展", count: 3, nodeCount: 4, termCount: 5 });
  expect(rows[0]?.logDice).toBeCloseTo(13.41504, 5); // 14 + log₂(6 ÷ 9)
  expect(verdict).toMatchObject({ enough: true, kept: 1 });
});

test("collocation(passages, node, { window }) looks as far as it is told", () => {
  const passages = ["甲", "乙", "丙"].map((place) => toPassage(place, "三位一体 a b 发展"));
  expect(collocation(passages, "三位一体", { ...NONE, window: 2 }).rows.map((r) => r.term)).toEqual(["a", "b"]);
  expect(collocation(passages, "三位一体", { ...NONE, window: 3 }).rows.map((r) => r.term)).toEqual(["a", "b", "发展"]);
});

test("collocation(passages, node) does not offer stop words, and refuses what stands together less than three times", () => {
  const passages = ["甲", "乙", "丙"].map((place) => toPassage(place, "推进 三位一体 的 改革"));
  expect(collocation(passages, "三位一体").rows.map((r) => r.term)).toEqual(["改革"]);
  expect(collocation(passages.slice(1), "三位一体")).toMatchObject({ rows: [], verdict: { enough: false } });
  expect(collocation(passages, "双倍增").rows).toEqual([]);
});

test("collocation(passages, node) agrees with pairs counted one by one, and from either end", () => {
  const sentence = fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (sentences, window) => {
        const passages = sentences.map((words) => toPassage("县", words.join(" ")));
        for (const row of collocation(passages, "甲", { ...NONE, window }).rows) {
          expect(row.logDice).toBeCloseTo(pairwiseLogDice(sentences, "甲", row.term, window), 8);
          const back = collocation(passages, row.term, { ...NONE, window }).rows.find((r) => r.term === "甲");
          expect(back?.logDice).toBe(row.logDice);
          expect(row.logDice).toBeLessThanOrEqual(14);
        }
      },
    ),
    { seed: 315, numRuns: 200 },
  );
});
