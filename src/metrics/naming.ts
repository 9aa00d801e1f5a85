import { isMoney, isRelative } from "../quantities/index.js";
import { amountBefore, namesAmount } from "./amounts.js";
import { readCounted, withPredicate } from "./counted.js";
import type { Fact } from "./fact.js";
import { amountIn, groundOf, rateIn } from "./ground.js";
import { CHANGES } from "./lexicon/change.js";
import { BARE_VERB, COMPARED, NEW, NOTHING_ADDED, PRONOUN, REACHED, SUMMED, TOTAL } from "./lexicon/pronouns.js";
import { nounBehind, objectOf, predicateAt, stripLeading } from "./lexicon/verbs.js";
import type { Clause, Finding } from "./measures/reader.js";
import type { Measure } from "./metric.js";
import { isTaskSet, taskOf } from "./targets.js";
import { isLevel, type Topic } from "./topic.js";
import { readTurned, readTurning, type Turning } from "./turning.js";
import { nameBefore } from "./wording.js";

/** What names a number: the bulletin's words, the fuller name they stand for, and the value row they qualify. */
export interface Name {
  readonly wording: string;
  readonly indicator: string;
  readonly of: string;
  /** The words stood in another clause, or in none. */
  readonly carried: boolean;
  /** They stood in another sentence, or in the paragraph's label. */
  readonly grounded: boolean;
}

type Named = Omit<Name, "of" | "grounded">;
type Spoken = Omit<Named, "carried">;

const CHANGING = new RegExp(CHANGES, "u");

/** Names numbers in their order, after what the topic remembers. */
export class Naming {
  /**
   * @param ground what the paragraph speaks of so far, for rates and ranks that name nothing.
   * @param said what the sentence before said, of which this one may go on to speak.
   */
  constructor(
    private readonly topic: Topic,
    private readonly ground = "",
    private readonly said: readonly Fact[] = [],
  ) {}

  /** Name a number. */
  name(clause: Clause, finding: Finding): Name {
    const named = this.nameIn(clause, finding);
    const before = named.indicator === "" ? this.goOn(clause, finding) : undefined;
    if (!before) return named;
    this.topic.turn(before.wording, before.indicator, before.measure);
    return { ...this.nameIn(clause, finding), grounded: true };
  }

