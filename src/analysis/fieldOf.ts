import { type Indicators, loadIndicators } from "../metrics/index.js";

/**
 * The field an indicator belongs to, from data/indicators.csv; 未归类 for one that nobody has listed there.
 *
 * @example
 * fieldOf("技术交易额") // "研发"
 */
export function fieldOf(indicator: string, indicators: Indicators = loadIndicators()): string {
  return indicators.byName.get(indicator)?.category || "未归类";
}
