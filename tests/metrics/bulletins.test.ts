import { expect, test } from "vitest";
import { scoreBulletin, type Score } from "./score.js";

const NAMES = [
  "air",
  "approval",
  "attraction",
  "basin",
  "brief",
  "budget",
  "circular",
  "cities",
  "civil",
  "coast",
  "commerce",
  "communique",
  "counties",
  "county",
  "culture",
  "customs",
  "digital",
  "districts",
  "economy",
  "employment",
  "environment",
  "express",
  "farming",
  "finance",
  "halfyear",
  "harvest",
  "health",
  "hightech",
  "holiday",
  "industry",
  "interview",
  "jobs",
  "labour",
  "market",
  "news",
  "observed",
  "parks",
  "plan",
  "projects",
  "province",
  "quarter",
  "report",
  "roads",
  "roundup",
  "safety",
  "schools",
  "science",
  "social",
  "statistics",
  "summary",
  "talent",
  "taxes",
  "trade",
  "transport",
  "water",
  "zones",
];

const scores = new Map<string, Score>(NAMES.map((name) => [name, scoreBulletin(name)]));
const sum = (count: (score: Score) => number) => [...scores.values()].reduce((total, score) => total + count(score), 0);
const harmonic = ({ wanted, found, matched }: Pick<Score, "wanted" | "found" | "matched">) =>
  (2 * matched) / (wanted + found);

test.each(NAMES)("extractMetrics(%s) finds at least 95 of 100 metrics, and few else", (name) => {
  const score = scores.get(name) as Score;
  expect(harmonic(score), score.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
});

test("extractMetrics(bulletin) finds 98 of 100 metrics over all annotated bulletins, and few else", () => {
  const total = { wanted: sum((s) => s.wanted), found: sum((s) => s.found), matched: sum((s) => s.matched) };
  expect(harmonic(total)).toBeGreaterThanOrEqual(0.98);
});

test("extractMetrics(bulletin) gets at least 95 of 100 rows right in every field", () => {
  const wrong = [...scores.values()].flatMap((s) => s.wrong);
  expect(sum((s) => s.right) / sum((s) => s.wanted), wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
});
