import type { MetricRecord } from "../frames/index.js";
import { type Obstacle, OBSTACLES } from "./obstacles.js";

/** Why two figures may not stand side by side; both languages name the two values that differ. */
export interface Refusal {
  readonly obstacle: Obstacle;
  readonly zh: string;
  readonly en: string;
}

/** What the guard says of two figures. */
export interface Comparability {
  readonly a: MetricRecord;
  readonly b: MetricRecord;
  readonly comparable: boolean;
  /** Every obstacle, not only the first: a superior asks about each. */
  readonly refusals: readonly Refusal[];
}

/**
 * The guard before every comparison of places.
 *
 *   two figures ─ places that are peers ─ same indicator, measure, 口径, subject, unit, grade ─ dated, and alike ─ may be compared
 *
 * Undated equals nothing, not even another undated figure. Completion rates of two plans are never compared.
 *
 * @example
 * comparable(zhuji, keqiao).refusals.map((r) => r.obstacle) // ["period"]: 1—7月 beside 1—8月
 */
export function comparable(a: MetricRecord, b: MetricRecord): Comparability {
  const refusals = OBSTACLES.flatMap(([obstacle, find]): Refusal[] => {
    const words = find(a, b);
    return words ? [{ obstacle, zh: words[0], en: words[1] }] : [];
  });
  return { a, b, comparable: refusals.length === 0, refusals };
}

/**
 * Which of two figures is certainly larger, whatever rounding and 超, 近 and 不足 leave open: ">" for the first, "<" for the second,
 * "" when their intervals meet. Says nothing about whether they may be compared.
 *
 * @example
 * orderOf(over30, exactly28) // ">"
 */
export function orderOf(a: Pick<MetricRecord, "low" | "high">, b: Pick<MetricRecord, "low" | "high">): ">" | "<" | "" {
  if (a.low > b.high) return ">";
  return a.high < b.low ? "<" : "";
}
