import type { PhraseSummary } from "./phraseTable.js";
import { oneKindOfMarks } from "./phraseSearch.js";

/**
 * The phrases without those that never stand outside a longer one: where 学习年 and 学习年、行动年、服务年 both occur six times, the
 * longer one says it all. Marks do not matter, the order stays.
 *
 * @example
 * dropContained(summarizePhrases(table)).map((row) => row.phrase) // ["“315”", "“315”科技创新体系", "三位一体", …]
 */
export function dropContained(phrases: readonly PhraseSummary[]): PhraseSummary[] {
  return phrases.filter(
    (row) => !phrases.some((longer) => longer !== row && longer.count >= row.count && isWithin(row, longer)),
  );
}

function isWithin({ phrase }: PhraseSummary, { phrase: longer }: PhraseSummary): boolean {
  return longer.length > phrase.length && oneKindOfMarks(longer).includes(oneKindOfMarks(phrase));
}
