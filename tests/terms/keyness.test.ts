import fc from "fast-check";
import { expect, test } from "vitest";
import { keyness, logLikelihood, logRatio } from "../../src/terms/keyness.js";
import { toPart } from "../../src/terms/parts.js";
import { crossLogRatio, entropyG2 } from "./secondOpinion.js";

/** A part of so many words, with one term so many times. */
const partOf = (name: string, size: number, count: number) =>
  toPart(
    name,
    Array.from({ length: size }, (_, i) => (i < count ? "创新" : `${name}${i}`)),
  );

const rowOf = (a: number, n1: number, b: number, n2: number) =>
  keyness(partOf("甲", n1, a), partOf("乙", n2, b)).rows.find((row) => row.term === "创新");

test("logLikelihood(a, n1, b, n2) is Dunning's G² in two cells", () => {
  expect(logLikelihood(10, 100, 5, 200)).toBeCloseTo(6.93147, 5); // 10 · ln 2
  expect(logLikelihood(30, 100, 10, 200)).toBeCloseTo(29.03923, 5);
  expect(logLikelihood(0, 100, 30, 200)).toBeCloseTo(24.32791, 5); // 60 · ln 1.5
  expect(logLikelihood(10, 100, 20, 200)).toBe(0);
});

test("logRatio(a, n1, b, n2) counts doublings and takes 0 for 0.5", () => {
  expect(logRatio(10, 100, 5, 200)).toBeCloseTo(2, 10);
  expect(logRatio(5, 200, 10, 100)).toBeCloseTo(-2, 10);
  expect(logRatio(0, 100, 30, 200)).toBeCloseTo(-4.90689, 5); // log₂(0.005 ÷ 0.15)
});

test("keyness(part, reference) gives each term its counts, its rates and the level its expected counts carry", () => {
  expect(rowOf(30, 100, 10, 200)).toMatchObject({
    count: 30,
    referenceCount: 10,
    rate: 300,
    referenceRate: 50,
    level: "p<0.0001",
  });
  expect(rowOf(20, 100, 20, 200)?.g2).toBeCloseTo(4.71132, 5);
  expect(rowOf(20, 100, 20, 200)?.level).toBe("p<0.05");
  expect(rowOf(0, 100, 30, 200)).toMatchObject({ count: 0, level: "p<0.0001" });
});

test("keyness(part, reference) gives no level where the expected count is too small for it", () => {
  expect(rowOf(10, 100, 5, 200)?.g2).toBeGreaterThan(6.63); // enough for 1 %, but 5 are expected where 11 must be
  expect(rowOf(10, 100, 5, 200)?.level).toBe("");
});

test("keyness(part, reference) leaves out terms of which less than one is expected", () => {
  const study = keyness(partOf("甲", 100, 2), partOf("乙", 200, 0));
  expect(study.rows).toEqual([]);
  expect(study.verdict).toMatchObject({ enough: false, left: 299 });
});

test("keyness(part, reference) agrees with other algebra and turns its sign with the texts", () => {
  const count = fc.integer({ min: 0, max: 400 });
  const size = fc.integer({ min: 400, max: 5000 });
  fc.assert(
    fc.property(count, size, count, size, (a, n1, b, n2) => {
      fc.pre(a + b > 0);
      expect(logLikelihood(a, n1, b, n2)).toBeCloseTo(entropyG2(a, n1, b, n2), 6);
      expect(logRatio(a, n1, b, n2)).toBeCloseTo(crossLogRatio(a, n1, b, n2), 8);
      expect(logLikelihood(b, n2, a, n1)).toBeCloseTo(logLikelihood(a, n1, b, n2), 8);
      expect(logRatio(b, n2, a, n1)).toBeCloseTo(-logRatio(a, n1, b, n2), 8);
    }),
    { seed: 315, numRuns: 300 },
  );
});
