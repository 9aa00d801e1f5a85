import type { Gazetteer } from "../corpus/index.js";
import { findEnclosures, findQuantities, type Enclosed, type Quantity } from "../quantities/index.js";
import { stripLeading } from "./lexicon/verbs.js";
import { adjoins, clauseOf, findBreaks, type BareClause } from "./clauses.js";
import { distribute } from "./distribute.js";
import { doubtsOf, NO_SCOPE } from "./doubts.js";
import type { Clause, Finding } from "./measures/reader.js";
import { readMeasure } from "./measures/readMeasure.js";
import type { Metric } from "./metric.js";
import { readOwner } from "./owner.js";
import { baseYear } from "./baseYear.js";
import { fastest, industries, repeated, signOf } from "./lists.js";
import { findPeriods, periodAt, periodLeft, type PeriodMention, type Years } from "./periods.js";
import { Placing } from "./placing.js";
import { Stages } from "./stages.js";
import { findAims, isTarget, namesPlan, type Aims } from "./targets.js";
import { Topic, type Name } from "./topic.js";

/** What a sentence's numbers take from round it. */
export interface Surroundings {
  readonly place: string;
  /** The place stands in no heading of the section: it was taken from the title, or from nowhere. */
  readonly placeInferred: boolean;
  readonly years: Years;
  /** Period that the sentences before it leave in force. */
  readonly period: string;
  /** Place that an earlier sentence of the paragraph opened with (在江山市,…); "" where none did. */
  readonly spokenOf?: string;
  /** Under a heading that announces plans. */
  readonly planned: boolean;
  readonly gazetteer?: Gazetteer | undefined;
}

/** A metric of a sentence; `from` and `to` are positions in the sentence's reading, `ordinal` counts all its numerals from 1. */
export type Fact = Pick<
  Metric,
  | "place" | "subject" | "indicator" | "wording" | "stage" | "measure" | "value" | "valueTo" | "unit" | "bound" | "period" | "of" | "scope" | "flags"
> & { readonly from: number; readonly to: number; readonly ordinal: number }; // prettier-ignore

/** A sentence, read. */
export interface SentenceRead {
  readonly facts: readonly Fact[];
  /** Numerals that are no metric, with the reason. */
  readonly dismissed: readonly Quantity[];
  /** Period that the sentence leaves in force. */
  readonly period: string;
  /** Place that the sentence leaves in force; "" for the section's. */
  readonly spokenOf: string;
}

/**
 * The metrics of one sentence's reading.
 *
 *   quantities ─ lists (分别) ─ clause ─ place ─ measure ─ name ─ stage, owner ─ period ─ Fact
 */
export function readSentence(text: string, round: Surroundings): SentenceRead {
  const enclosures = findEnclosures(text);
  const quantities = findQuantities(text, enclosures);
  const numbers = quantities.filter((q) => q.reason === undefined);
  const mentions = findPeriods(text, round.years);
  const placing = new Placing(text, round.place, round.gazetteer, round.spokenOf);
  const walk = new Walk(text, enclosures, quantities, numbers, mentions, round, placing);
  const facts = numbers.length > 0 ? walk.facts() : [];
  const dismissed = quantities.filter((q) => q.reason !== undefined);
  const left = { period: periodLeft(text, mentions, round.period), spokenOf: placing.left };
  return { facts: shareScopes(facts), dismissed, ...left };
}

