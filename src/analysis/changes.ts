import { type Frame, fromRows, type MetricRecord, toRows, where } from "../frames/index.js";
import type { Direction } from "../metrics/index.js";
import { tidy } from "./arithmetic.js";
import { directionOf, isBetter } from "./direction.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { findQualified, qualifiable } from "./qualified.js";
import { yearsBetween } from "./yearsBetween.js";

/** A from–to pair: 高新技术企业数从120家增长到539家. */
export interface Change extends Grounds {
  readonly bulletin: string;
  readonly place: string;
  readonly subject: string;
  readonly indicator: string;
  readonly stage: string;
  readonly dimension: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Numeral and bound of `to`, for its precision. */
  readonly numeral: string;
  readonly bound: string;
  /** In `unit`; for a share in percentage points. */
  readonly absolute: number;
  /** Per cent of `from`; NaN for a share or a rank, and from zero. */
  readonly relative: number;
  /** ln(to ÷ from): halving and doubling are equally far from 0. NaN where `relative` is. */
  readonly log: number;
  readonly direction: Direction;
  /** Whether the change is for the better; undefined where nobody has decided. */
  readonly better: boolean | undefined;
  readonly from_period: string;
  readonly to_period: string;
  /** Years between both dates; NaN unless both are known. */
  readonly years: number;
  /** Per cent a year, compounded (for a share: percentage points a year); NaN unless both dates are known. */
  readonly annualised: number;
}

/** The figure that a base leads to may be a level, a rank or a share. */
const REACHED = ["value", "rank", "share", "completion"] as const;

/**
 * Metrics → from–to pairs, in reading order. A share changes in percentage points, never in per cent; a rank in places. A pair
 * is annualised only where the bulletin dates both ends: (to ÷ from)^(1 ÷ years) − 1.
 *
 * @example
 * toRows(changes(loadMetrics()))[0] // 越城区 高新技术企业: { from: 120, to: 539, absolute: 419, relative: 349.17, annualised: NaN, … }
 */
export function changes(metrics: Frame<MetricRecord>): Frame<Change> {
  const bases = toRows(where(metrics, { measure: "base", target: false }));
  const figures = qualifiable(metrics, bases, REACHED);
  const found = bases.flatMap((base) => {
    const reached = findQualified(base, figures, REACHED);
    return reached && reached.unit_base === base.unit_base ? [toChange(base, reached)] : [];
  });
  return fromRows(found, COLUMNS);
}

const COLUMNS = [
  "place", "indicator", "from", "to", "unit", "absolute", "relative", "log", "direction", "better", "from_period", "to_period",
  "years", "annualised", "bulletin", "subject", "stage", "dimension", "numeral", "bound", "ids", "sentence", "locus",
] as const satisfies readonly (keyof Change)[]; // prettier-ignore

function toChange(base: MetricRecord, reached: MetricRecord): Change {
  const { bulletin, place, subject, indicator, stage, dimension, numeral, bound } = reached;
  const asWritten = base.unit === reached.unit;
  const from = asWritten ? base.value : base.value_base;
  const to = asWritten ? reached.value : reached.value_base;
  const absolute = tidy(to - from);
  const direction = directionOf(reached);
  const ratio = dimension === "percent" || dimension === "rank" || from <= 0 || to <= 0 ? NaN : to / from;
  const years = yearsBetween(base, reached);
  return {
    ...{ bulletin, place, subject, indicator, stage, dimension, numeral, bound, direction, absolute, years, from, to },
    unit: asWritten ? reached.unit : reached.unit_base,
    relative: tidy((ratio - 1) * 100),
    log: tidy(Math.log(ratio)),
    better: isBetter(absolute, direction),
    from_period: base.period,
    to_period: reached.period,
    annualised: tidy(dimension === "percent" ? absolute / years : (ratio ** (1 / years) - 1) * 100),
    ...groundsOf(base, reached),
  };
}
