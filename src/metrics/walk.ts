import { isRelative, type Enclosed, type Quantity } from "../quantities/index.js";
import { readNumeral } from "../text/numerals.js";
import { baseYear } from "./baseYear.js";
import { adjoins, alternates, clauseOf, findBreaks, measuredBy, takesTurn, type BareClause } from "./clauses.js";
import { distribute, namesNothing, saysNothing, subjectOf } from "./distribute.js";
import { doubtsOf } from "./doubts.js";
import type { Fact, Surroundings } from "./fact.js";
import { aspectOf, labelOf, orderedBy } from "./labelOf.js";
import { fastest, industries, repeated, signOf } from "./lists.js";
import type { Clause, Finding } from "./measures/reader.js";
import { readMeasure } from "./measures/readMeasure.js";
import { readOwner } from "./owner.js";
import { periodAt, type PeriodMention } from "./periods.js";
import type { Placing } from "./placing.js";
import { Stages } from "./stages.js";
import { Naming, type Name } from "./naming.js";
import { NAMES_PLAN } from "./lexicon/verbs.js";
import { findAims, isTarget, isTaskSet, namesPlan, type Aims } from "./targets.js";
import { Topic } from "./topic.js";
import { REVERSED } from "./turning.js";

// 平顺县、壶关县由增转降,分别下降14.8%、11.2%.
const TURNED = new RegExp(
  `(?:${REVERSED}|逆势(?:上扬|增长|上升)|(?:增速|增幅|降幅|涨幅)(?:均|持续|位)?(?:居(?:全[省市县区州])?前列?|居首|领跑|领先|靠前|较[快大高]))$`,
  "u",
);
const LEADING = /(?:稳|继续|持续|均){0,2}(?:位?居|位?列|排名?)(?:在|于)?(?:全[国省市区县州])?(?:首位|榜首|第一|前列)$/u;
const TOGETHER =
  /^(?:其中)?(?:这|上述|以上)?([两二三四五六七八九])(?:地|州|个?(?:县市区|[县市区]))(?:合计|共计|总计|合占|之和|共)(?=.)/u;

/** Walks the numbers of a sentence in reading order and remembers topic, place and stage. */
export class Walk {
  private readonly topic: Topic;
  private readonly naming: Naming;
  private readonly stages = new Stages();
  private readonly breaks: readonly number[];
  private readonly aims: Aims;
  private owner = "";
  private last: Finding | undefined;
  private readonly done: Fact[] = [];
  // 完成率均未达到序时进度(66.7%),分别为62.3%、64.1%: what brackets hold, blank.
  private readonly outside: string;
  // Where the bracket that we are in opens; -1 outside.
  private bracket = -1;
  private leaveBracket: () => void = () => undefined;
  private readonly ordinals: ReadonlyMap<Quantity, number>;

  constructor(
    private readonly text: string,
    enclosures: readonly Enclosed[],
    quantities: readonly Quantity[],
    private readonly numbers: readonly Quantity[],
    private readonly mentions: readonly PeriodMention[],
    private readonly round: Surroundings,
    private readonly placing: Placing,
  ) {
    this.topic = new Topic(round.ground);
    this.naming = new Naming(this.topic, round.ground, round.said);
    this.aims = findAims(text);
    this.outside = text.replace(/\([^()]*\)/gu, (words) => " ".repeat(words.length));
    this.breaks = findBreaks(text, numbers, enclosures);
    this.goOn(round.counted ?? []);
    this.ordinals = new Map(quantities.map((q, i) => [q, i + 1]));
  }

  // 其中,鄞州区612个、慈溪市587个: of what the sentence before counted in this unit.
  private goOn(counted: readonly Fact[]): void {
    const unit = this.numbers[0]?.unit;
    const whole = counted.findLast((fact) => fact.measure === "value" && fact.unit === unit && fact.unit !== "%");
    if (!whole || !/^其中/u.test(this.text)) return;
    this.topic.turn(whole.wording, whole.indicator, "value");
    this.topic.unit = whole.unit;
  }

  facts(): Fact[] {
    const facts = this.done;
    for (let i = 0; i < this.numbers.length;) {
      this.enter(bracketAt(this.text, this.numbers[i]?.head ?? 0));
      const group = this.groupAt(i);
      facts.push(...(group > 1 ? this.readList(i, group) : [this.readOne(i)]));
      i += group;
    }
    return facts;
  }

