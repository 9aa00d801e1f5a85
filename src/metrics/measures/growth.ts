import { isRelative } from "../../quantities/index.js";
import { DOWN, UP } from "../lexicon/change.js";
import { readScope } from "../lexicon/scopes.js";
import { isEarlierTime } from "../lexicon/time.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";

const SOFT =
  "按可比口径|同口径|实际|名义|累计|可比价|可比|按可比价格计算|按可比价格|按可比价计算|按可比价|按现价计算|按现价|分别|又|再|净|仅|只|预计|预期|有望|大幅|逆势|小幅|微幅|微|合计|共|同比|环比|年均|平均|两年平均|五年平均|三年平均|约|(?<![户人亩])均|已|将|共计|扣除价格因素|扣除价格因素后|双双|依次|略|稍|明显|快速|持续|率先|整体|总体|平均每年|每年|需|可|要|转为|转增为|,";
const CHANGE = new RegExp(
  `(?:${SOFT}){0,9}(?<verb>${UP}|${DOWN})(?:了|约|近|超|均|都|各|为|达到|达|幅度为|幅度达|幅度){0,9}$`,
  "u",
);
const RATE =
  /(?:的)?(?:同比|环比|年均|平均|累计|实际|名义){0,9}(?<rate>增速|增幅|涨幅|(?<!自然)增长率|增长速度|降幅|跌幅|下降幅度|增长幅度|减幅|缩减率|压缩率|下降率|降低率|增减幅度?)(?:分别|依次|均|皆|都)?(?:保持在|稳定在|维持在|为|达到|达|约|高达|是|超|在)?$/u;
// 消费则稳在5.1%的增速上.
const NAMES_RATE = /(?:以|则?(?:仍|依旧)?(?:稳定?|保持|维持|处于?)在)$/u;
const NAMED_BEHIND = /^的(?:同比)?(增幅|增速|涨幅|增长率|增长速度|降幅|跌幅)/u;
const VERSUS = /(?:(?<![占环同对相])比(?!较)|较|与)(?<what>[^,;。]{1,14}?)(?:相比)?(?:,)?$/u;
const SAME = /(?:同比|环比|同期比|与上年持平|同口径)/u;
const RATIO =
  /(?:(?<about>约(?:为|是)?)|为|是|相当于|达到?|恢复(?:至|到)|已是|已达)(?:了)?(?<what>[^,;。]{1,10}?)(?:同期|水平|全年)*的$/u;

const EFFECT =
  /(?<verb>提高|提升|增加|扩大|拉低|拖低|下拉|拖累|降低|减少|压缩|压减|精简|缩短|节约|节省)(?<what>[一-鿿]{1,8}[^率比重为至到达占数，的])$/u;
const DOWN_ONLY = new RegExp(`^(?:${DOWN})$`, "u");
// PM2.5浓度改善9.4% is a fall.
const BETTER_WHEN_LOW = /浓度|能耗|排放|指数|污染|强度|亏损|逾期|不良|事故/u;
// 提前45天 is a duration, 增收 N元 an amount; these change nothing unless something is compared.
const NEEDS_COMPARISON = /^(?:新增|净增|多.?|高|快|低|少.?|慢|加快|提前|提速|增收|升|进|涨|减|缩|扩大|扩张|延长)$/u;
const CHANGES_POSITION = /^(?:位|名|个位次|个名次|位次|个位)$/u;

/** 同比增长18.8%, 较上年增加3家, 下降7.4%, 增速回落0.8个百分点, 为上年的1.2倍, 翻一番. */
export const readGrowth: MeasureReader = (clause) =>
  readRatio(clause) ??
  readDoubling(clause) ??
  readRate(clause) ??
  readMore(clause) ??
  readChange(clause) ??
  readEffect(clause);

const PULLED_DOWN = /^.*(?:下拉|拉低|拖低|拖累|压低)了?/u;

function readRatio({ before, quantity }: Clause): Finding | undefined {
  const found = RATIO.exec(before);
  if (!found || !isRelative(quantity.unit)) return undefined;
  const { what = "", about } = found.groups ?? {};
  const level = { own: before.slice(0, found.index), ratio: true, ...(about ? { bound: "~" as const } : {}) };
  if (isEarlierTime(what)) return { measure: "growth", ...level };
  // 是全市平均水平的4.3倍: a level against another area's.
  const scope = /^全[国省市区县州]|平均/u.test(what) ? readScope(what)?.scope : undefined;
  return scope === undefined ? undefined : { measure: "difference", ...level, scope };
}

// 为企业降低成本15%: what the verb brings down or up stands behind it.
function readEffect({ before, quantity }: Clause): Finding | undefined {
  if (!isRelative(quantity.unit) || quantity.unit === "番") return undefined;
  const { verb = "", what = "" } = EFFECT.exec(before)?.groups ?? {};
  if (what === "") return undefined;
  return { measure: "growth", own: what, negative: !/^[提增扩]/u.test(verb) };
}

function readDoubling({ before, quantity }: Clause): Finding | undefined {
  if (quantity.unit !== "番") return undefined;
  return { measure: "growth", own: withoutComparison(before.replace(/(?:实现)?翻了?$/u, "")).own };
}

