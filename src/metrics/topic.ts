import { isMoney, isRelative } from "../quantities/index.js";
import { CHANGES } from "./lexicon/change.js";
import { nounBehind, objectOf, predicateAt, stripLeading } from "./lexicon/verbs.js";
import type { Clause, Finding } from "./measures/reader.js";
import type { Fact } from "./fact.js";
import { isTaskSet, taskOf } from "./targets.js";
import { amountIn, groundOf, namesRate, rateIn } from "./ground.js";
import type { Measure } from "./metric.js";
import { readTurned, readTurning, type Turning } from "./turning.js";
import { countedIn, nameBefore, readWording, type Wording } from "./wording.js";

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

// Nouns for a sum of the topic.
const SUMS = "总数|总量|保有量";
// Words that stand for the topic: 数量居全省第三位, 增幅全市第一.
export const PRONOUN = new RegExp(
  `^(?:${SUMS}|总?数量?|总额|规模|增幅|增速|增长率|降幅|排名|位次|占比|比重|金额|月?人均|户均|亩均)$`,
  "u",
);
const NOTHING_ADDED = /^(?:数量|总数|排名|位次|规模)$/u;
// 新增上市企业5家,总数达到35家.
const TOTAL = new RegExp(`^(?:${SUMS}|总?数量|保有总量|存量)$`, "u");
// 新增上市企业5家,累计达35家: the sum is not of new ones.
const SUMMED = new RegExp(`${SUMS}|存量|累计|共有`, "u");
const NEW = /^(?:新增加?|净增|新建|新设|新认定|新签约|新引进|收集|新开工|新登记|申请)(?=.{2})/u;
const BARE_VERB =
  /^(?:其中)?(?:改造提升|改造升级|提质改造|升级改造|提档升级|整治提升|改造|整治|修复|新建|新增|净增|新设|新认定|新引进|新开工|开工|竣工|投产|解决|办结|完成|授权|立项|结题|通过|签约|落地|认定|毕业|在建|集聚|引进|招引|培育|获批|建成|入选|动工|投用|发放|兑付)$/u;
const isLevel = (measure: Measure) => measure === "value" || measure === "base";
const REACHED = /^(?:已|首次|累计|共|均|仅|只|总量|总额|前后)?(?:达到?|为|突破|超过?|增至|升至|共|完成)?$/u;

// 涉气投诉最多,达214件,噪声投诉次之,133件.
export const COMPARED = /(?:数量|总量)?(?:最[高低多少大小快慢好差长短]|次之|居次|其次|居首|领先)$/u;

/** What a sentence spoke of. */
interface Row {
  readonly words: string;
  readonly indicator: string;
  readonly isLevel: boolean;
}

/** Remembers, along the numbers of a sentence, what they are about. */
export class Topic {
  private words = "";
  private indicator = "";
  // The first value row of the topic, which rates, shares and ranks qualify.
  private chain = "";
  // What the sentence spoke of so far, for a list that speaks of the last of it: A家、B家,分别增长….
  private readonly past: Row[] = [];
  // The unit of the topic's last level: 解决352个 behind 收集问题358个 counts the same thing.
  unit = "";
  // What was last counted in a unit: 新开工项目27个,总投资93.6亿元,其中…17个.
  private readonly counted = new Map<string, { readonly words: string; readonly indicator: string }>();
  // A share just said of the topic; a change in percentage points is the share's.
  private share = "";
  // Whether what the sentences before spoke of is what this one speaks of.
  private isGrounded = false;
  // 增幅连续四年全市第一: the rank that follows is the 增幅's.
  private aside = "";
  // What rose or fell with those that were just counted, and who they were.
  private turned: Pick<Turning, "who" | "amount"> | undefined;

  /**
   * @param ground what the paragraph speaks of so far, for rates and ranks that name nothing.
   * @param said what the sentence before said, of which this one may go on to speak.
   */
  constructor(
    private readonly ground = "",
    private readonly said: readonly Fact[] = [],
  ) {}

  /** Name a number. */
  name(clause: Clause, finding: Finding): Name {
    const named = this.nameIn(clause, finding);
    const before = named.indicator === "" ? this.goOn(clause, finding) : undefined;
    if (!before) return named;
    this.turn(before.wording, before.indicator, before.measure);
    return { ...this.nameIn(clause, finding), grounded: true };
  }

