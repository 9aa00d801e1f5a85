import fc from "fast-check";
import { expect, test } from "vitest";
import { logOdds } from "../../src/terms/logOdds.js";
import { toPart } from "../../src/terms/parts.js";
import { posteriorZ } from "./secondOpinion.js";

const partOf = (name: string, size: number, count: number) =>
  toPart(
    name,
    Array.from({ length: size }, (_, i) => (i < count ? "创新" : `${name}${i}`)),
  );

test("logOdds(part, reference) shrinks by a prior taken from both texts", () => {
  // α = 100 · 10 ÷ 200 = 5; δ = ln(13 ÷ 187) − ln(7 ÷ 193); variance = 1 ÷ 13 + 1 ÷ 7
  const [row] = logOdds(partOf("甲", 100, 8), partOf("乙", 100, 2), { priorWords: 100 }).rows;
  expect(row).toMatchObject({ term: "创新", count: 8, referenceCount: 2 });
  expect(row?.delta).toBeCloseTo(0.65062, 5);
  expect(row?.variance).toBeCloseTo(0.21978, 5);
  expect(row?.z).toBeCloseTo(1.38782, 5);
});

test("logOdds(part, reference, { background }) takes the prior from another corpus", () => {
  const background = partOf("底", 1000, 100);
  const [row] = logOdds(partOf("甲", 100, 8), partOf("乙", 100, 2), { priorWords: 100, background }).rows;
  expect(row?.variance).toBeCloseTo(1 / 18 + 1 / 12, 10); // α = 100 · 100 ÷ 1000 = 10
});

test("logOdds(part, reference) puts what the part says first and what it leaves out last", () => {
  const part = toPart(
    "甲",
    Array.from({ length: 60 }, (_, i) => (i < 20 ? "云局" : i < 40 ? "创新" : "服务")),
  );
  const reference = toPart(
    "乙",
    Array.from({ length: 60 }, (_, i) => (i < 20 ? "平台" : i < 40 ? "创新" : "服务")),
  );
  expect(logOdds(part, reference).rows.map((row) => row.term)).toEqual(["云局", "创新", "服务", "平台"]);
});

test("logOdds(part, reference) leaves out what stands fewer than five times", () => {
  const study = logOdds(partOf("甲", 50, 2), partOf("乙", 50, 2));
  expect(study.rows).toEqual([]);
  expect(study.verdict.enough).toBe(false);
});

test("logOdds(part, reference) agrees with posterior probabilities and is antisymmetric", () => {
  const count = fc.integer({ min: 3, max: 90 });
  const size = fc.integer({ min: 100, max: 300 });
  fc.assert(
    fc.property(count, size, count, size, fc.integer({ min: 1, max: 800 }), (y1, n1, y2, n2, priorWords) => {
      const [part, reference] = [partOf("甲", n1, y1), partOf("乙", n2, y2)];
      const z = (study: ReturnType<typeof logOdds>) => study.rows.find((row) => row.term === "创新")?.z ?? NaN;
      const alpha = (priorWords * (y1 + y2)) / (n1 + n2);
      expect(z(logOdds(part, reference, { priorWords }))).toBeCloseTo(posteriorZ(y1, n1, y2, n2, alpha, priorWords), 8);
      expect(z(logOdds(reference, part, { priorWords }))).toBeCloseTo(
        -posteriorZ(y1, n1, y2, n2, alpha, priorWords),
        8,
      );
    }),
    { seed: 315, numRuns: 60 },
  );
});
