import fc from "fast-check";
import { expect, test } from "vitest";
import { cooccurrence } from "../../src/terms/cooccurrence.js";
import { toPassage } from "./bulletins.js";
import { setJaccard } from "./secondOpinion.js";

const NONE = { drop: new Set<string>() };
const passagesOf = (sentences: readonly string[]) => sentences.map((words) => toPassage("县", words));

test("cooccurrence(passages) joins terms that share three sentences", () => {
  const sentences = ["甲 乙 丙 丁", "甲 乙 丙 丁", "丁 丙 乙 甲 甲", "甲 戊", "戊"];
  const { nodes, edges, verdict } = cooccurrence(passagesOf(sentences), NONE);
  expect(verdict.enough).toBe(true);
  expect(edges.map((e) => `${e.from}${e.to} ${e.count}`).sort()).toEqual([
    "丁丙 3", "丁乙 3", "丁甲 3", "丙乙 3", "丙甲 3", "乙甲 3",
  ]); // prettier-ignore
  expect(edges.find((e) => e.from === "丁" && e.to === "甲")?.jaccard).toBe(0.75); // 3 ÷ (3 + 4 − 3)
  expect(edges.at(0)?.jaccard).toBe(1);
  expect(nodes).toEqual([
    { term: "甲", count: 4, degree: 3 },
    { term: "丁", count: 3, degree: 3 },
    { term: "丙", count: 3, degree: 3 },
    { term: "乙", count: 3, degree: 3 },
  ]);
});

test("cooccurrence(passages) draws no network of fewer than five edges", () => {
  const network = cooccurrence(passagesOf(["甲 乙 丙", "甲 乙 丙", "甲 乙 丙"]), NONE);
  expect(network).toMatchObject({ nodes: [], edges: [], verdict: { enough: false, kept: 0, left: 3 } });
});

test("cooccurrence(passages, { most }) keeps the terms of most sentences", () => {
  const sentences = Array.from({ length: 3 }, () => "甲 乙 丙 丁 戊").concat("甲 乙 丙 丁");
  expect(cooccurrence(passagesOf(sentences), { ...NONE, most: 4 }).nodes.map((n) => n.term)).not.toContain("戊");
});

test("cooccurrence(passages) agrees with sets of sentences", () => {
  const sentence = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", "戊"), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 5, maxLength: 15 }), (sentences) => {
      const { edges } = cooccurrence(passagesOf(sentences.map((s) => s.join(" "))), NONE);
      for (const edge of edges) expect(edge.jaccard).toBeCloseTo(setJaccard(sentences, edge.from, edge.to), 10);
    }),
    { seed: 315, numRuns: 100 },
  );
});
