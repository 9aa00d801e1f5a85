import { isRelative, type Enclosed, type Quantity } from "../quantities/index.js";
import { readNumeral } from "../text/numerals.js";
import { ClauseReader } from "./clauseReader.js";
import { adjoins, alternates, measuredBy, takesTurn } from "./clauses.js";
import { distribute, namesNothing, saysNothing, subjectOf } from "./distribute.js";
import type { Fact, Surroundings } from "./fact.js";
import { FactWriter } from "./factWriter.js";
import { fastest, industries, repeated, signOf } from "./lists.js";
import type { Clause, Finding } from "./measures/reader.js";
import { readMeasure } from "./measures/readMeasure.js";
import { Naming, type Name } from "./naming.js";
import type { PeriodMention } from "./periods.js";
import type { Placing } from "./placing.js";
import { isPlanned, planInBracket, PLANNED } from "./plans.js";
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
  private readonly clauses: ClauseReader;
  private readonly writer: FactWriter;
  private last: Finding | undefined;
  private readonly done: Fact[] = [];

  constructor(
    private readonly text: string,
    enclosures: readonly Enclosed[],
    quantities: readonly Quantity[],
    private readonly numbers: readonly Quantity[],
    mentions: readonly PeriodMention[],
    private readonly round: Surroundings,
    private readonly placing: Placing,
  ) {
    this.topic = new Topic(round.ground);
    this.naming = new Naming(this.topic, round.ground, round.said);
    this.clauses = new ClauseReader(text, enclosures, numbers, round.place, placing, this.topic);
    this.writer = new FactWriter(text, quantities, mentions, round);
    this.goOn(round.counted ?? []);
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
      this.clauses.enter(i);
      const group = this.groupAt(i);
      facts.push(...(group > 1 ? this.readList(i, group) : [this.readOne(i)]));
      i += group;
    }
    return facts;
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

  private readOne(at: number): Fact {
    const clause = this.recall(fastest(this.clauses.read(at)));
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
    const first = this.clauses.read(from);
    const { places: found, rest, earlier, stated } = this.placing.at(first);
    const subject = this.clauses.opensClause(from, first) ? this.subjectOf(earlier, first) : "";
    // 完成率均未达到序时进度,分别为62.3%和64.1%: the clause before says what the rates are.
    const rate = saysNothing(rest) && /率$/u.test(subjectOf(subject)) ? subjectOf(subject) : "";
    const lead = { ...first, before: rate + rest, behind: this.clauses.read(from + count - 1).behind };
    const finding = readMeasure(lead, this.nextTo(from + count - 1));
    const names = industries(numbers, rest) ?? distribute(finding, subject, count);
    const places = found.length === count || stated ? found : (this.placesOf(count) ?? found);
    // Of each place the same is said, of one place each of what was counted there.
    const rows = names === undefined && places.length !== count ? this.topic.lastRows(count) : [];
    return numbers.map((quantity, i) => {
      const clause = { ...this.clauses.read(from + i), quantity, before: rest, earlier: subject };
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

  private settle(clause: Clause, finding: Finding, name: Name, place: string, placeStated: boolean): Fact {
    this.last = finding;
    return this.writer.write(clause, finding, name, place, placeStated);
  }

  private nextTo(at: number): string | undefined {
    const [one, next] = [this.numbers[at], this.numbers[at + 1]];
    return one && next && this.text.slice(one.tail, next.head);
  }
}

// 金沙县82.4%, 耒阳市仅91.3%.
const isAlone = ({ unit }: Quantity, before: string) =>
  unit === "%" && /^(?:全[国省市区县州]平均)?(?:仅|只有?|为|达到?|均)*$/u.test(before);