  // 增长18.2%(剔除房地产开发投资增长31.5%),完成年度计划的78.3%: behind a bracket the sentence goes on where it was.
  private enter(bracket: number): void {
    if (bracket === this.bracket) return;
    if (this.bracket >= 0) this.leaveBracket();
    if (bracket >= 0) {
      const clause = this.text.slice(
        Math.max(...[",", ";", "。"].map((c) => this.text.lastIndexOf(c, bracket))) + 1,
        bracket,
      );
      this.topic.turn(orderedBy(clause)?.what ?? "");
      this.leaveBracket = this.topic.hold();
    }
    this.bracket = bracket;
  }

  // 分别增长6.8%、4.6%和5.3%: how many numbers from here share one lead.
  private groupAt(from: number): number {
    let count = 1;
    for (;;) {
      const [first, one, next] = [from, from + count - 1, from + count].map((i) => this.numbers[i]);
      if (!first || !one || !next) return count;
      const alike =
        adjoins(this.text, one, next) ||
        alternates(this.text, one, next, this.topic.unit) ||
        takesTurn(this.text, first, one, next);
      const goesOn = one.part ? next.part === one.part + 1 : alike;
      if (!goesOn) return count;
      count++;
    }
  }

  private clause(at: number): Clause {
    const bare = clauseOf(this.text, this.numbers, at, this.breaks);
    const label = labelOf(this.text, bare, this.numbers[at - 1]);
    if (label && !this.placing.isPlace(label)) this.topic.turn(label);
    const earlier = label ? "" : this.clauseBefore(bare);
    const aspect = aspectOf(earlier) ?? aspectOf(this.openingOf(at));
    const order = orderedBy(bare.before) ?? orderedBy(earlier);
    this.topic.turn(aspect ?? order?.what ?? "");
    const { current, unit } = this.topic;
    const before = order && bare.before.length > order.length ? bare.before.slice(order.length) : bare.before;
    return {
      ...bare,
      before,
      earlier: aspectOf(earlier) ? "" : earlier.slice(orderedBy(earlier)?.length ?? 0),
      topic: current,
      topicUnit: unit,
    };
  }

  // 税收占比方面,甲区最高,达79.5%: the first clause of a part whose first number this is.
  private openingOf(at: number): string {
    const head = this.numbers[at]?.head ?? 0;
    const from = Math.max(this.text.lastIndexOf(";", head), this.text.lastIndexOf("。", head)) + 1;
    return (this.numbers[at - 1]?.head ?? -1) < from ? (this.text.slice(from, head).split(",")[0] ?? "") : "";
  }

  private readOne(at: number): Fact {
    const clause = this.recall(fastest(this.clause(at)));
    const { places, rest, earlier, stated } = this.together(clause, this.placing.at(clause));
    const inBracket = planInBracket(this.text, clause.quantity.head);
    const benchmark = measuredBy(this.text, clause.quantity);
    if ((stated || rest.startsWith("全")) && isAlone(clause.quantity, rest) && !isRelative(this.topic.unit))
      this.topic.turnToRate();
    const topic = this.topic.current;
    const placed = { ...clause, topic, before: benchmark ?? rest, earlier: inBracket ? "" : earlier.trim() };
    const finding =
      inBracket || isPlanned(placed) ? PLANNED : (repeated(placed, this.last) ?? readMeasure(placed, this.nextTo(at)));
    return this.settle(placed, finding, this.naming.name(placed, finding), places.join("、"), stated);
  }

  // 出口钢材20万吨、轮胎5万吨,前者增长4%,后者下降8%.
  private recall(clause: Clause): Clause {
    const pair = this.done.filter(({ measure }) => measure === "value").slice(-2);
    const one = /^前者/u.test(clause.before) ? pair[0] : /^后者/u.test(clause.before) ? pair[1] : undefined;
    if (one === undefined || pair.length < 2) return clause;
    this.topic.returnTo({ words: one.wording, indicator: one.indicator, isLevel: true });
    return { ...clause, before: clause.before.slice("前者".length), topic: one.wording, topicUnit: one.unit };
  }

