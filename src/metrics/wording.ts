import { isMoney, isPhysical, isRelative, type Quantity } from "../quantities/index.js";
import {
  ENDS_WITH_VERB,
  nounBehind,
  objectOf,
  predicateAt,
  REACHING_END,
  startsWithPredicate,
  stripLeading,
} from "./lexicon/verbs.js";

/** The words that name what a number counts, and which side of it they stood on. */
export interface Wording {
  readonly words: string;
  readonly side: "before" | "behind" | "topic";
}

/**
 * The noun phrase that names a level or a count: before the number (技术交易额53.65亿元), behind it (18个重点项目已完成…),
 * or the topic of the sentence where neither side names anything (累计达到1860个).
 */
export function readWording(own: string, behind: string, quantity: Quantity): Wording {
  const before = nameBefore(own);
  const noun = nounBehind(behind);
  if (isMoney(quantity.unit) && before === "投入" && SPENT_ON.test(behind)) return { words: before, side: "before" };
  // 总投资22亿元的5G项目.
  if (isMoney(quantity.unit) && behind.startsWith("的") && before.endsWith("投资"))
    return { words: before, side: "before" };
  if (noun && standsBehind(own, before, quantity)) return { words: noun, side: "behind" };
  if (before.length >= 2 || CASUALTIES.test(before)) return { words: before, side: "before" };
  if (startsWithPredicate(behind) && /^[十百千万亿]*(?:人|名|户|人次|企业)$/u.test(quantity.unit))
    return { words: predicate(behind), side: "behind" };
  // 尚有15条挂牌督办.
  if (/(?:尚|仍|还|另)有$/u.test(own) && startsWithPredicate(behind) && behind.length <= 10)
    return { words: predicate(behind), side: "behind" };
  return { words: "", side: "topic" };
}

// 投入560万元改造校舍: the money is no 校舍.
const SPENT_ON = /^(?:用于|支持|改造|改建|新建|建设|修建|购置|升级|实施|整治|完善|开展|购买)/u;

// 亡62人,伤95人.
const CASUALTIES = /^[亡伤死]$/u;

/** The name at the end of the words before a number, without what leads to it and reaches for it. */
export function nameBefore(own: string): string {
  const name = trimReaching(stripLeading(afterPredicate(trimReaching(own.replace(DEFINED, "")))));
  return objectOf(name.replace(/^.{2,}(?:今年以来|年初以来)(?=.{2})/u, ""))
    .replace(/^的|的$|(?<=考核|评价|评比|测评|排名|竞赛)中$|(?<=[一-鿿]{2}[^高初集其心])中$/gu, "")
    .replace(/^[“](?=[^”]*$)/u, "");
}

// 进出口总值(人民币值,下同): how it is measured or called, no part of its name.
const DEFINED = /(?<=.)\((?:[^(),]*,[^()]*|[^(),]{0,20}(?:下同|简称|币值|口径|计价)[^(),]*)\)$/u;

// 央陕合作项目落地、总投资: behind a predicate a 、 begins something new; in 国家、省、市级人才 it does not.
function afterPredicate(words: string): string {
  const mark = words.lastIndexOf("、");
  if (mark < 0) return words;
  const earlier = words.slice(0, mark);
  const predicate = earlier.slice(predicateAt(earlier));
  return predicate !== "" && predicate.length <= 4 ? words.slice(mark + 1) : words;
}

export function trimReaching(words: string): string {
  for (let rest = words; ;) {
    const next = rest.replace(REACHING_END, "").replace(/[,、:]$/u, "");
    if (next === rest) return rest;
    rest = next;
  }
}

// A measure word wants its noun behind it unless a noun stands before; sums and rates want theirs before.
function standsBehind(own: string, before: string, { unit }: Quantity): boolean {
  if (before === "" || before.length < 2) return true;
  // “夏季攻势”1360项整改任务: a quoted name before the number describes what stands behind it.
  if (own.endsWith("”") && /^(?:个|项|条|件|家|处)$/u.test(unit)) return true;
  // 对照创新型城区评价10项核心指标.
  if (/^(?:对照|围绕|聚焦|针对|依据)/u.test(own) && /^(?:个|项|条|件|家|处|方面|类)$/u.test(unit)) return true;
  // 官塘片区14家整车及零部件企业.
  if (/(?:片区|商圈)$/u.test(own) && /^(?:个|项|家|户|名|条)$/u.test(unit)) return true;
  if (ENDS_WITH_VERB.test(own) || ENDS_WITH_VERB.test(before)) return true;
  const counted = !isMoney(unit) && !isRelative(unit) && !isPhysical(unit);
  return (
    counted &&
    /^(?:个|项|条|名|位|座|款|种|类|场|支|批|所|人|件|家|张|处|台|部|大)?$/u.test(unit) &&
    REACHING_END.test(own)
  );
}

const predicate = (words: string) => words.replace(/(?:了|的)$/u, "");