  // 5月财政收入31亿元。1—5月累计完成188亿元,…: the same in another month, in a unit of its kind, or a rate of it.
  private goOn({ quantity }: Clause, { measure }: Finding): Fact | undefined {
    if (this.words !== "") return undefined;
    return this.said.find(
      (fact) =>
        !/^$|(?:[县市区州盟旗乡镇村]|街道)(?:\([^)]*\))?$/u.test(fact.indicator) &&
        fact.measure !== "rank" &&
        (!isLevel(measure) ||
          quantity.unit === fact.unit ||
          (isMoney(quantity.unit) && (isMoney(fact.unit) || AMOUNT.test(fact.indicator)))),
    );
  }

  private nameIn(clause: Clause, finding: Finding): Name {
    const level = isLevel(finding.measure) && !clause.quantity.rank;
    const named = level ? this.nameLevel(clause, finding) : this.nameRate(finding, clause);
    if (level) {
      this.unit = clause.quantity.unit;
      this.counted.set(this.unit, { words: this.words, indicator: this.indicator });
    }
    this.share = finding.measure === "share" ? named.indicator : "";
    const of = finding.measure === "value" ? "" : finding.measure === "base" ? named.wording : this.chain;
    return { ...named, of, grounded: named.carried && this.isGrounded };
  }

  private nameLevel(clause: Clause, finding: Finding): Named {
    if (finding.wording !== undefined) return this.nameGiven(finding.wording, finding);
    const turning = isRelative(clause.quantity.unit) ? undefined : this.readTurning(clause, finding);
    if (turning) return this.nameTurning(turning, finding);
    const read = readNoun(clause, finding.own);
    if (read.side === "topic" && this.aside) this.turn(this.aside);
    else if (read.side === "topic") this.turnTo(clause.quantity.unit);
    if (read.side === "topic") return { ...this.nameCarried(clause, finding.measure), carried: true };
    if (TOTAL.test(read.words) && clause.quantity.unit === this.unit)
      return { ...this.nameCarried(clause, finding.measure), carried: true };
    const done = read.side === "before" && clause.quantity.unit === this.unit ? this.doneTo(read.words) : undefined;
    if (done) return done;
    this.aside = "";
    const indicator = read.side === "behind" ? withPredicate(read.words, clause.rest) : read.words;
    this.turn(read.words, indicator, finding.measure);
    // 增速低于全市平均的有3个县,分别为甲县(3.1%): the percentages are of the rate.
    const amount = rateIn(finding.own) ?? amountIn(finding.own);
    if (amount !== undefined) this.turned = { who: read.words, amount };
    // 下达水利投资任务42.5亿元,完成27.9亿元: done is what the task was about.
    const task = isTaskSet(clause.before) ? taskOf(read.words) : undefined;
    if (task !== undefined) this.turn(task);
    return { wording: read.words, indicator, carried: false };
  }

  // 11个市浓度同比下降,其中甲市下降11.8%: the rates behind are of what changed.
  private nameTurning({ wording, who, amount }: Turning, finding: Finding): Named {
    const turned = { who, amount: amount || (this.turned?.amount ?? "") };
    this.turn(wording, wording, finding.measure);
    this.turned = turned;
    return { wording, indicator: wording, carried: false };
  }

  private readTurning({ behind }: Clause, { own }: Finding): Turning | undefined {
    const counted = this.turned?.who ?? this.words;
    return readTurning(behind, counted) ?? readTurned(own, nounBehind(behind) ?? counted);
  }

  // Money is not counted in 个: what was is meant. 出栏超过400万头的市有5个,其中甲市612万头: the amount that they were counted by.
  private turnTo(unit: string): void {
    const amount = this.turned?.amount ?? "";
    if (amount !== "" && !namesRate(amount) && this.unit === "个" && unit !== "个" && !isRelative(unit))
      return this.turn(amount);
    const before = isMoney(this.unit) && !isMoney(unit) ? this.counted.get(unit) : undefined;
    if (before) this.turn(before.words, before.indicator, "value");
  }

  // 新建3家, 授权4项: a bare verb counts more of the topic, in the same unit.
  private doneTo(verb: string): Named | undefined {
    const thing = objectOf(this.words).replace(NEW, "");
    if (!BARE_VERB.test(verb) || thing.length < 2 || (verb !== thing && BARE_VERB.test(thing))) return undefined;
    if (verb === thing) return { wording: verb, indicator: this.indicator, carried: true };
    if (thing.startsWith(verb)) return { wording: verb, indicator: thing, carried: true };
    return { wording: verb, indicator: verb + thing, carried: true };
  }

  private nameGiven(wording: string, finding: Finding): Named {
    if (finding.turnsTo === undefined) this.turn(wording, wording, finding.measure);
    else this.aside = finding.turnsTo;
    return { wording, indicator: wording, carried: false };
  }

  // 进出口总值创历史新高,达到5379亿元: the subject of the clause before, if it has no number of its own.
  private nameCarried(clause: Clause, measure: Measure): Spoken {
    const subject = stripLeading(clause.earlier.replace(/^“(?=[^”]*$)/u, ""));
    // “从提交申请到领取执照,前后不到40分钟!”
    const isSpan = /^从.+到/u.test(subject);
    const noun = isSpan ? subject : subject.slice(0, predicateAt(subject)).replace(COMPARED, "");
    if (REACHED.test(clause.before) && noun.length >= 2 && (noun.length < subject.length || isSpan)) {
      this.turn(noun, noun, measure);
      return { wording: noun, indicator: noun };
    }
    // (7项列入…工程,数量居全省第二位) counts more of the topic, but another indicator.
    const fuller = withPredicate(this.words, this.words + clause.rest);
    if (fuller !== this.words) this.turn(this.words, fuller, measure);
    if (SUMMED.test(clause.before)) this.turn(this.words.replace(NEW, ""), this.indicator.replace(NEW, ""), measure);
    this.chain ||= this.words;
    return { wording: this.words, indicator: this.indicator };
  }

  private nameRate(finding: Finding, clause: Clause): Named {
    const { quantity } = clause;
    const own = nameBefore(finding.own) || (finding.measure === "growth" ? amountBefore(clause) : "");
    if (this.words === "") this.turnToGround(groundOf(clause, this.ground, PRONOUN.test(own) ? own : ""));
    const [aside, rateOf] = [this.aside, finding.rateOf ?? ""];
    this.aside = "";
    if (own.length < 2) {
      // 新开工项目12个,完成年度投资计划的55%: what is planned is money, not the projects.
      if (/投资|资金|预算|收入/u.test(finding.plan ?? "") && this.unit !== "" && !isMoney(this.unit)) {
        return { wording: finding.plan ?? "", indicator: finding.plan ?? "", carried: false };
      }
      if (finding.measure === "growth" && CHANGING.test(clause.before)) this.turnToChanged(quantity.unit);
      const words = aside || this.words;
      const isPoints = /百分点$/u.test(quantity.unit);
      const indicator = aside ? this.indicator + aside : (isPoints && this.share) || this.indicator;
      return this.shared(finding, { wording: words + rateOf, indicator: indicator + rateOf, carried: true });
    }
    if (own === this.words) return this.shared(finding, { wording: own, indicator: this.indicator, carried: true });
    if (PRONOUN.test(own)) return this.shared(finding, { wording: own, indicator: this.standsFor(own), carried: true });
    this.turn(own, own);
    return this.shared(finding, { wording: own, indicator: own, carried: false });
  }

  // 5个市浓度不降反升,其中甲市上升8.7%; 产值增速居前的是甲市,增长9.5%: it is the amount that grows.
  private turnToChanged(unit: string): void {
    const { turned } = this;
    if (turned && turned.amount !== "") {
      this.turn(turned.amount);
      this.turned = turned;
    }
    const amount = /^(.{2,})(?:增速|增幅|涨幅|降幅)$/u.exec(this.words)?.[1];
    if (amount !== undefined && unit === "%") this.turn(amount);
  }

  // 占固定资产投资比重: said of the topic, it is the topic's share.
  private shared(finding: Finding, name: Named): Named {
    if (finding.measure !== "share" || !finding.wording) return name;
    const part = finding.wording.startsWith("占") ? name.indicator + finding.wording : finding.wording;
    return { wording: finding.wording, indicator: part, carried: name.carried };
  }

  private standsFor(pronoun: string): string {
    return NOTHING_ADDED.test(pronoun) ? this.indicator || pronoun : this.indicator + pronoun;
  }

  /** A percentage alone, behind a count or at the beginning, is the rate that the paragraph speaks of. */
  turnToRate(): void {
    const rate = [this.turned?.amount ?? "", this.ground].find(namesRate);
    if (rate !== undefined && !namesRate(this.words)) this.turnToGround(rate);
  }

  private turnToGround(words: string): void {
    this.turn(words);
    this.isGrounded = words !== "" && words === this.ground;
  }

  /** What the sentence speaks of so far. */
  get current(): string {
    return this.aside || this.words;
  }

  /** Remembers what the sentence speaks of; the function given back returns to it. */
  hold(): () => void {
    const { words, indicator, chain, unit, share, aside, turned, isGrounded } = this;
    const spoken = this.past.length;
    return () => {
      Object.assign(this, { words, indicator, chain, unit, share, aside, turned, isGrounded });
      this.past.length = spoken;
    };
  }

  /** The last value rows, in their order, for numbers said of them one by one. */
  lastRows(count: number): readonly Row[] {
    return this.past.length < count ? [] : this.past.slice(-count);
  }

  /** Go back to a value row. */
  returnTo(row: Row | undefined): boolean {
    if (!row) return false;
    [this.words, this.indicator, this.chain] = [row.words, row.indicator, row.isLevel ? row.words : ""];
    return true;
  }

  /** From here on the sentence speaks of this. */
  turn(words: string, indicator = words, measure?: Measure): void {
    if (words === "") return;
    this.isGrounded = false;
    if (words !== this.words) [this.chain, this.turned] = ["", undefined];
    [this.words, this.indicator] = [words, indicator];
    const level = measure !== undefined && isLevel(measure);
    if (level) this.chain ||= words;
    if (this.past.at(-1)?.words !== words) this.past.push({ words, indicator, isLevel: level });
  }
}

