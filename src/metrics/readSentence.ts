import { findEnclosures, findQuantities, type Enclosed, type Quantity } from "../quantities/index.js";
import { adjoins, clauseOf } from "./clauses.js";
import { trimReaching } from "./wording.js";
import { predicateAt, stripLeading } from "./lexicon/verbs.js";
import { readCompletion } from "./measures/completion.js";
import { readDifference } from "./measures/difference.js";
import { readDuration } from "./measures/duration.js";
import { readBase, readLevel } from "./measures/fromTo.js";
import { readGrowth } from "./measures/growth.js";
import { readRank } from "./measures/rank.js";
import type { Clause, Finding, MeasureReader } from "./measures/reader.js";
import { readShare } from "./measures/share.js";
import type { Metric } from "./metric.js";
import { findPeriods, periodAt, periodLeft, type PeriodMention } from "./periods.js";
import { readStage } from "./stages.js";
import { splitSubjects } from "./subjects.js";
import { isTarget, namesPlan } from "./targets.js";
import { nameBefore, readWording } from "./wording.js";

/** What a sentence's numbers take from round it. */
export interface Surroundings {
  readonly place: string;
  readonly year: number | undefined;
  /** Period that the sentences before it leave in force. */
  readonly period: string;
  /** Under a heading that announces plans. */
  readonly planned: boolean;
}

/** A metric of a sentence; `from` and `to` are positions in the sentence's reading. */
export type Fact = Pick<
  Metric,
  | "place"
  | "wording"
  | "stage"
  | "measure"
  | "value"
  | "valueTo"
  | "unit"
  | "bound"
  | "period"
  | "of"
  | "scope"
  | "flags"
> & { readonly from: number; readonly to: number };

// The most specific reading wins: a completion is no share, a difference no growth.
const READERS: readonly MeasureReader[] = [
  readRank,
  readDuration,
  readCompletion,
  readDifference,
  readShare,
  readGrowth,
];

/** The metrics of one sentence's reading, and the period it leaves in force. */
export function readSentence(text: string, round: Surroundings): { facts: Fact[]; period: string } {
  const numbers = findQuantities(text).filter((q) => q.reason === undefined);
  const mentions = findPeriods(text, round.year);
  const walk = new Walk(text, numbers, mentions, round);
  return { facts: walk.facts(), period: periodLeft(text, mentions, round.period) };
}

/** Walks the numbers of a sentence in reading order and remembers its topic. */
class Walk {
  private topic = "";
  private chain = "";
  // 增幅连续四年全市第一: the rank that follows is the 增幅's.
  private pronoun = "";
  private readonly enclosures: Enclosed[];

  constructor(
    private readonly text: string,
    private readonly numbers: readonly Quantity[],
    private readonly mentions: readonly PeriodMention[],
    private readonly round: Surroundings,
  ) {
    this.enclosures = findEnclosures(text);
  }

  facts(): Fact[] {
    const facts: Fact[] = [];
    for (let i = 0; i < this.numbers.length;) {
      const group = this.groupAt(i);
      facts.push(...(group > 1 ? this.readGroup(i, group) : [this.readOne(i)]));
      i += group;
    }
    return shareScopes(facts);
  }

  // 分别增长6.8%、4.6%和5.3%: how many numbers from here share one lead.
  private groupAt(from: number): number {
    let count = 1;
    for (;;) {
      const [one, next] = [this.numbers[from + count - 1], this.numbers[from + count]];
      if (!one || !next || !adjoins(this.text, one, next)) return count;
      count++;
    }
  }

  private readGroup(from: number, count: number): Fact[] {
    const clause = clauseOf(this.text, this.numbers, from, this.enclosures);
    const finding = this.measure(clause, from);
    const said = finding.wording ?? finding.own;
    const lead = said === "" || /^(?:分别|依次)$/u.test(said) ? this.clauseBefore(clause) : said;
    const names = splitSubjects(trimReaching(stripLeading(lead)), count);
    return this.numbers.slice(from, from + count).map((q, i) => {
      const each = clauseOf(this.text, this.numbers, from + i, this.enclosures);
      const own = names?.[i] === undefined ? (names ? lead : stripLeading(trimReaching(lead))) : nameBefore(names[i]);
      return this.settle({ ...each, quantity: q }, { ...finding, own, wording: own }, clause.whole);
    });
  }

  private readOne(at: number): Fact {
    const clause = clauseOf(this.text, this.numbers, at, this.enclosures);
    return this.settle(clause, this.measure(clause, at), clause.whole);
  }

