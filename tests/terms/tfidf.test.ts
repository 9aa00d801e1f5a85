import fc from "fast-check";
import { expect, test } from "vitest";
import { toPart } from "../../src/terms/parts.js";
import { tfidf } from "../../src/terms/tfidf.js";
import { informationTfidf } from "./secondOpinion.js";

const split = (words: string) => words.split(" ");
const PARTS = [
  toPart("甲县", split("创新 创新 云局 云局")),
  toPart("乙县", split("创新 平台 平台 平台")),
  toPart("丙县", split("创新 创新 平台 平台")),
];

test("tfidf(parts) weighs a part's terms by how few parts have them", () => {
  const { rows } = tfidf(PARTS);
  expect(rows.map((row) => [row.part, row.term, row.count, row.tf])).toEqual([
    ["甲县", "云局", 2, 0.5],
    ["甲县", "创新", 2, 0.5],
    ["乙县", "平台", 3, 0.75],
    ["丙县", "平台", 2, 0.5],
    ["丙县", "创新", 2, 0.5],
  ]);
  expect(rows[0]?.tfidf).toBeCloseTo(0.54931, 5); // ½ · ln 3
  expect(rows[2]?.tfidf).toBeCloseTo(0.3041, 5); // ¾ · ln 1.5
});

test("tfidf(parts) gives nothing for a term that stands in every part", () => {
  expect(tfidf(PARTS).rows.filter((row) => row.term === "创新").map((row) => [row.idf, row.tfidf])).toEqual([[0, 0], [0, 0]]); // prettier-ignore
});

test("tfidf(parts) leaves out what stands once, and says how much", () => {
  expect(tfidf(PARTS).verdict).toMatchObject({ enough: true, kept: 5, left: 1 });
});

test("tfidf(parts) refuses two parts", () => {
  const study = tfidf(PARTS.slice(0, 2));
  expect(study.rows).toEqual([]);
  expect(study.verdict).toMatchObject({ enough: false, kept: 0, left: 4 });
});

test("tfidf(parts) agrees with the idf as information", () => {
  const words = fc.array(fc.constantFrom("创新", "平台", "人才", "改革"), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 3, maxLength: 6 }), (texts) => {
      const parts = texts.map((text, i) => toPart(String(i), text));
      for (const row of tfidf(parts).rows) {
        const text = texts[Number(row.part)] ?? [];
        const withTerm = texts.filter((t: readonly string[]) => t.includes(row.term)).length;
        expect(row.tfidf).toBeCloseTo(informationTfidf(row.count, text.length, texts.length, withTerm), 10);
      }
    }),
    { seed: 315, numRuns: 100 },
  );
});
