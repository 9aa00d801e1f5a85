import type { PeriodMention } from "./periods.js";

/** The period in force for a number at `at`, and whether an earlier sentence of the paragraph supplied it. */
export function periodAt(
  text: string,
  mentions: readonly PeriodMention[],
  at: number,
  inherited: string,
): { period: string; inferred: boolean; goal: boolean } {
  const clause = clauseRound(text, at);
  const attribute = mentions.find((m) => m.reach === "clause" && m.from >= clause.from && m.to <= clause.to);
  if (attribute) return { period: attribute.period, inferred: false, goal: false };
  const part = text.lastIndexOf(";", at);
  const before = mentions.filter((m) => m.reach !== "clause" && m.from < at && (m.from > part || outlasts(text, m)));
  const last = before.findLast((m) => !m.weak || m.from > part || !isOutweighed(text, mentions, m));
  if (!last) return { period: inherited, inferred: inherited !== "", goal: false };
  const stated = last.weak ? statedInPart(text, before, at) : undefined;
  const chosen = stated ?? last;
  return { period: chosen.period, inferred: false, goal: chosen.goal ?? false };
}

// 一季度 in mid-clause holds to the next ；, what opens the sentence or a part of it holds on; 目前 holds to the full stop.
const outlasts = (text: string, { from, reach, period }: PeriodMention) =>
  reach === "asof" || period === "" || OPENS_SENTENCE.test(text.slice(0, from)) || OPENS_PART.test(text.slice(0, from));

// 截至8月底,已完成…: in one part of a sentence what is stated wins over 已.
function statedInPart(text: string, before: readonly PeriodMention[], at: number): PeriodMention | undefined {
  const part = text.lastIndexOf(";", at);
  return before.filter((m) => !m.weak && !m.goal && m.from > part && !isPlanned(text, m)).at(-1);
}

// 全年计划引进项目120个,已引进96个: the year is the plan's.
const isPlanned = (text: string, { to }: PeriodMention) => /^(?:计划|拟|力争|要)/u.test(text.slice(to, to + 2));

// 截至6月底,…已完成31项;未完成4项: nor does 已 hold on behind ； where it did not hold before.
const isOutweighed = (text: string, mentions: readonly PeriodMention[], { from }: PeriodMention) =>
  mentions.some((m) => !m.weak && m.reach === "main" && m.from < from && m.from > text.lastIndexOf(";", from));

function clauseRound(text: string, at: number): { from: number; to: number } {
  const from = Math.max(...[",", ";", "。", ":", "("].map((c) => text.lastIndexOf(c, at))) + 1;
  const ends = [",", ";", "。", ")"].map((c) => text.indexOf(c, at)).filter((i) => i >= 0);
  return { from, to: ends.length > 0 ? Math.min(...ends) : text.length };
}

// 初步核算,全年…; 【水环境】上半年…; 发言人:根据市级生产总值统一核算结果,一季度….
const OPENS_SENTENCE =
  /^(?:[^,;。:]{1,8}:)?(?:(?:根据|依据|据|按照?|受|面对|随着|得益于)[^,;。\d]{1,30},|[^,;。]{0,16}[,】)])?[^,;。\d]{0,6}$/u;
const OPENING = 48;
const OPENS_PART = /(?:[;:。]|(?:获悉|了解到|显示|表明|统计|介绍|透露),)(?:截至|截止|到|至)?[^,;。]{0,4}$/u;

const isSingleMonth = (text: string, { from, to }: PeriodMention) => text.slice(from, to + 2).includes("当月");

/**
 * The period that a sentence leaves in force for the next one of its paragraph: one that opens the sentence or a part of
 * it. 全年 in a closing clause speaks of that clause only.
 */
export function periodLeft(text: string, mentions: readonly PeriodMention[], inherited: string): string {
  const main = mentions.filter((m) => m.reach === "main" && !m.goal);
  const before = ({ from }: PeriodMention) => text.slice(Math.max(0, from - 24), from);
  const opens = ({ from }: PeriodMention) => from <= OPENING && OPENS_SENTENCE.test(text.slice(0, from));
  const opening = main.filter((m) => OPENS_PART.test(before(m)) || opens(m));
  // 1—5月增长6.9%;5月当月增长4.8%: what follows speaks of 1—5月 again.
  // 下达全年任务42.5亿元,1至8月完成27.9亿元: the months that the last figures are of.
  const closing = main.findLast((m) => /-\d{2}\/.*-\d{2}$/u.test(m.period) && /,$/u.test(text.slice(0, m.from)));
  const last = opening.findLast((m) => !isSingleMonth(text, m)) ?? opening.at(-1) ?? closing;
  return last?.period ?? inherited;
}
