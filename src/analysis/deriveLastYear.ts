import { hasFlag } from "../dataset/index.js";
import type { Interval, MetricRecord } from "../frames/index.js";
import { baseUnits, divide, scale, shift, subtract } from "./arithmetic.js";
import { asWritten, type DerivedFigure, toDerived } from "./derived.js";
import { isYearOnYear } from "./against.js";
import { figureText } from "./figureText.js";
import type { Said } from "./said.js";

// Published growth of value added is at comparable prices, and the list of 规上 enterprises changes every year: the division
// would give a level that nobody ever published.
const REAL = /增加值|生产总值|GDP|总产值|产值/u;
const LISTED = /规上|规模以上|限上|限额以上/u;

export const LAST_YEAR_CAVEAT = "可比口径推算，与上年公布数可能不同";

/**
 * Why last year's level cannot be derived from a growth rate; `undefined` where it can: the rate is nominal, its list of enterprises
 * fixed, and its clause says that it is against last year.
 *
 * @example
 * whyNoLastYear(rate)?.zh // of 高新技术产业增加值: "增加值、产值类增速按可比价计算，不能由现价倒推上年数"
 */
export function whyNoLastYear(
  rate: Pick<MetricRecord, "indicator" | "wording" | "sentence" | "numeral">,
): Said | undefined {
  const names = rate.indicator + rate.wording;
  if (REAL.test(names))
    return {
      zh: "增加值、产值类增速按可比价计算，不能由现价倒推上年数",
      en: "grows at comparable prices; no level follows",
    };
  if (LISTED.test(names))
    return {
      zh: "规上（限上）名单逐年变动，增速按同口径计算，不能倒推上年数",
      en: "its list of enterprises changes; no level follows",
    };
  return isYearOnYear(rate) ? undefined : NOT_LAST_YEAR;
}

const NOT_LAST_YEAR: Said = {
  zh: "未说明与上年同期相比（与年初、上月相比，或没有写明），推不出上年同期数",
  en: "not said to be against the same months of last year; no level of last year follows",
};

/**
 * Last year's level behind a growth rate: level ÷ (1 + rate), or level − change where the change is stated in the level's own unit.
 * Only for nominal rates (`whyNoLastYear`), and labelled 可比口径推算 even then.
 *
 * @example
 * deriveLastYear(level, rate) // 43.0亿元, +18.8%: { value: 36.195…, low: 36.138…, high: 36.252…, caveat: "可比口径推算…" }
 */
export function deriveLastYear(level: MetricRecord, rate: MetricRecord): DerivedFigure | undefined {
  if (rate.measure !== "growth" || level.measure !== "value") return undefined;
  if (whyNoLastYear({ ...rate, wording: rate.wording + level.indicator + level.wording })) return undefined;
  const earlier = findEarlier(level, rate);
  if (!earlier) return undefined;
  return toDerived(level, rate, {
    kind: "lastYear",
    name: `上年同期${level.indicator}`,
    ...earlier,
    unit: level.unit,
    caveat: LAST_YEAR_CAVEAT,
  });
}

interface Earlier extends Interval {
  readonly value: number;
  readonly formula: string;
}

function findEarlier(level: MetricRecord, rate: MetricRecord): Earlier | undefined {
  if (level.dimension !== "percent" && rate.unit_base === level.unit_base) return byChange(level, rate);
  const factor = factorOf(rate);
  if (!factor || factor.value <= 0 || factor.low <= 0) return undefined;
  return {
    value: level.value / factor.value,
    ...divide(asWritten(level), factor),
    formula: `${figureText(level)} ÷ ${factorText(rate)}`,
  };
}

/** (1 + 18.8%), (1 − 3.5%), 104.3% for 为上年同期的104.3%. */
function factorText(rate: MetricRecord): string {
  return hasFlag(rate, "ratio") ? figureText(rate) : `(1 ${signed(rate)})`;
}

const signed = (figure: MetricRecord) => `${figure.value < 0 ? "−" : "+"} ${figureText({ ...figure, value: 0 })}`;

function byChange(level: MetricRecord, change: MetricRecord): Earlier {
  const perUnit = 1 / baseUnits(level);
  return {
    value: level.value - change.value_base * perUnit,
    ...subtract(asWritten(level), scale(change, perUnit)),
    formula: `${figureText(level)} ${signed({ ...change, value: -change.value })}`,
  };
}

/** What the earlier level was multiplied by: 1.188 for +18.8%, 2.5 for 增长1.5倍, 1.5 for 为上年的1.5倍. */
function factorOf(rate: MetricRecord): (Interval & { readonly value: number }) | undefined {
  const unit = rate.dimension === "percent" ? 0.01 : rate.dimension === "multiple" ? 1 : undefined;
  if (unit === undefined) return undefined;
  const one = hasFlag(rate, "ratio") ? 0 : 1;
  return { value: rate.value_base * unit + one, ...shift(scale(rate, unit), one) };
}
