import type { MetricRecord } from "../frames/index.js";
import { type Direction, type Indicators, loadIndicators } from "../metrics/index.js";

/**
 * Which way is better, from data/indicators.csv; a smaller rank is better whatever is ranked. "" where nobody has decided.
 *
 * @example
 * directionOf({ indicator: "创新事项平均办结时间", measure: "value" }) // "down"
 */
export function directionOf(
  { indicator, measure }: Pick<MetricRecord, "indicator" | "measure">,
  indicators: Indicators = loadIndicators(),
): Direction {
  if (measure === "rank") return "down";
  const listed = indicators.byName.get(indicator);
  return listed ? listed.direction : LESS_IS_BETTER.test(indicator) ? "down" : "";
}

// What every list of indicators wants less of, whoever has listed it.
const LESS_IS_BETTER =
  /失业率|能耗|排放|(?:办结|办理|审批)(?:平均)?(?:时间|时限|周期)|审批环节|投诉(?:量|数|件)|事故|逾期|失信|不良率/u;

/**
 * Whether a change is for the better; `undefined` where there is no change or nobody has decided which way is good.
 *
 * @example
 * isBetter(-5, "down") // true: from 7 days to 2
 */
export function isBetter(change: number, direction: Direction): boolean | undefined {
  if (direction === "" || change === 0 || Number.isNaN(change)) return undefined;
  return change > 0 === (direction === "up");
}

/** Whether a change is for the better, in a word; – where nobody can say. */
export const betterText = (better: unknown): string => (better === true ? "是" : better === false ? "否" : "–");