function readNoun({ behind, rest, quantity }: Clause, own: string): Wording {
  const read = readWording(own, behind, quantity);
  const leadsOn = read.side === "behind" && rest.length > behind.length && behind.endsWith(read.words);
  return leadsOn ? { ...read, words: countedIn(read.words) } : read;
}

// 集成电路产业产值由负转正,增长2.1%: what the clause before speaks of, if it is an amount.
function amountBefore({ earlier, before }: Clause): string {
  const subject = stripLeading(earlier);
  const noun = subject.slice(0, predicateAt(subject)).replace(TURNED, "");
  const isAmount = noun.length >= 3 && noun.length < subject.length && AMOUNT.test(noun);
  return isAmount && /^(?:同比|环比|实际)?[一-鿿]{2,3}$/u.test(before) ? noun : "";
}

// 行政经费继续压减.
const TURNED =
  /(?:由[负正降升]转[负正降升]|止跌|企稳|扭亏).*$|(?:继续|持续|进一步|大幅|明显|稳步|不断|全面|普遍|有所|双双){0,2}(?:压减|压缩|压降|下降|回落|减少|下滑|回升|上升|扩大|收窄|向好|走低|走高)$/u;
const CHANGING = new RegExp(CHANGES, "u");

const AMOUNT =
  /(?:产值|增加值|总值|总额|零售额|销售额|交易额|营业额|出口|进口|进出口|收入|支出|投资|消费|利润|税收|经费|费用|余额|产量|用电量|客运量|货运量|吞吐量|面积|价格|浓度)$/u;

// 13个项目列入省“315”…工程: so general a noun needs its predicate to be an indicator.
const GENERAL =
  /^(?:县|市|区|项目|企业|指标|部门|案例|平台|产品|技术|成果|单位|个人|团队|街道|乡镇|学校|医院|园区|基地)$/u;

// 30个县建成数字平台.
const AREA = /^[县市区]$/u;
const REACHED_BY = /(?<=^(?:已|均|全部){0,2})(?:建成|完成|实现|达到|出台|设立|建立)[^,;。、\d]+/u;

function withPredicate(noun: string, rest: string): string {
  if (!GENERAL.test(noun) || !rest.startsWith(noun)) return noun;
  const done = AREA.test(noun) ? REACHED_BY.exec(rest.slice(1))?.[0] : undefined;
  if (done) return done + noun;
  const predicate =
    /^(?:已|成功|先后|均|全部)*((?:未实现|未完成|未达|列入|入选|纳入|获批|获评|获得|位居|位列|居|入围)[^,;。]*)/u.exec(
      rest.slice(noun.length),
    )?.[1];
  return predicate ? predicate + noun : noun;
}
