import { COMPARED, PRONOUN } from "./lexicon/pronouns.js";
import { bareObject, predicateAt, stripLeading } from "./lexicon/verbs.js";
import { namesCompletion } from "./measures/completion.js";
import type { Finding } from "./measures/reader.js";
import { nameBefore, trimReaching } from "./wording.js";

// Heads that the first parts of a list share with its last: 高技术制造业、装备制造业[增加值].
const HEADS =
  "种植面积|播种面积|使用量|增加值|总产值|产值|产量|进出口总额|进出口|出口额|出口|进口额|进口|销售额|零售额|销售收入|营业收入|主营业务收入|总收入|收入|投资额|投资|消费支出|消费|案件|企业|利润总额|利润|用电量|价格|交易额|成交额|税收|贷款余额|存款余额|余额|项目|平台|基地|中心|机构|专利授权量|专利|周转量|吞吐量|指数|增速|占比|覆盖率|出栏|存栏|面积|人才|团队|试点|示范区|园区|学校|医院|床位数|参保人数|人数|户数|总额|总量|数量|支出|客运量|货运量";
const HEAD = new RegExp(`(?:${HEADS})$`, "u");

/**
 * The names of a list's numbers, in order: 刑事、治安案件分别下降… → 刑事案件, 治安案件. One name for all where the words do not
 * split into as many parts; `undefined` where neither this clause nor the one before names anything.
 */
export function distribute(finding: Finding, earlier: string, count: number): string[] | undefined {
  // 分别占总人口的52.2%和47.8% names the whole, not what the parts are.
  if (finding.wording?.startsWith("占") && finding.own === "") return undefined;
  const said = finding.wording || finding.own;
  const lead = saysNothing(said) || BARE_VERB.test(said) ? subjectOf(earlier) || said : said;
  const head = HEAD_BEHIND.exec(lead)?.[1] ?? "";
  const words = stripLeading(trimReaching(lead.replace(/(?:分别|依次|各)[^、]{0,4}$/u, ""))) + head;
  // 总数分别达到42家和156家, 完成率分别为…: of what was spoken of before.
  if (
    words === "" ||
    namesNothing(words) ||
    PRONOUN.test(words) ||
    namesCompletion(words) ||
    /^[二两三四五]者/u.test(words)
  )
    return undefined;
  const verb = VERB_BEHIND.exec(lead)?.[1] ?? "";
  return splitNames(words, count)?.map((name) => nameBefore(name) + verb) ?? Array<string>(count).fill(words + verb);
}

// 同比、环比分别增长15%、6%; 一升两降,增速依次为….
const NO_NAME =
  /^(?:同比|环比)(?:[、和与及](?:同比|环比))*$|^[一两二三四五六七八][升增涨][一两二三四五六七八][降减跌平]$/u;
// 增速领跑,分别增长…; 出口、进口、贸易差额两升一降.
const LEADS =
  /(?:同比)?(?:增速|增幅|降幅|涨幅)(?:领跑|领先|居前|靠前|较快|较大|最快|最大|突出|亮眼)(?:全[国省市区县州])?$|(?:呈)?[一两二三四五六七八][升增涨][一两二三四五六七八][降减跌平]$/u;

/** Whether words only say how something changed, and not what: 同比、环比, 一升两降. */
export const namesNothing = (words: string): boolean => NO_NAME.test(words.replace(/[、,]$/u, ""));

// 对东盟、美国分别进出口268.1亿元、214.9亿元: the head of all stands behind 分别.
const HEAD_BEHIND = new RegExp(`(?:分别|依次|各)(${HEADS})$`, "u");

// 玉米、大豆分别播种31万亩、18万亩: what was done with each belongs to its name.
const VERB_BEHIND = /(?:分别|依次|各)(播种|种植|收获|产出|生产|屠宰|捕捞|放养|养殖)$/u;

// 契税、印花税一升一降,分别入库….
const BARE_VERB = /^(?:分别|依次|各)?(?:入库|签约|到位|落地|兑现|发放)$/u;

/** Whether words only lead to the numbers of a list: 分别为. */
export const saysNothing = (words: string): boolean => /^(?:(?:分别|依次|均)(?:为|是|达到?)?)?$/u.test(words);

// PM2.5浓度反弹,分别上升9.7%、7.3%.
const MOVED = /(?<=.{2})(?:有所|明显|小幅|大幅|持续|双双)?(?:反弹|回升|回落|上升|下降|改善|恶化)$/u;

// 案件数、金额实现“双下降”,降幅分别为…: without the predicate.
export function subjectOf(words: string): string {
  const clause = words.replace(LEADS, "");
  const at = predicateAt(clause);
  return /[、和与及]/u.test(clause.slice(0, at)) || /^[均未]/u.test(clause.slice(at))
    ? clause.slice(0, at)
    : clause.replace(MOVED, "").replace(COMPARED, "");
}

function splitNames(words: string, wanted: number): string[] | undefined {
  const clean = bareFirst(words).replace(/(?:分别|依次|各|均|同比|比上年|较上年){1,9}$/u, "");
  for (const parts of [splitAt(clean, /、|以及|和|与|及/u), splitAt(clean, /、/u), splitAt(clean, /和|与|及|以及/u)]) {
    if (parts.length === wanted && parts.every((p) => p.length >= 1)) return shareHead(parts);
  }
  return undefined;
}

// 查处价格、广告违法案件: the verb leads to all of them.
function bareFirst(words: string): string {
  const mark = words.search(/[、和与及]/u);
  return mark < 0 ? words : bareObject(`${words.slice(0, mark)}`) + words.slice(mark);
}

function splitAt(words: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words.charAt(i);
    if (/[“《(]/u.test(c)) depth++;
    else if (/[”》)]/u.test(c)) depth--;
    else if (depth === 0) {
      const found = mark.exec(words.slice(i, i + 2));
      if (found?.index !== 0) continue;
      parts.push(words.slice(from, i));
      i += found[0].length - 1;
      from = i + 1;
    }
  }
  return [...parts, words.slice(from)];
}

function shareHead(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? "";
  const cut = parallelEnd(parts.slice(0, -1), last);
  return parts.map((part, i) => (i === parts.length - 1 ? last : part + missingHead(part, last, cut)));
}

// 小学、初中、普通高中教师: the last word that stands beside the others ends as one of them does.
function parallelEnd(parts: readonly string[], last: string): number {
  const ends = parts.map((part) => last.slice(0, 5).indexOf(part.slice(-1)));
  return Math.max(...ends) + 1;
}

const isWhole = (part: string) => HEAD.test(part) || /(?:实验室|研究[院所]|工作站|[内外]资)$/u.test(part);
const isHeaded = (part: string) => isWhole(part) || /[数率额量值]$/u.test(part);

function missingHead(part: string, last: string, cut: number): string {
  // 城镇、农村居民人均可支配收入: parallel words of one length, then what both share.
  const shared = HEAD.exec(last)?.[0] ?? "";
  // 汽车、机制纸产量: nothing but the head is shared.
  const bare = last.length - shared.length;
  if (shared !== "" && bare > 0 && bare <= 3 && !isHeaded(part)) return shared;
  if (part.length <= 3 && last.length >= part.length + 2 && !isWhole(part))
    return last.slice(Math.max(cut, part.length));
  const tail = part.slice(-2);
  const at = tail.length === 2 ? last.lastIndexOf(tail) : -1;
  if (at >= 0 && at + 2 < last.length) return last.slice(at + 2);
  if (isHeaded(part)) return "";
  return shared.length < last.length ? shared : "";
}
