import type { Fact } from "./fact.js";
import { stripLeading } from "./lexicon/verbs.js";

// (二)资金支出进度。 A label that names a rate or an amount, and says nothing of it.
const LABEL =
  /^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]|[①-⑳●])?(?<name>\p{Script=Han}{2,16}(?:率|进度|占比|比重|增速|增幅|降幅|浓度|指数|增加值|产值|总额|收入|支出|投资|产量|用电量|消费))(?:方面|情况)?[。:]?$/u;
const SAYS_SOMETHING = /(?:提高|提升|增强|扩大|优化|降低|下降|加快|强化|推进|稳定|促进)/u;

/**
 * What a sentence leaves the paragraph speaking of: its label, or what its first rate or amount was about. `undefined` where it
 * changes nothing: a sentence of parts (其中…), of counts.
 */
export function groundLeft(text: string, facts: readonly Fact[]): string | undefined {
  if (/^其中/u.test(text)) return undefined;
  const label = facts.length === 0 ? LABEL.exec(text)?.groups?.["name"] : undefined;
  if (label !== undefined) return SAYS_SOMETHING.test(label.slice(0, -1)) ? undefined : stripLeading(label);
  return facts.find(({ unit, wording, place }) => unit !== "个" && wording.length >= 2 && place !== "")?.indicator;
}

/** Whether words name a rate, so that a percentage alone is one: 完成率, 支出进度, 占比. */
export const namesRate = (words: string): boolean => /(?:率|进度|占比|比重|比例|增速|增幅|降幅)$/u.test(words);
