import { type Frame, fromRows, type MetricRecord, toRows, where } from "../frames/index.js";
import { tidy } from "./arithmetic.js";
import { elapsedShare } from "./elapsedShare.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { planSpan, YEAR_PLAN } from "./planSpan.js";
import { findQualified, qualifiable } from "./qualified.js";
import { titleOf } from "./titleOf.js";

/** A completion rate beside the share of the year that had passed. */
export interface Completion extends Grounds {
  readonly bulletin: string;
  readonly place: string;
  readonly subject: string;
  readonly indicator: string;
  /** Place, subject and indicator: 柯桥区技术交易额. */
  readonly item: string;
  /** As stated, in per cent of its own plan. */
  readonly completion: number;
  readonly numeral: string;
  readonly bound: string;
  readonly period: string;
  /** Over what the plan runs: 全年, 半年, 序时进度 …; "" where the clause does not say. */
  readonly plan: string;
  /** Computed: share of the year elapsed, in per cent; NaN where the figure is undated or its plan is not the year's. */
  readonly elapsed: number;
  /** Computed: completion minus elapsed, in percentage points. */
  readonly ahead: number;
}

/**
 * Metrics → completion rates in reading order, each beside the share of its year (computed, an even course assumed). They
 * are shares of different plans and are never ranked against each other.
 *
 * @example
 * toRows(completions(loadMetrics()))[1] // { item: "柯桥区技术交易额", completion: 103.2, elapsed: 66.67, ahead: 36.53, … }
 */
export function completions(metrics: Frame<MetricRecord>): Frame<Completion> {
  const rates = toRows(where(metrics, { measure: "completion", target: false }));
  const done = qualifiable(metrics, rates);
  return fromRows(
    rates.map((rate) => toCompletion(rate, findQualified(rate, done))),
    COLUMNS,
  );
}

const COLUMNS = [
  "item", "place", "subject", "indicator", "plan", "completion", "elapsed", "ahead", "period", "numeral", "bound", "bulletin", "ids",
  "sentence", "locus",
] as const satisfies readonly (keyof Completion)[]; // prettier-ignore

function toCompletion(rate: MetricRecord, done: MetricRecord | undefined): Completion {
  const { bulletin, place, subject, indicator, numeral, bound, period, value } = rate;
  const plan = planSpan(rate);
  const elapsed = plan === YEAR_PLAN ? (elapsedShare(period) ?? NaN) * 100 : NaN;
  return {
    ...{ bulletin, place, subject, indicator, numeral, bound, period, plan },
    item: titleOf(rate),
    completion: value,
    elapsed,
    ahead: tidy(value - elapsed),
    ...groundsOf(...(done ? [done, rate] : [rate])),
  };
}