/** Walks the numbers of a sentence in reading order and remembers topic, place and stage. */
class Walk {
  private readonly topic = new Topic();
  private readonly stages = new Stages();
  private readonly breaks: readonly number[];
  private readonly aims: Aims;
  private owner = "";
  private last: Finding | undefined;
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
    this.aims = findAims(text);
    this.breaks = findBreaks(text, numbers, enclosures);
    this.ordinals = new Map(quantities.map((q, i) => [q, i + 1]));
  }

  facts(): Fact[] {
    const facts: Fact[] = [];
    for (let i = 0; i < this.numbers.length;) {
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
      const [one, next] = [this.numbers[from + count - 1], this.numbers[from + count]];
      if (!one || !next) return count;
      const goesOn = one.part ? next.part === one.part + 1 : adjoins(this.text, one, next);
      if (!goesOn) return count;
      count++;
    }
  }

  private clause(at: number): Clause {
    const bare = clauseOf(this.text, this.numbers, at, this.breaks);
    const label = labelOf(this.text, bare, this.numbers[at - 1]);
    if (label && !this.placing.isPlace(label)) this.topic.turn(label);
    return { ...bare, earlier: label ? "" : this.clauseBefore(bare), topic: this.topic.current };
  }

  private readOne(at: number): Fact {
    const clause = fastest(this.clause(at));
    const { places, rest, stated } = this.placing.at(clause);
    const placed = { ...clause, before: rest };
    const finding = repeated(placed, this.last) ?? readMeasure(placed, this.nextTo(at));
    return this.settle(placed, finding, this.topic.name(placed, finding), places.join("、"), stated);
  }

  private readList(from: number, count: number): Fact[] {
    const numbers = this.numbers.slice(from, from + count);
    const first = this.clause(from);
    const { places, rest, stated } = this.placing.at(first);
    const lead = { ...first, before: rest, behind: this.clause(from + count - 1).behind };
    const finding = readMeasure(lead, this.nextTo(from + count - 1));
    const names = industries(numbers) ?? distribute(finding, first.earlier, count);
    return numbers.map((quantity, i) => {
      const clause = { ...this.clause(from + i), quantity, before: rest };
      const recalled = names === undefined && this.topic.recall(i === 0 ? count - 1 : count - 1 - i);
      const own = names?.[i] ?? (recalled ? "" : finding.own);
      const one = {
        ...finding,
        own,
        ...signOf(this.text, numbers[i - 1], quantity),
        ...(names ? { wording: own } : {}),
      };
      const place = places.length === count ? (places[i] ?? "") : places.join("、");
      return this.settle(clause, one, this.topic.name(clause, one), place, stated);
    });
  }

  private nextTo(at: number): string | undefined {
    const [one, next] = [this.numbers[at], this.numbers[at + 1]];
    return one && next && this.text.slice(one.tail, next.head);
  }

  private settle(clause: Clause, finding: Finding, name: Name, place: string, placeStated: boolean): Fact {
    this.last = finding;
    const { quantity } = clause;
    const { period, inferred, goal } = periodAt(this.text, this.mentions, quantity.from, this.round.period);
    const plan = planInBracket(this.text, quantity.head);
    const target = plan || goal || namesPlan(name.wording) || isTarget(this.aims, quantity.head, this.round.planned);
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
      value: sign * quantity.value,
      ...(quantity.valueTo === undefined ? {} : { valueTo: sign * quantity.valueTo }),
      unit: quantity.unit,
      bound: finding.bound ?? quantity.bound,
      period: plan
        ? String(this.round.years.year ?? "")
        : isBase
          ? baseYear(finding.when, period, this.round.years)
          : period,
      of: name.of,
      scope: finding.scope ?? "",
      flags: [
        ...(target ? ["target"] : []),
        ...(finding.ratio ? ["ratio"] : []),
        ...((this.round.placeInferred || this.round.spokenOf) && !placeStated ? ["inferred:place"] : []),
        ...(inferred && !isBase ? ["inferred:period"] : []),
        ...doubtsOf(clause, finding, name),
      ],
    };
  }

  // A rate, share or rank said of the topic is said of the topic's owner.
  private ownerOf({ quantity, whole }: Clause, finding: Finding, name: Name): string {
    if (finding.measure !== "value" && finding.measure !== "base" && name.carried) return this.owner;
    return (this.owner = readOwner(this.text, quantity.head, quantity.head - whole.length));
  }

  // The clause before this one, when no number stands in it.
  private clauseBefore({ quantity, whole }: BareClause): string {
    const end = quantity.head - whole.length - 1;
    const from = Math.max(...[",", ";", "。", "("].map((c) => this.text.lastIndexOf(c, end - 1))) + 1;
    const holdsNumber = this.numbers.some((q) => q.from >= from && q.from < end);
    const words = end > from && !holdsNumber ? this.text.slice(from, end) : "";
    // 江北集中区:…: whose section it is, not what is counted.
    return words === this.round.place ? "" : words;
  }
}

// 完成全年目标(300个)的61%: the number in the bracket is the year's target.
const planInBracket = (text: string, head: number) =>
  /(?:全年|年度)[^,;。()]{0,6}(?:目标|任务|计划)[^,;。()]{0,4}\($/u.test(text.slice(0, head));

// 技术交易额(1—5月):53.6亿元: what stands before the colon names the number, when nothing behind it does.
function labelOf(
  text: string,
  { quantity, before, whole }: BareClause,
  previous: Quantity | undefined,
): string | undefined {
  const colon = quantity.head - whole.length - 1;
  if (text.charAt(colon) !== ":" || !/^(?:预计|全年|已|累计|共|约|达|完成|仅)*$/u.test(before)) return undefined;
  const from =
    Math.max(...[";", "。", ",", ":"].map((mark) => text.lastIndexOf(mark, colon - 1)), (previous?.tail ?? 0) - 1) + 1;
  const label = stripLeading(
    text
      .slice(from, colon)
      .replace(/\([^)]*\)/gu, "")
      .replace(/^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]|[①-⑳])/u, ""),
  );
  return label.length >= 2 && label.length <= 24 ? label : undefined;
}

// Two ranks of one sentence are ranked over the same area unless each says its own.
function shareScopes(facts: readonly Fact[]): Fact[] {
  return facts.map((fact, i) => {
    if (fact.measure !== "rank" || fact.scope !== "") return fact;
    const near = [facts[i + 1], facts[i + 2], facts[i - 1], facts[i - 2]];
    const sibling = near.find((f) => f?.measure === "rank" && f.scope !== "");
    return sibling
      ? { ...fact, scope: sibling.scope, flags: [...fact.flags.filter((f) => f !== NO_SCOPE), "inferred:scope"] }
      : fact;
  });
}