  private measure(clause: Clause, at: number): Finding {
    const next = this.numbers[at + 1];
    const base = readBase(clause, next && this.text.slice(clause.quantity.tail, next.head));
    if (base) return base;
    for (const read of READERS) {
      const finding = read(clause);
      if (finding) return finding;
    }
    return readLevel(clause) ?? { measure: "value", own: clause.before };
  }

  private settle(clause: Clause, finding: Finding, whole: string): Fact {
    const { quantity } = clause;
    const wording = this.nameOf(clause, finding);
    const { period, goal } = periodAt(this.text, this.mentions, quantity.from, this.round.period);
    const target = goal || namesPlan(wording) || isTarget(this.text, quantity.head, this.round.planned);
    const sign = finding.negative ? -1 : 1;
    return {
      from: quantity.from,
      to: quantity.to,
      place: this.round.place,
      wording,
      stage:
        finding.measure === "value" || finding.measure === "base"
          ? readStage(whole + clause.behind, wording, finding.own !== clause.before)
          : "",
      measure: finding.measure,
      value: sign * quantity.value,
      ...(quantity.valueTo === undefined ? {} : { valueTo: sign * quantity.valueTo }),
      unit: quantity.unit,
      bound: quantity.bound,
      period: finding.measure === "base" ? "" : period,
      of: finding.measure === "value" ? "" : finding.measure === "base" ? wording : this.chain,
      scope: finding.scope ?? "",
      flags: [...(target ? ["target"] : []), ...(finding.ratio ? ["ratio"] : [])],
    };
  }

  private nameOf(clause: Clause, finding: Finding): string {
    if (finding.measure === "value" || finding.measure === "base") return this.nameLevel(clause, finding);
    const own = nameBefore(finding.own);
    if (own.length >= 2 && !isPronoun(own)) this.turnTo(own);
    if (finding.wording && finding.measure === "share") return finding.wording;
    const name = own.length >= 2 ? own : this.pronoun || this.topic;
    this.pronoun = "";
    return name + (own.length >= 2 ? "" : (finding.rateOf ?? ""));
  }

  private nameLevel(clause: Clause, finding: Finding): string {
    if (finding.wording) {
      if (finding.turnsTo === undefined) this.turnTo(finding.wording, finding.measure);
      else this.pronoun = finding.turnsTo;
      return finding.wording;
    }
    const read = readWording(finding.own, clause.behind, clause.quantity);
    const words = read.side === "topic" ? this.topicFor(clause) : read.words;
    this.turnTo(words, finding.measure);
    return words;
  }

  // 进出口总值创历史新高,达到5379亿元: the subject of the clause before, if it has no number of its own.
  private topicFor(clause: Clause): string {
    const before = this.clauseBefore(clause);
    if (before !== "" && REACHED.test(clause.before)) {
      const subject = stripLeading(before);
      const noun = subject.slice(0, predicateAt(subject));
      if (noun.length >= 2 && noun.length < subject.length) return noun;
    }
    return this.topic;
  }

  // The clause before this one, when no number stands in it.
  private clauseBefore({ quantity, whole }: Clause): string {
    const end = quantity.head - whole.length - 1;
    const from =
      Math.max(
        this.text.lastIndexOf(",", end - 1),
        this.text.lastIndexOf(";", end - 1),
        this.text.lastIndexOf("。", end - 1),
      ) + 1;
    const holdsNumber = this.numbers.some((q) => q.from >= from && q.from < end);
    return end > from && !holdsNumber ? this.text.slice(from, end) : "";
  }

  private turnTo(words: string, measure?: Metric["measure"]): void {
    if (words === "") return;
    if (words !== this.topic) this.chain = "";
    this.topic = words;
    if (measure === "value" || measure === "base") this.chain ||= words;
  }
}

const REACHED = /^(?:已|首次|累计|共|均|总量|总额)?(?:达到?|为|突破|超过?|增至|升至|共|完成)?$/u;
const isPronoun = (own: string) =>
  /^(?:总?数量?|总量|总额|规模|增幅|增速|增长率|降幅|保有量|排名|位次|占比|比重|总数)$/u.test(own);

// Two ranks of one sentence are ranked over the same area unless each says its own.
function shareScopes(facts: Fact[]): Fact[] {
  return facts.map((fact, i) => {
    if (fact.measure !== "rank" || fact.scope !== "") return fact;
    const sibling = [facts[i + 1], facts[i + 2], facts[i - 1], facts[i - 2]].find(
      (f) => f?.measure === "rank" && f.scope !== "",
    );
    return sibling ? { ...fact, scope: sibling.scope } : fact;
  });
}