  // 5月财政收入31亿元。1—5月累计完成188亿元,…: the same in another month, in a unit of its kind, or a rate of it.
  private goOn({ quantity }: Clause, { measure }: Finding): Fact | undefined {
    if (this.topic.words !== "") return undefined;
    return this.said.find(
      (fact) =>
        !/^$|(?:[县市区州盟旗乡镇村]|街道)(?:\([^)]*\))?$/u.test(fact.indicator) &&
        fact.measure !== "rank" &&
        (!isLevel(measure) ||
          quantity.unit === fact.unit ||
          (isMoney(quantity.unit) && (isMoney(fact.unit) || namesAmount(fact.indicator)))),
    );
  }

  private nameIn(clause: Clause, finding: Finding): Name {
    const level = isLevel(finding.measure) && !clause.quantity.rank;
    const named = level ? this.nameLevel(clause, finding) : this.nameRate(finding, clause);
    if (level) {
      this.topic.count(clause.quantity.unit);
    }
    this.topic.share = finding.measure === "share" ? named.indicator : "";
    const of = finding.measure === "value" ? "" : finding.measure === "base" ? named.wording : this.topic.chain;
    return { ...named, of, grounded: named.carried && this.topic.isGrounded };
  }

  private nameLevel(clause: Clause, finding: Finding): Named {
    if (finding.wording !== undefined) return this.nameGiven(finding.wording, finding);
    const turning = isRelative(clause.quantity.unit) ? undefined : this.readTurning(clause, finding);
    if (turning) return this.nameTurning(turning, finding);
    const read = readCounted(clause, finding.own);
    if (read.side === "topic" && this.topic.aside) this.topic.turn(this.topic.aside);
    else if (read.side === "topic") this.topic.turnTo(clause.quantity.unit);
    if (read.side === "topic") return { ...this.nameCarried(clause, finding.measure), carried: true };
    if (TOTAL.test(read.words) && clause.quantity.unit === this.topic.unit)
      return { ...this.nameCarried(clause, finding.measure), carried: true };
    const done =
      read.side === "before" && clause.quantity.unit === this.topic.unit ? this.doneTo(read.words) : undefined;
    if (done) return done;
    this.topic.aside = "";
    const indicator = read.side === "behind" ? withPredicate(read.words, clause.rest) : read.words;
    this.topic.turn(read.words, indicator, finding.measure);
    // 增速低于全市平均的有3个县,分别为甲县(3.1%): the percentages are of the rate.
    const amount = rateIn(finding.own) ?? amountIn(finding.own);
    if (amount !== undefined) this.topic.turned = { who: read.words, amount };
    // 下达水利投资任务42.5亿元,完成27.9亿元: done is what the task was about.
    const task = isTaskSet(clause.before) ? taskOf(read.words) : undefined;
    if (task !== undefined) this.topic.turn(task);
    return { wording: read.words, indicator, carried: false };
  }

  // 11个市浓度同比下降,其中甲市下降11.8%: the rates behind are of what changed.
  private nameTurning({ wording, who, amount }: Turning, finding: Finding): Named {
    const turned = { who, amount: amount || (this.topic.turned?.amount ?? "") };
    this.topic.turn(wording, wording, finding.measure);
    this.topic.turned = turned;
    return { wording, indicator: wording, carried: false };
  }

  private readTurning({ behind }: Clause, { own }: Finding): Turning | undefined {
    const counted = this.topic.turned?.who ?? this.topic.words;
    return readTurning(behind, counted) ?? readTurned(own, nounBehind(behind) ?? counted);
  }

  private nameGiven(wording: string, finding: Finding): Named {
    if (finding.turnsTo === undefined) this.topic.turn(wording, wording, finding.measure);
    else this.topic.aside = finding.turnsTo;
    return { wording, indicator: wording, carried: false };
  }

  // 新建3家, 授权4项: a bare verb counts more of the topic, in the same unit.
  private doneTo(verb: string): Named | undefined {
    const thing = objectOf(this.topic.words).replace(NEW, "");
    if (!BARE_VERB.test(verb) || thing.length < 2 || (verb !== thing && BARE_VERB.test(thing))) return undefined;
    if (verb === thing) return { wording: verb, indicator: this.topic.indicator, carried: true };
    if (thing.startsWith(verb)) return { wording: verb, indicator: thing, carried: true };
    return { wording: verb, indicator: verb + thing, carried: true };
  }

  // 进出口总值创历史新高,达到5379亿元: the subject of the clause before, if it has no number of its own.
  private nameCarried(clause: Clause, measure: Measure): Spoken {
    const subject = stripLeading(clause.earlier.replace(/^“(?=[^”]*$)/u, ""));
    // “从提交申请到领取执照,前后不到40分钟!”
    const isSpan = /^从.+到/u.test(subject);
    const noun = isSpan ? subject : subject.slice(0, predicateAt(subject)).replace(COMPARED, "");
    if (REACHED.test(clause.before) && noun.length >= 2 && (noun.length < subject.length || isSpan)) {
      this.topic.turn(noun, noun, measure);
      return { wording: noun, indicator: noun };
    }
    // (7项列入…工程,数量居全省第二位) counts more of the topic, but another indicator.
    const fuller = withPredicate(this.topic.words, this.topic.words + clause.rest);
    if (fuller !== this.topic.words) this.topic.turn(this.topic.words, fuller, measure);
    if (SUMMED.test(clause.before))
      this.topic.turn(this.topic.words.replace(NEW, ""), this.topic.indicator.replace(NEW, ""), measure);
    this.topic.chain ||= this.topic.words;
    return { wording: this.topic.words, indicator: this.topic.indicator };
  }

  private nameRate(finding: Finding, clause: Clause): Named {
    const { quantity } = clause;
    const own = nameBefore(finding.own) || (finding.measure === "growth" ? amountBefore(clause) : "");
    if (this.topic.words === "") this.topic.turnToGround(groundOf(clause, this.ground, PRONOUN.test(own) ? own : ""));
    const [aside, rateOf] = [this.topic.aside, finding.rateOf ?? ""];
    this.topic.aside = "";
    if (own.length < 2) {
      // 新开工项目12个,完成年度投资计划的55%: what is planned is money, not the projects.
      if (/投资|资金|预算|收入/u.test(finding.plan ?? "") && this.topic.unit !== "" && !isMoney(this.topic.unit)) {
        return { wording: finding.plan ?? "", indicator: finding.plan ?? "", carried: false };
      }
      if (finding.measure === "growth" && CHANGING.test(clause.before)) this.topic.turnToChanged(quantity.unit);
      const words = aside || this.topic.words;
      const isPoints = /百分点$/u.test(quantity.unit);
      const indicator = aside ? this.topic.indicator + aside : (isPoints && this.topic.share) || this.topic.indicator;
      return this.shared(finding, { wording: words + rateOf, indicator: indicator + rateOf, carried: true });
    }
    if (own === this.topic.words)
      return this.shared(finding, { wording: own, indicator: this.topic.indicator, carried: true });
    if (PRONOUN.test(own)) return this.shared(finding, { wording: own, indicator: this.standsFor(own), carried: true });
    this.topic.turn(own, own);
    return this.shared(finding, { wording: own, indicator: own, carried: false });
  }

  // 占固定资产投资比重: said of the topic, it is the topic's share.
  private shared(finding: Finding, name: Named): Named {
    if (finding.measure !== "share" || !finding.wording) return name;
    const part = finding.wording.startsWith("占") ? name.indicator + finding.wording : finding.wording;
    return { wording: finding.wording, indicator: part, carried: name.carried };
  }

  private standsFor(pronoun: string): string {
    return NOTHING_ADDED.test(pronoun) ? this.topic.indicator || pronoun : this.topic.indicator + pronoun;
  }
}
