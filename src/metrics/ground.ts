import type { Fact } from "./fact.js";
import type { Clause } from "./measures/reader.js";
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
  return facts.find(({ unit, wording }) => unit !== "个" && wording.length >= 2)?.indicator;
}

/** Whether words name a rate, so that a percentage alone is one: 完成率, 支出进度, 占比. */
export const namesRate = (words: string): boolean => /(?:率|进度|占比|比重|比例|增速|增幅|降幅)$/u.test(words);

const MEASURED_BY =
  /^(?<what>[^,;。]{0,14}?(?:率|进度|占比|比重|增速|增幅|降幅))(?:(?:高于|低于|超过|超|不足|不到|达到?|快于|慢于|在|未达到?).*的[^,;。\d]{0,8}?(?:共?有|共)?|(?:最|较|靠)[高低快慢前后大小]的)$/u;

/** The rate that a count is made by: 增速 of 增速低于全市平均的有3个县, 完成率 of 完成率最低的2个县. */
export const rateIn = (own: string): string | undefined => MEASURED_BY.exec(own)?.[1];

const SIZED_BY =
  /^(?<what>[^,;。\d]{2,14}?)(?:超过?|突破|高于|低于|不足|不到|达到?|大于|小于|未达到?)\d[\d.]*[^,;。\d]{1,6}的[^,;。\d]{1,8}?(?:共?有|共)?$/u;

/** The amount that a count is made by: 生猪出栏 of 生猪出栏超过400万头的市有. */
export const amountIn = (own: string): string | undefined => SIZED_BY.exec(own)?.groups?.["what"];

const CONTEST = /([^,;。\d)的\s]{2,12}(?:排名|考核|评比|评价|测评|竞赛))中$/u;
const RATE = /(?:完成率|增速|增幅|涨幅|降幅|占比|比重|进度)/u;

/**
 * What a rate or a rank is of where its sentence spoke of nothing yet: the contest of the clause before (综合排名中,甲县列第12位),
 * what the paragraph speaks of, or its own word for a rate (完成率分别为61.2%、63.4%).
 *
 * @param pronoun 增速, 排名, where the number is said of nothing more.
 */
export function groundOf({ earlier, before }: Clause, ground: string, pronoun: string): string {
  const contest = CONTEST.exec(earlier)?.[1];
  return (contest ?? (isBlank(earlier) ? ground : "")) || pronoun || (RATE.exec(before)?.[0] ?? "");
}

// “三公”经费继续压减,同比下降5.9%: the clause before speaks of something else than the sentence before it.
const isBlank = (clause: string) => !/\p{Script=Han}{2}/u.test(stripLeading(clause));
