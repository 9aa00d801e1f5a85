import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { comparable } from "./comparable.js";
import { inOneUnit } from "./inOneUnit.js";
import { peerRows } from "./peers.js";

/** Figures of one indicator that may all stand side by side. */
export interface ComparableSet {
  readonly indicator: string;
  readonly stage: string;
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
  /** Largest first, one for each place. */
  readonly figures: Frame<MetricRecord>;
}

/**
 * What the guard lets through: sets of figures of different peers, every pair of which is comparable; largest set first, ranks left out. The only
 * figures that a chart may draw side by side across districts.
 *
 * @example
 * comparableSets(metrics).length // 0 in the first bulletin
 */
export function comparableSets(metrics: Frame<MetricRecord>): ComparableSet[] {
  const rest = peerRows(toRows(metrics)).filter(({ measure, target }) => !NOT_DRAWN.includes(measure) && !target);
  const sets: MetricRecord[][] = [];
  for (const row of rest) {
    const set = sets.find((others) => others.every((other) => comparable(other, row).comparable));
    if (set) set.push(row);
    else sets.push([row]);
  }
  return sets.filter((set) => set.length > 1).sort((a, b) => b.length - a.length).flatMap(toSet); // prettier-ignore
}

// A base is of another time; bars of ranks would be longest for the last.
const NOT_DRAWN = ["base", "rank"];

function toSet(rows: readonly MetricRecord[]): ComparableSet[] {
  const figures = inOneUnit(rows).sort((a, b) => b.value_base - a.value_base);
  const [first] = figures;
  if (!first) return [];
  const { indicator, stage, measure, unit, period } = first;
  return [{ indicator, stage, measure, unit, period, figures: fromRows(figures) }];
}
