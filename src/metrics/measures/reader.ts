import type { Bound, Quantity } from "../../quantities/index.js";
import type { Measure } from "../metric.js";

/** A number with the words of its clause: `before` up to its bound words, `behind` up to the next break or number. */
export interface Clause {
  readonly quantity: Quantity;
  readonly before: string;
  readonly behind: string;
  /** The words behind it up to the next break, numbers and all. */
  readonly rest: string;
  /** The words from the beginning of the clause, beyond an earlier number in it. */
  readonly whole: string;
  /** The clause before this one, when no number stands in it. */
  readonly earlier: string;
  /** What the sentence speaks of so far. */
  readonly topic: string;
  /** The unit of the last level that the sentence gave. */
  readonly topicUnit: string;
}

/** What a reader makes of a number. */
export interface Finding {
  readonly measure: Measure;
  /** Words left over to name the indicator; "" where the sentence's topic is meant. */
  readonly own: string;
  /** Rate of what: 降幅, 增速; it joins the name of the topic. */
  readonly rateOf?: string;
  readonly negative?: boolean;
  readonly scope?: string;
  /** The areas of a list's numbers, in order: 比全国、全省分别高0.8个和0.2个百分点. */
  readonly scopes?: readonly string[];
  /** A bound that stands apart from the number: 约占…的三分之二. */
  readonly bound?: Bound;
  /** The number is a level against an earlier level: 为上年的1.2倍. */
  readonly ratio?: boolean;
  /** Words that say when a base was: 由上年末的2104家. */
  readonly when?: string;
  /** The plan that a completion is of: 年度投资计划. */
  readonly plan?: string;
  /** The wording is fully given by the reader. */
  readonly wording?: string;
  /** What the sentence speaks of from here on, where that is not the wording; "" leaves the topic as it was. */
  readonly turnsTo?: string;
}

/** Proposes what a number measures, or leaves it to the next reader. */
export type MeasureReader = (clause: Clause) => Finding | undefined;