function readRate({ before, behind, quantity }: Clause): Finding | undefined {
  // 以23.5%的增幅居全区第二.
  const named = isRelative(quantity.unit) && NAMES_RATE.test(before) ? NAMED_BEHIND.exec(behind) : undefined;
  if (named)
    return { measure: "growth", own: before.replace(NAMES_RATE, ""), negative: /^[降跌]/u.test(named[1] ?? "") };
  const found = RATE.exec(before);
  if (!found || !isRelative(quantity.unit)) return undefined;
  const falls = /降|跌|(?<!增)减/u.test(found.groups?.["rate"] ?? "");
  const { own } = withoutComparison(before.slice(0, found.index));
  // 拉低税收增幅2.6个百分点.
  const pulled = PULLED_DOWN.exec(own);
  if (pulled)
    return { measure: "growth", own: own.slice(pulled[0].length) + (found.groups?.["rate"] ?? ""), negative: true };
  return { measure: "growth", own, negative: falls };
}

// 吸纳高校毕业生1.24万人,同比多吸纳2100人.
const MORE = /(?:同比|[比较](?:上年|去年)(?:同期)?)(?<way>[多少])[一-鿿]{2,3}$/u;

function readMore({ before }: Clause): Finding | undefined {
  const found = MORE.exec(before);
  if (!found) return undefined;
  return { measure: "growth", own: before.slice(0, found.index), negative: found.groups?.["way"] === "少" };
}

// 改造提升124万亩 is work done.
const WORKS = /(?:改造|整治|提质|提档|优化|巩固|建设|修复|修缮|升级|改建)(?:提升|升级|提质)$/u;

function readChange(clause: Clause): Finding | undefined {
  if (WORKS.test(clause.before) && !isRelative(clause.quantity.unit)) return undefined;
  const found = CHANGE.exec(clause.before);
  const verb = found?.groups?.["verb"];
  if (!found || !verb) return undefined;
  const { own, compared } = withoutComparison(clause.before.slice(0, found.index));
  const said = compared || SAME.test(found[0]) || SAME.test(clause.before);
  if (!said && !changesByItself(clause, verb, own)) return undefined;
  const falls = verb === "改善" ? BETTER_WHEN_LOW.test(own + clause.topic) : DOWN_ONLY.test(verb);
  return { measure: "growth", ...rateAndSign(own, falls) };
}

// 增长5%, 下降2个百分点, 前移3位 need no 同比; 就业岗位增加500个 changes, 新增500个 and 增加500个岗位 do not.
function changesByItself({ quantity, behind, topicUnit }: Clause, verb: string, own: string): boolean {
  if (isRelative(quantity.unit)) return !/^(?:新增|净增|提前|高|多|快|低|少|慢)$/u.test(verb);
  if (CHANGES_POSITION.test(quantity.unit)) return !/^(?:新增|净增|高|多|快|低|少|慢)$/u.test(verb);
  // 平均住院日8.2天,缩短0.4天.
  if (
    own === "" &&
    quantity.unit === topicUnit &&
    /^(?:缩短|延长|减少|下降|增加|提高|降低|压缩|上升|回落)$/u.test(verb)
  )
    return true;
  if (NEEDS_COMPARISON.test(verb)) return false;
  return own.length >= 2 && !/[一-鿿]/u.test(behind.charAt(0));
}

// (剔除房地产开发投资增长31.5%): the topic's rate, without a part of it.
const WITHOUT = /^(?:若|如)?(?:剔除|扣除|不含|不包括|不包含|除去)[^,;。()]{2,14}(?<![后外响])$/u;

const SPAN = /^(?:近|这|过去|前)?[一二两三四五六七八九十\d]+个?[年月](?:来|间|内|累计|共)*$/u;

// 扭转了一季度下滑3.8%的局面.
const TURNED = /^(?:成功)?(?:扭转|摆脱|结束)了?/u;

// 增速回落0.8个百分点 is a change of the rate: its name ends in 增速.
function rateAndSign(own: string, falls: boolean): Pick<Finding, "own" | "rateOf" | "negative"> {
  // 三年增长1.2倍.
  if (TURNED.test(own) || SPAN.test(own)) return { own: "", negative: falls };
  if (WITHOUT.test(own)) return { own: "", rateOf: `(${own})`, negative: falls };
  const rate = /(?:的)?(增速|增幅|涨幅|降幅|跌幅|增长率)$/u.exec(own);
  const sign = { negative: falls };
  if (!rate) return { own, ...sign };
  const subject = own.slice(0, rate.index);
  return { own: subject === "" ? "" : own, rateOf: rate[1] ?? "", ...sign };
}

function withoutComparison(words: string): { own: string; compared: boolean } {
  const soft = words.replace(new RegExp(`(?:${SOFT}){1,9}$`, "u"), "");
  const found = VERSUS.exec(soft);
  const what = found?.groups?.["what"] ?? "";
  if (found && isEarlierTime(what)) return { own: soft.slice(0, found.index), compared: true };
  return { own: soft, compared: false };
}