  private readList(from: number, count: number): Fact[] {
    const numbers = this.numbers.slice(from, from + count);
    const first = this.clause(from);
    const { places: found, rest, earlier, stated } = this.placing.at(first);
    const subject = this.opensClause(from, first) ? this.subjectOf(earlier, first) : "";
    // 完成率均未达到序时进度,分别为62.3%和64.1%: the clause before says what the rates are.
    const rate = saysNothing(rest) && /率$/u.test(subjectOf(subject)) ? subjectOf(subject) : "";
    const lead = { ...first, before: rate + rest, behind: this.clause(from + count - 1).behind };
    const finding = readMeasure(lead, this.nextTo(from + count - 1));
    const names = industries(numbers, rest) ?? distribute(finding, subject, count);
    const places = found.length === count || stated ? found : (this.placesOf(count) ?? found);
    // Of each place the same is said, of one place each of what was counted there.
    const rows = names === undefined && places.length !== count ? this.topic.lastRows(count) : [];
    return numbers.map((quantity, i) => {
      const clause = { ...this.clause(from + i), quantity, before: rest, earlier: subject };
      const recalled = this.topic.returnTo(rows[i]);
      const own = names?.[i] ?? (recalled || namesNothing(finding.own) ? "" : finding.own);
      const one = {
        ...finding,
        own,
        ...(finding.scopes?.length === count ? { scope: finding.scopes[i] ?? "" } : {}),
        ...signOf(this.text, numbers[i - 1], quantity),
        ...(names ? { wording: own } : {}),
      };
      const place = places.length === count ? (places[i] ?? "") : places.join("、");
      return this.settle(clause, one, this.naming.name(clause, one), place, stated);
    });
  }

  // 望城区1.27万人、浏阳市1.41万人,完成率分别为88.4%和85.0%: the last places that one thing was counted in.
  private placesOf(count: number): string[] | undefined {
    const facts = this.done.slice(-count);
    const places = facts.map(({ place }) => place);
    const alike = facts.every(({ wording, measure }) => wording === facts[0]?.wording && measure === "value");
    return alike && new Set(places).size === count ? places : undefined;
  }

  // 南充市612万头、达州市485万头,两市合计占…: the last places that were counted.
  private together(clause: Clause, found: ReturnType<Placing["at"]>): ReturnType<Placing["at"]> {
    const [lead = "", count = ""] = TOGETHER.exec(clause.before) ?? [];
    const places = this.done.filter(({ measure }) => measure === "value").map(({ place }) => place);
    const last = [...new Set(places.reverse())].slice(0, readNumeral(count) ?? 0).reverse();
    if (lead === "" || last.length < 2 || last.some((place) => place === this.round.place || place.includes("、")))
      return found;
    return { places: last, rest: clause.before.slice(lead.length), earlier: "", stated: true };
  }

  // 甲市产量居全省首位,乙市、丙市分列第二、第三: the clause before says what is ranked.
  private subjectOf(earlier: string, { quantity, whole }: Clause): string {
    const words = earlier.trim().replace(TURNED, "");
    const bare = words.replace(LEADING, "");
    const end = quantity.head - whole.length - 1 - (earlier.length - bare.length);
    return bare === words ? words : this.placing.withoutPlaces(bare, end);
  }

  // Whether no number stands before it in its clause.
  private opensClause(at: number, { quantity, whole }: Clause): boolean {
    return (this.numbers[at - 1]?.tail ?? 0) <= quantity.head - whole.length;
  }

  private nextTo(at: number): string | undefined {
    const [one, next] = [this.numbers[at], this.numbers[at + 1]];
    return one && next && this.text.slice(one.tail, next.head);
  }

