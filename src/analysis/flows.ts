import type { MetricRecord } from "../frames/index.js";

// What only ever grows as months pass. Net figures may shrink, stocks are not made up of months, and a list is as long as it is.
const FLOW_STAGES = ["新增", "认定", "申报", "推荐申报", "申请", "授权", "入选", "签约", "引进", "兑现", "累计"];
const STOCK =
  /余额|保有量|拥有|存量|总数|结余|净增|净流入|末|强度|均|规模(?!以[上下])|市值|估值|资产|资本|存款|库存|总投资|协议|意向/u;
const COUNTED = ["money", "usd", "eur", "jpy", "hkd", "count", "people"];

/**
 * Whether a figure adds up over the months of its period and cannot fall: an amount of money, or a count of what was newly made,
 * awarded or applied for. Rates, stocks, net figures and lists are none.
 *
 * @example
 * isFlow(row("技术交易额", "76.9亿元", "2023-01/2023-07")) // true
 */
export function isFlow({ measure, dimension, stage, months, wording, indicator, value_base }: MetricRecord): boolean {
  if (measure !== "value" || Number.isNaN(months) || value_base < 0 || !COUNTED.includes(dimension)) return false;
  if (stage === "存量" || STOCK.test(wording + indicator)) return false;
  return FLOW_STAGES.includes(stage) || !["count", "people"].includes(dimension);
}
