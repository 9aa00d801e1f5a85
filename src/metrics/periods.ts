/** A reporting period that words state, and how far it holds. */
export interface PeriodMention {
  readonly from: number;
  readonly to: number;
  readonly period: string;
  /**
   * main: for what follows, into the next sentences of the paragraph; day: to the end of the sentence; asof (目前, 已): to
   * the end of the sentence; clause: an attribute (入选2022年度…奖) of its clause only.
   */
  readonly reach: "main" | "day" | "asof" | "clause";
  /** 已, the weakest: a stated period in the same part of the sentence wins over it. */
  readonly weak?: boolean;
  /** 到2025年: the period of a target. */
  readonly goal?: boolean;
}

const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2})年?|(?<this>今年|本年|当年)|(?<last>去年|上年)|(?<next>明年))?`;
const CN = "一二三四五六七八九十";

// Most specific first; each names how its groups become a period.
const PATTERNS: readonly [pattern: RegExp, reach: "main" | "day", read: (g: Groups, year: string) => string | undefined][] = [
  [new RegExp(`${YEAR}(?<a>\\d{1,2})月?(?:份)?[—~\\-至到](?:(?<y2>20\\d{2})年)?(?<b>\\d{1,2})月(?:份|底|末)?`, "uy"), "main", (g, y) => `${y}-${two(g.a)}/${g.y2 ?? y}-${two(g.b)}`],
  [new RegExp(`${YEAR}(?<m>\\d{1,2})月(?<d>\\d{1,2})日?[—~\\-至到](?:(?<y2>20\\d{2})年)?(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日`, "uy"), "main", (g, y) => `${y}-${two(g.m)}-${two(g.d)}/${g.y2 ?? y}-${two(g.m2 ?? g.m)}-${two(g.d2)}`],
  [new RegExp(`${YEAR}(?<m>\\d{1,2})月(?<d>\\d{1,2})日`, "uy"), "day", (g, y) => `${y}-${two(g.m)}-${two(g.d)}`],
  [/(?<year>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})/uy, "day", (g, y) => `${y}-${two(g.m)}-${two(g.d)}`],
  [new RegExp(`${YEAR}(?:前|头)(?<b>\\d{1,2}|[${CN}两]{1,2})个?月`, "uy"), "main", (g, y) => `${y}-01/${y}-${two(g.b)}`],
  [new RegExp(`${YEAR}上半年`, "uy"), "main", (_, y) => `${y}-01/${y}-06`],
  [new RegExp(`${YEAR}下半年`, "uy"), "main", (_, y) => `${y}-07/${y}-12`],
  [new RegExp(`${YEAR}(?:前三季度|[一1]至三季度|一[—-]三季度|1[—-]3季度|前3季度)`, "uy"), "main", (_, y) => `${y}-01/${y}-09`],
  [new RegExp(`${YEAR}第?(?<q>[一二三四1-4])季度`, "uy"), "main", (g, y) => `${y}Q${two(g.q).slice(1)}`],
  [new RegExp(`${YEAR}(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|末|底|当月)?(?!\\d|[至—到~]\\d|报|报告|活动|集中)`, "uy"), "main", (g, y) => `${y}-${two(g.m)}`],
  [/(?<year>(?:19|20)\d{2})年(?:度|全年|末|底)?/uy, "main", (_, y) => y],
  [/(?<this>全年|年末|年底|(?<![一二两三四五六七八九十\d今本当])年内|今年|本年度?)(?!任务|目标|预算|以来|以内|内|第|的?计划(?!新?(?:认定|完成|实施|安排|增|建|引进|建设|开工|培育|投资))|的?目标|初)(?:底|末)?/uy, "main", (_, y) => y],
  [/(?<this>年内)(?:计划|拟|将)/uy, "main", (_, y) => y],
  [/过去(?:的)?(?<last>一年)/uy, "main", (_, y) => y],
  [/(?<last>去年|上年)(?:末|底|全年)?(?!同期|以来|度)/uy, "main", (_, y) => y],
]; // prettier-ignore

/** The year that 上半年 and 1—7月 are of, and the one that 去年 means: in a review of 2024 written in 2025 both are 2024. */
export interface Years {
  readonly year: number | undefined;
  readonly last: number | undefined;
}

type Groups = Record<string, string | undefined>;

const CHARACTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 }; // prettier-ignore
const two = (n: string | undefined) => String(CHARACTERS[n ?? ""] ?? Number(n)).padStart(2, "0");

const START =
  /(?<!\d)(?=\d{1,4}[年月—~\-至到/.]|\d{1,2}月|[今去本当上下头全第年明]|过去|(?<!提)前|[一二三四1-4]季度|[一二三四五六七八九十]{1,2}月)/gu;
// A period behind one of these is what something is compared with, or part of a plan's name.
const COMPARED = /(?:排到|排至|持续到|延续到|比|较|于|与|以|恢复到|恢复至|达到|相当于|为|是|超过|从|由|自)$/u;
// 从上半年运行情况看; 工业是一季度经济回升的主引擎.
const SEEN_FROM = /^[^,;。\d]{0,12}来?看,/u;
const isSpokenOf = (before: string, behind: string): boolean =>
  (before.endsWith("从") && SEEN_FROM.test(behind)) || (before.endsWith("是") && /^(?!的)[一-鿿]{2}/u.test(behind));
// 年底前 at the beginning of a clause, with 到 or 力争 before it.
const OPENS = /(?:^|[;:。,])(?:到|至|力争|确保|在)?$/u;
const WITHIN = /^[^,;。]{0,12}(?:年|季度|月|半年)[^;。]*,(?:力争|确保)(?:在|到)?$/u;
const ASOF = /截至目前|截止目前|截至发稿|(?<![从由比较])目前|迄今|至今|现有|现已|截至日前|截至当前|当前/gu;
const ALREADY = /(?<![不而早业久])已(?:经)?(?=[^,;。]{1,40})/gu;

/** Periods that a sentence's reading states, in reading order. */
export function findPeriods(text: string, years: Years): PeriodMention[] {
  const found: PeriodMention[] = [];
  let next = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < next) continue;
    const mention = readPeriod(text, index, years);
    if (!mention) continue;
    next = mention.to;
    if (isStated(text, mention)) found.push(mention);
  }
  return [...found, ...findAwardYears(text), ...findAsOf(text)].sort((a, b) => a.from - b.from);
}

function readPeriod(text: string, at: number, years: Years): PeriodMention | undefined {
  for (const [pattern, reach, read] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const groups = (match?.groups ?? {}) as Groups;
    const y = match && yearOf(groups, years);
    if (!match || !y) continue;
    const period = read(groups, y);
    if (!period || !isCalendar(period)) continue;
    const mention = { from: at, to: at + match[0].length, period };
    return { ...mention, ...reachOf(text, mention, reach) };
  }
  return undefined;
}

function yearOf(groups: Groups, { year, last }: Years): string | undefined {
  if (groups["year"]) return groups["year"];
  if (groups["next"]) return year === undefined ? undefined : String(year + 1);
  return (groups["last"] ? last : year)?.toString();
}

function reachOf(
  text: string,
  { from, to, period }: { from: number; to: number; period: string },
  reach: "main" | "day",
) {
  const before = text.slice(Math.max(0, from - 6), from);
  const behind = text.slice(to, to + 12);
  // 10月底前: a deadline ends what was in force; only one that opens a sentence or its part sets the period of what follows.
  // 下半年,新增床位300张,确保年底前占比达到40%,培育…: a deadline of its clause.
  if (/^(?:前|之前)/u.test(behind) && WITHIN.test(text.slice(0, from))) return { reach: "clause" as const };
  if (/^(?:前|之前)/u.test(behind))
    return OPENS.test(text.slice(0, from)) ? { reach, goal: true } : { reach, period: "" };
  // 增加到2023年的466家 tells of a level, not of an aim.
  const level = /^(?:度|底|末)?的\d/u.test(behind);
  if (/^年内./u.test(text.slice(from, to))) return { reach, goal: true };
  const goal = /(?:到|至)$/u.test(before) && /^\d{4}$/u.test(period) && !/截[至止]?到?$/u.test(before) && !level;
  const attribute =
    /^\d{4}$/u.test(period) &&
    /(?:年度)$/u.test(text.slice(from, to)) &&
    /^[一-鿿“《]/u.test(behind) &&
    /[一-鿿”]$/u.test(before);
  // 在2023年度全省营商环境评价中: of all that the sentence says of it.
  if (attribute && /^[^,;。]{0,20}(?:评价|考核|评比|测评|评估|调查)中,/u.test(text.slice(to, to + 24)))
    return { reach: "day" as const };
  if (attribute) return { reach: "clause" as const };
  if (isDays(period) && EVENT.test(text.slice(to))) return { reach: "day" as const };
  return goal ? { reach, goal: true } : { reach };
}

const isDays = (period: string) => /-\d{2}-\d{2}\//u.test(period);
// 9月12日至15日,博览会在绍兴举行: the days of the event, not of what the next sentences count.
const EVENT =
  /^(?:[^;。\d]|\d+[届年])*?(?:举行|举办|召开|开幕|赴|带队|率队|开展|组织|启动|参加|出席|参会|调研|考察|检查|督查|访问|走访|来访)/u;

// Not a comparison (较1—7月回落), not a plan's name (2023—2027年), not in a book title or a quotation.
function isStated(text: string, { from, to, period, reach }: PeriodMention): boolean {
  const before = text.slice(Math.max(0, from - 6), from);
  const behind = text.slice(to, to + 8);
  const isSpan = isDays(period) && /[从自]$/u.test(before);
  if (reach !== "clause" && COMPARED.test(before) && !isSpan && !isSpokenOf(before, text.slice(to, to + 16)))
    return false;
  if (/[—~\d]$/u.test(before) || /^[—~]\d/u.test(behind)) return false;
  if (
    /^(?:年?度?(?:行动|计划(?!新?(?:认定|完成|实施|安排|增|建|引进|建设|开工|培育|投资|总))|规划|方案|工作报告|工作要点|工作回顾|工作总结))/u.test(
      behind,
    )
  )
    return false;
  if (/^(?:同期|起|以来|开始)/u.test(behind)) return false;
  return !isInside(text, from, "《", "》") && (!isInside(text, from, "“", "”") || isSpeech(text, from));
}

// “今年要确保固定资产投资增长8%。”: whole clauses in quotation marks are said, not named.
function isSpeech(text: string, at: number): boolean {
  const quoted = text.slice(text.lastIndexOf("“", at) + 1, text.indexOf("”", at));
  return /[,;。!?]/u.test(quoted);
}

const isInside = (text: string, at: number, open: string, close: string) =>
  text.lastIndexOf(open, at) > text.lastIndexOf(close, at) && text.indexOf(close, at) >= 0;

// 入选2025西部企业名单: the year belongs to the list, and to what entered it.
function findAwardYears(text: string): PeriodMention[] {
  const found = text.matchAll(
    /(?<=(?:入选|列入|获评|荣获|获得|获|登上|上榜|入围|跻身)[“《]?)(20\d{2})(?=[一-鿿])(?!年)/gu,
  );
  return [...found].map((m) => ({ from: m.index, to: m.index + 4, period: m[1] ?? "", reach: "clause" }));
}

function findAsOf(text: string): PeriodMention[] {
  const stated = [...text.matchAll(ASOF)].map((m) => asof(m.index, m[0].length, false));
  const already = [...text.matchAll(ALREADY)]
    .filter((m) => !isAttribute(text, m.index))
    .map((m) => asof(m.index, m[0].length, !text.startsWith("连续", m.index + m[0].length)));
  return [...stated, ...already];
}

const asof = (from: number, length: number, weak: boolean): PeriodMention => ({
  from,
  to: from + length,
  period: "asof",
  reach: "asof",
  weak,
});

// 已公布、可晾晒的16个指标: 已 belongs to a word that describes, not to the sentence.
const isAttribute = (text: string, at: number) => /^已(?:经)?[^,;。\d]{1,16}的\d/u.test(text.slice(at, at + 24));

const isCalendar = (period: string) =>
  [...period.matchAll(/-(\d{2})(?:-(\d{2}))?/gu)].every(([, m, d]) => within(m, 12) && within(d ?? "01", 31));
const within = (n: string | undefined, most: number) => Number(n) >= 1 && Number(n) <= most;
