import { hasFlag } from "../dataset/index.js";
import { type Frame, fromRows, type MetricRecord, toRows, where } from "../frames/index.js";
import type { Direction } from "../metrics/index.js";
import { againstOf } from "./against.js";
import { tidy } from "./arithmetic.js";
import { directionOf, isBetter } from "./direction.js";
import { figureText } from "./figureText.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { findQualified, qualifiable } from "./qualified.js";

/** A growth rate that the bulletin states, with the level it belongs to. */
export interface StatedGrowth extends Grounds {
  readonly bulletin: string;
  readonly place: string;
  /** 行政区划 code of the place. */
  readonly code: string;
  readonly subject: string;
  readonly indicator: string;
  /** In `unit`; a decline is negative. 为上年同期的104.3% is a growth of 4.3%. */
  readonly growth: number;
  /** As printed, with bound and sign. */
  readonly figure: string;
  /** Whether the growth was computed from a ratio. */
  readonly derived: boolean;
  readonly unit: string;
  readonly numeral: string;
  readonly bound: string;
  /** Against what: 同比, 环比, 较年初 …; "" where the sentence does not say. */
  readonly against: string;
  /** The level as written; NaN where the bulletin gives none. */
  readonly level: number;
  readonly level_unit: string;
  readonly level_numeral: string;
  readonly period: string;
  readonly months: number;
  readonly direction: Direction;
  readonly better: boolean | undefined;
}

/**
 * Metrics → stated growth rates in reading order. Only rates of one comparison (`against`) and one period belong into one ranking,
 * and never beside from–to pairs: those have no known distance in time.
 *
 * @example
 * toRows(statedGrowth(loadMetrics()))[0] // 嵊州市 高新技术产业投资: { growth: 18.8, against: "同比", level: 43, level_unit: "亿元", … }
 */
export function statedGrowth(metrics: Frame<MetricRecord>): Frame<StatedGrowth> {
  const rates = toRows(where(metrics, { measure: "growth", target: false }));
  const levels = qualifiable(metrics, rates, LEVELS);
  return fromRows(
    rates.map((rate) => toGrowth(rate, findQualified(rate, levels, LEVELS))),
    COLUMNS,
  );
}

const LEVELS = ["value", "share"] as const;

const COLUMNS = [
  "place", "indicator", "growth", "unit", "figure", "derived", "against", "level", "level_unit", "period", "months", "direction", "better", "bulletin",
  "code", "subject", "numeral", "bound", "level_numeral", "ids", "sentence", "locus",
] as const satisfies readonly (keyof StatedGrowth)[]; // prettier-ignore

function toGrowth(rate: MetricRecord, level: MetricRecord | undefined): StatedGrowth {
  const { bulletin, place, code, subject, indicator, unit, numeral, bound, period, months } = rate;
  const derived = hasFlag(rate, "ratio");
  const growth = derived ? tidy(rate.value - (rate.dimension === "percent" ? 100 : 1)) : rate.value;
  const direction = directionOf(rate);
  return {
    ...{ bulletin, place, code, subject, indicator, unit, numeral, bound, period, months, direction },
    growth,
    derived,
    figure: derived ? `${growth}${unit}（由${figureText(rate)}换算）` : figureText(rate),
    against: againstOf(rate),
    level: level?.value ?? NaN,
    level_unit: level?.unit ?? "",
    level_numeral: level?.numeral ?? "",
    better: isBetter(growth, direction),
    ...groundsOf(...(level ? [level, rate] : [rate])),
  };
}
