import type { Quantity } from "../quantities/index.js";
import { baseYear } from "./baseYear.js";
import { doubtsOf } from "./doubts.js";
import type { Fact, Surroundings } from "./fact.js";
import type { Clause, Finding } from "./measures/reader.js";
import type { Name } from "./naming.js";
import { readOwner } from "./owner.js";
import { periodAt } from "./periodInForce.js";
import type { PeriodMention } from "./periods.js";
import { isPlanned, PLANNED } from "./plans.js";
import { Stages } from "./stages.js";
import { findAims, isTarget, isTaskSet, namesPlan, type Aims } from "./targets.js";

/** Writes down what was found of a number, with its owner, stage and period, as a fact. */
export class FactWriter {
  private readonly stages = new Stages();
  private readonly aims: Aims;
  private readonly ordinals: ReadonlyMap<Quantity, number>;
  private owner = "";

  /** @param quantities all numerals of the sentence: a fact remembers which of them it is. */
  constructor(
    private readonly text: string,
    quantities: readonly Quantity[],
    private readonly mentions: readonly PeriodMention[],
    private readonly round: Surroundings,
  ) {
    this.aims = findAims(text);
    this.ordinals = new Map(quantities.map((q, i) => [q, i + 1]));
  }

  write(clause: Clause, finding: Finding, name: Name, place: string, placeStated: boolean): Fact {
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
}
