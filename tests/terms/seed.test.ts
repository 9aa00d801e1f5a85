import { expect, test } from "vitest";
import { collocation } from "../../src/terms/collocation.js";
import { concordance } from "../../src/terms/concordance.js";
import { cooccurrence } from "../../src/terms/cooccurrence.js";
import { frequency, frequencyByPart } from "../../src/terms/frequency.js";
import { toParts } from "../../src/terms/parts.js";
import { toPassages } from "../../src/terms/passages.js";
import { findPhrases } from "../../src/terms/phrases.js";
import { phraseTable } from "../../src/terms/phraseTable.js";
import { seedBulletin } from "./bulletins.js";

const PLACES = ["绍兴市", "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"];
const bulletin = seedBulletin();
const passages = toPassages(bulletin);

// Counted in the file with grep, section by section.
const COUNTS: readonly [phrase: string, counts: readonly number[]][] = [
  ["三位一体", [4, 1, 1, 1, 0, 1, 1]],
  ["“315”", [8, 2, 1, 1, 1, 1, 0]],
  ["双倍增", [0, 0, 1, 1, 1, 0, 0]],
  ["双尖双领", [1, 0, 1, 0, 0, 0, 0]],
];

test("the first bulletin says 三位一体, “315” and 双倍增 where grep finds them: as phrases", () => {
  const phrases = findPhrases(passages);
  for (const [phrase, counts] of COUNTS) {
    expect(phrases.map((p) => p.phrase)).toContain(phrase);
    const rows = phraseTable(passages, [{ phrase, origin: "quote" }]);
    expect(rows.map((row) => [row.place, row.count])).toEqual(PLACES.map((place, i) => [place, counts[i]]));
  }
});

test("the first bulletin says them as often as tokens and in the concordance", () => {
  const parts = toParts(passages);
  for (const [phrase, counts] of COUNTS) {
    expect(
      frequencyByPart(parts, [phrase]).map((row) => row.count),
      phrase,
    ).toEqual(counts);
    expect(concordance(bulletin, phrase)).toHaveLength(counts.reduce((a, b) => a + b, 0));
  }
});

test("the first bulletin's places, sections and sentences are found again in its text", () => {
  expect([...new Set(passages.map((p) => p.place))]).toEqual(PLACES);
  for (const passage of passages)
    for (const token of passage.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(passage.start);
      expect(token.end).toBeLessThanOrEqual(passage.end);
    }
});

test("neither function words nor boilerplate nor numerals are among its terms", () => {
  const terms = frequency(toParts(passages)).map((row) => row.term);
  for (const word of ["的", "同比", "其中", "分别", "全面", "推进", "76.9", ","]) expect(terms).not.toContain(word);
  for (const word of ["科技型中小企业", "高企", "规上企业", "小巨人", "领雁", "R&D"]) expect(terms).toContain(word);
});

test("four thousand characters are too few for a network of chance, not for a table", () => {
  expect(collocation(passages, "双倍增").verdict.enough).toBe(false);
  expect(collocation(passages, "三位一体").rows.map((row) => row.term)).toContain("教育科技人才");
  const network = cooccurrence(passages);
  expect(network.verdict.enough).toBe(network.edges.length >= 5);
});
