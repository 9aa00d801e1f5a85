import { expect, test } from "vitest";
import { loadBulletins, readBulletin } from "../../src/corpus/index.js";
import { extractMetrics, listUnmeasured } from "../../src/metrics/index.js";

const TEXT = [
  "诸暨市科技工作",
  "2023-10-08 来源：科技局",
  "",
  "实施“315”工程，入选第一批试点，1至7月新增企业132 家，获五星评价。",
  "",
].join("\n");

test("listUnmeasured(bulletin, extraction) lists every numeral that is no metric, with its reason", () => {
  const bulletin = readBulletin(TEXT, "zhuji");
  const listed = listUnmeasured(bulletin, extractMetrics(bulletin));
  expect(listed.filter(({ reason }) => reason !== "masthead").map(({ numeral, reason }) => [numeral, reason])).toEqual([
    ["315", "name"],
    ["一", "ordinal"],
    ["1", "date"],
    ["7", "date"],
    ["五", "other"],
  ]);
  const masthead = listed.filter(({ reason }) => reason === "masthead");
  expect(masthead.map(({ numeral, locus }) => [numeral, locus])).toEqual([["2023-10-08", "文首"]]);
});

test("listUnmeasured(bulletin, extraction) and the metrics leave no digit of the first bulletin out", async () => {
  const [bulletin] = await loadBulletins({ names: ["shaoxing-2023-09"] });
  if (!bulletin) throw new Error("no bulletin");
  const extraction = extractMetrics(bulletin);
  const spans = [...extraction.metrics, ...listUnmeasured(bulletin, extraction)];
  const missed = [...bulletin.text.matchAll(/\d+/gu)].filter(
    ({ index, 0: digits }) => !spans.some(({ start, end }) => start <= index && index + digits.length <= end),
  );
  expect(missed.map(({ index, 0: digits }) => `${digits} at ${index}`)).toEqual([]);
});

test("listUnmeasured(bulletin, extraction) is in reading order, each numeral once, none of them a metric", async () => {
  const [bulletin] = await loadBulletins({ names: ["shaoxing-2023-09"] });
  if (!bulletin) throw new Error("no bulletin");
  const extraction = extractMetrics(bulletin);
  const listed = listUnmeasured(bulletin, extraction);
  const all = [...extraction.metrics, ...listed].sort((a, b) => a.start - b.start);
  expect(all.filter((one, i) => one.start < (all[i - 1]?.end ?? 0))).toEqual([]);
  expect(listed.map(({ start }) => start)).toEqual(listed.map(({ start }) => start).sort((a, b) => a - b));
  for (const { start, end, numeral } of all) expect(bulletin.text.slice(start, end)).toBe(numeral);
});
