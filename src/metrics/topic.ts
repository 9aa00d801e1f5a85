import { isMoney, isRelative } from "../quantities/index.js";
import { namesRate } from "./ground.js";
import type { Measure } from "./metric.js";
import type { Turning } from "./turning.js";

/** What a sentence spoke of. */
interface Row {
  readonly words: string;
  readonly indicator: string;
  readonly isLevel: boolean;
}

export const isLevel = (measure: Measure): boolean => measure === "value" || measure === "base";

/** Remembers, along the numbers of a sentence, what they are about. */
export class Topic {
  words = "";
  indicator = "";
  // The first value row of the topic, which rates, shares and ranks qualify.
  chain = "";
  // What the sentence spoke of so far, for a list that speaks of the last of it: A家、B家,分别增长….
  private readonly past: Row[] = [];
  // The unit of the topic's last level: 解决352个 behind 收集问题358个 counts the same thing.
  unit = "";
  // What was last counted in a unit: 新开工项目27个,总投资93.6亿元,其中…17个.
  private readonly counted = new Map<string, { readonly words: string; readonly indicator: string }>();
  // A share just said of the topic; a change in percentage points is the share's.
  share = "";
  // Whether what the sentences before spoke of is what this one speaks of.
  isGrounded = false;
  // 增幅连续四年全市第一: the rank that follows is the 增幅's.
  aside = "";
  // What rose or fell with those that were just counted, and who they were.
  turned: Pick<Turning, "who" | "amount"> | undefined;

  /** @param ground what the paragraph speaks of so far, for rates and ranks that name nothing. */
  constructor(private readonly ground = "") {}

  /** From here on this unit is what the topic was counted in. */
  count(unit: string): void {
    this.unit = unit;
    this.counted.set(unit, { words: this.words, indicator: this.indicator });
  }

  // Money is not counted in 个: what was is meant. 出栏超过400万头的市有5个,其中甲市612万头: the amount that they were counted by.
  turnTo(unit: string): void {
    const amount = this.turned?.amount ?? "";
    if (amount !== "" && !namesRate(amount) && this.unit === "个" && unit !== "个" && !isRelative(unit))
      return this.turn(amount);
    const before = isMoney(this.unit) && !isMoney(unit) ? this.counted.get(unit) : undefined;
    if (before) this.turn(before.words, before.indicator, "value");
  }

  // 5个市浓度不降反升,其中甲市上升8.7%; 产值增速居前的是甲市,增长9.5%: it is the amount that grows.
  turnToChanged(unit: string): void {
    const { turned } = this;
    if (turned && turned.amount !== "") {
      this.turn(turned.amount);
      this.turned = turned;
    }
    const amount = /^(.{2,})(?:增速|增幅|涨幅|降幅)$/u.exec(this.words)?.[1];
    if (amount !== undefined && unit === "%") this.turn(amount);
  }

  /** A percentage alone, behind a count or at the beginning, is the rate that the paragraph speaks of. */
  turnToRate(): void {
    const rate = [this.turned?.amount ?? "", this.ground].find(namesRate);
    if (rate !== undefined && !namesRate(this.words)) this.turnToGround(rate);
  }

  turnToGround(words: string): void {
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
