import fc from "fast-check";
import { expect, test } from "vitest";
import { dispersion } from "../../src/terms/dispersion.js";
import { toPart } from "../../src/terms/parts.js";
import { overlapDp } from "./secondOpinion.js";

const SIZES = [20, 30, 50];

/** Three parts of 20, 30 and 50 words, with one term so many times in each. */
const partsOf = (counts: readonly number[], sizes: readonly number[] = SIZES) =>
  sizes.map((size, n) =>
    toPart(
      `${n}`,
      Array.from({ length: size }, (_, i) => (i < (counts[n] ?? 0) ? "创新" : `${n} ${i}`)),
    ),
  );

test("dispersion(parts) is 0 for a term spread as the words are", () => {
  const [row] = dispersion(partsOf([2, 3, 5])).rows;
  expect(row).toMatchObject({ term: "创新", count: 10, range: 3 });
  expect(row?.dp).toBeCloseTo(0, 10);
});

test("dispersion(parts) is half the sum of what is too much and too little", () => {
  const [row] = dispersion(partsOf([3, 0, 3])).rows;
  expect(row?.dp).toBeCloseTo(0.3, 10); // ½ · (|0.5 − 0.2| + |0 − 0.3| + |0.5 − 0.5|)
  expect(row?.dpNorm).toBeCloseTo(0.375, 10); // 0.3 ÷ (1 − 0.2)
});

test("dispersion(parts) reaches 1, normed, for a term that stands in the smallest part alone", () => {
  const [row] = dispersion(partsOf([10, 0, 0])).rows;
  expect(row?.dp).toBeCloseTo(0.8, 10);
  expect(row?.dpNorm).toBeCloseTo(1, 10);
});

test("dispersion(parts) leaves out terms with fewer occurrences than there are parts, and refuses two parts", () => {
  expect(dispersion(partsOf([1, 1, 0])).verdict).toMatchObject({ enough: false, kept: 0, left: 99 });
  expect(dispersion(partsOf([9, 9], [20, 30])).rows).toEqual([]);
});

test("dispersion(parts) agrees with the overlap of two distributions", () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 60 }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 8 }), (parts) => {
      const [counts, sizes] = [parts.map(([c]) => c), parts.map(([, s]) => s)];
      fc.pre(counts.reduce((a, b) => a + b, 0) >= parts.length);
      const row = dispersion(partsOf(counts, sizes)).rows.find((r) => r.term === "创新");
      expect(row?.dp).toBeCloseTo(overlapDp(counts, sizes), 10);
    }),
    { seed: 315, numRuns: 100 },
  );
});
