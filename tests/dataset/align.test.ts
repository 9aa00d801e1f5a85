import { expect, test } from "vitest";
import { alignInOrder } from "../../src/dataset/align.js";

const align = (a: string, b: string) => alignInOrder(a.length, b.length, (i, j) => (a[i] === b[j] ? 1 : 0));

test("alignInOrder(lefts, rights, score) pairs what is alike, in reading order", () => {
  expect(align("abc", "ac")).toEqual([[0, 0], [2, 1]]); // prettier-ignore
  expect(align("abcd", "bxd")).toEqual([[1, 0], [3, 2]]); // prettier-ignore
  expect(align("ab", "ba")).toHaveLength(1);
  expect(align("", "a")).toEqual([]);
});

test("alignInOrder(lefts, rights, score) of lists of 10,000 pairs as much of them as stands in the same part, in order", () => {
  const pairs = alignInOrder(10_000, 10_001, (i, j) => (i + 1 === j ? 1 : 0));
  expect(pairs.every(([i, j]) => i + 1 === j)).toBe(true);
  expect(pairs.every(([i], k) => k === 0 || i > (pairs[k - 1]?.[0] ?? 0))).toBe(true);
  expect(pairs.length).toBeGreaterThan(9_900);
});
