import { expect, test } from "vitest";
import { dropContained, type PhraseSummary } from "../../src/terms/index.js";

const summary = (phrase: string, count: number): PhraseSummary => ({
  phrase,
  origin: "quote",
  count,
  range: 1,
  places: [],
  absent: [],
});
const kept = (...rows: [string, number][]) =>
  dropContained(rows.map(([phrase, count]) => summary(phrase, count))).map(({ phrase }) => phrase);

test("dropContained(phrases) leaves out what never stands outside a longer phrase", () => {
  expect(kept(["学习年、行动年、服务年", 6], ["学习年", 6], ["行动年", 6])).toEqual(["学习年、行动年、服务年"]);
});

test("dropContained(phrases) keeps what also stands by itself, and phrases of one length", () => {
  expect(kept(["“315”", 14], ["“315”科技创新体系", 12], ["科技创新体系", 12])).toEqual(["“315”", "“315”科技创新体系"]);
  expect(kept(["双倍增", 3], ["双尖双领", 2], ["双领", 3])).toEqual(["双倍增", "双尖双领", "双领"]);
  expect(kept(["双倍增", 3], ["双倍增", 3])).toEqual(["双倍增", "双倍增"]);
});
