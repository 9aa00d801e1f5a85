import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import type { Direction } from "../metrics/index.js";
import { directionOf, isBetter } from "./direction.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { wordsBefore } from "./numeralAt.js";
import { findQualified } from "./qualified.js";

/** A growth rate that the bulletin states, with the level it belongs to. */
export interface StatedGrowth extends Grounds {
  readonly bulletin: string;
  readonly place: string;
  readonly subject: string;
  readonly indicator: string;
  /** As written, in `unit`; a decline is negative. */
  readonly growth: number;
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
  const rows = toRows(metrics);
  const rates = rows.filter(({ measure, target }) => measure === "growth" && !target);
  return fromRows(
    rates.map((rate) => toGrowth(rate, findQualified(rate, rows, ["value", "share"]))),
    COLUMNS,
  );
}

const COLUMNS = [
  "place", "indicator", "growth", "unit", "against", "level", "level_unit", "period", "months", "direction", "better", "bulletin",
  "subject", "numeral", "bound", "level_numeral", "ids", "sentence", "locus",
] as const satisfies readonly (keyof StatedGrowth)[]; // prettier-ignore

function toGrowth(rate: MetricRecord, level: MetricRecord | undefined): StatedGrowth {
  const { bulletin, place, subject, indicator, unit, numeral, bound, period, months, value } = rate;
  const direction = directionOf(rate);
  return {
    ...{ bulletin, place, subject, indicator, unit, numeral, bound, period, months, direction },
    growth: value,
    against: findAgainst(rate),
    level: level?.value ?? NaN,
    level_unit: level?.unit ?? "",
    level_numeral: level?.numeral ?? "",
    better: isBetter(value, direction),
    ...groundsOf(...(level ? [level, rate] : [rate])),
  };
}

// 较上年 and 比上年 mean the same as 同比 once the period is cumulative.
const AGAINST = /(同比|环比|较上年|比上年|较去年|比去年|较年初|比年初|较上年末|较上月|比上月)[^,;。，；]*$/u;

/** What a growth rate is measured against: the last word of comparison in its clause, before its numeral. */
const findAgainst = (rate: MetricRecord): string => AGAINST.exec(wordsBefore(rate))?.[1] ?? "";
