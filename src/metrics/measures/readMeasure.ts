import { readAlone } from "./alone.js";
import { readCompletion } from "./completion.js";
import { readDifference } from "./difference.js";
import { readDuration } from "./duration.js";
import { readBase, readLevel } from "./fromTo.js";
import { readGrowth } from "./growth.js";
import { readRank } from "./rank.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";
import { isFraction, readShare } from "./share.js";

// The most specific reading wins: a completion is no share, a difference no growth.
const READERS: readonly MeasureReader[] = [
  readRank,
  readDuration,
  readCompletion,
  readDifference,
  readAlone,
  readShare,
  readGrowth,
  readLevel,
];

/**
 * What a number measures, from the words of its clause.
 *
 * @param between the words up to the next number of the sentence: 从120家[增长到]539家 makes a base of the first.
 */
export function readMeasure(clause: Clause, between: string | undefined): Finding {
  const base = readBase(clause, between);
  if (base) return base;
  for (const read of READERS) {
    const finding = read(clause);
    if (finding) return finding;
  }
  // 收入50万元以上的村超过四分之一.
  // 求人倍率之比达1:3 is none.
  const isShare = isFraction(clause.quantity) && !/[比率](?:达到?|为|是|约)*$/u.test(clause.before);
  return { measure: isShare ? "share" : "value", own: clause.before };
}