  private settle(clause: Clause, finding: Finding, name: Name, place: string, placeStated: boolean): Fact {
    this.last = finding;
    const { quantity } = clause;
    const { period, inferred, goal } = periodAt(this.text, this.mentions, quantity.from, this.round.period);
    const plan = finding === PLANNED || isPlanned(clause);
    const target =
      plan ||
      goal ||
      namesPlan(name.wording) ||
      namesPlan(clause.before) ||
      isTaskSet(clause.before) ||
      isTarget(this.aims, quantity.head, this.round.planned);
    const sign = finding.negative ? -1 : 1;
    const isBase = finding.measure === "base";
    return {
      from: quantity.from,
      to: quantity.to,
      ordinal: this.ordinals.get(quantity) ?? 0,
      place,
      subject: this.ownerOf(clause, finding, name),
      indicator: name.indicator,
      wording: name.wording,
      stage: this.stages.read(this.text, clause, finding, name),
      measure: finding.measure,
      // A decline by 0 is 0, not -0, which no table holds.
      value: sign * quantity.value + 0,
      ...(quantity.valueTo === undefined ? {} : { valueTo: sign * quantity.valueTo + 0 }),
      unit: quantity.unit,
      bound: finding.bound ?? quantity.bound,
      period: plan ? this.planned(clause) : isBase ? baseYear(finding.when, period, this.round.years) : period,
      of: name.of,
      scope: finding.scope ?? "",
      flags: [
        // 力争从目前的17家增加到40家: there are 17.
        ...(target && !isBase ? ["target"] : []),
        ...(finding.ratio ? ["ratio"] : []),
        ...((this.round.placeInferred || this.round.spokenOf) && !placeStated ? ["inferred:place"] : []),
        ...(inferred && !isBase ? ["inferred:period"] : []),
        ...doubtsOf(clause, finding, name),
      ],
    };
  }

  // A plan of the year; 提前完成“十四五”目标 does not say of which.
  private planned({ whole }: Clause): string {
    return /全年|年度|年初/u.test(whole || this.text) ? String(this.round.years.year ?? "") : "";
  }

  // A rate, share or rank said of the topic is said of the topic's owner.
  private ownerOf({ quantity, whole }: Clause, finding: Finding, name: Name): string {
    if (finding.measure !== "value" && finding.measure !== "base" && name.carried) return this.owner;
    return (this.owner = readOwner(this.text, quantity.head, quantity.head - whole.length));
  }

  // The clause before this one, when no number stands in it.
  private clauseBefore({ quantity, whole }: BareClause): string {
    const end = quantity.head - whole.length - 1;
    const text = this.bracket >= 0 ? this.text : this.outside;
    const from = Math.max(...[",", ";", "。", "("].map((c) => text.lastIndexOf(c, end - 1))) + 1;
    const last = this.numbers.findLast((q) => q.from >= from && q.from < end && text.charAt(q.from) !== " ");
    // 30亿元以上项目3个、百亿元以上项目实现零的突破,达到1个: what stands in a list behind the last number.
    const listed = last !== undefined && this.text.charAt(last.tail) === "、";
    const words = end > from && (!last || listed) ? text.slice(listed ? last.tail + 1 : from, end) : "";
    // 江北集中区:…: whose section it is, not what is counted.
    // 分地区看,越城区、诸暨市分别增长….
    return words === this.round.place || /^(?:分|按|从)[^,]{1,8}看$/u.test(words) ? "" : words;
  }
}

// 金沙县82.4%, 耒阳市仅91.3%.
const isAlone = ({ unit }: Quantity, before: string) =>
  unit === "%" && /^(?:全[国省市区县州]平均)?(?:仅|只有?|为|达到?|均)*$/u.test(before);

// Where the bracket round a place opens; -1 where there is none.
function bracketAt(text: string, at: number): number {
  const open = text.lastIndexOf("(", at);
  return open > text.lastIndexOf(")", at - 1) ? open : -1;
}

// What a number in a bracket behind a plan measures: the topic.
const PLANNED: Finding = { measure: "value", own: "" };

// 超额完成全年新增15户的目标: the number is the year's plan.
const isPlanned = ({ before, behind }: Clause) =>
  (NAMES_PLAN.test(behind) && /(?:完成|实现|达成)了?(?:全年|年度|年初)[^,;。]*$/u.test(before)) ||
  // 占年度计划740亿元的69.3%.
  (behind === "的" && /(?:占|完成|达到?|为|是|相当于)(?:全年|年度)[^,;。]{0,6}(?:计划|目标|任务)$/u.test(before));

// 完成全年目标(300个)的61%, 提前完成“十四五”目标(8件): the number in the bracket is the target.
const planInBracket = (text: string, head: number) =>
  text.charAt(head - 1) === "(" &&
  /(?:全年|年度|完成|达到|实现)[^,;。()]{0,8}(?:目标|任务|计划)[^,;。()]{0,4}\($/u.test(
    text.slice(Math.max(0, head - 24), head),
  );
