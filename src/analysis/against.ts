import type { MetricRecord } from "../frames/index.js";
import { wordsBefore } from "./numeralAt.js";

// Longer words before those they begin with: 较上年末 is the end of last year, not last year.
const AGAINST =
  /(同比|环比|[较比]上年末|[较比]去年末|[较比]上年底|[较比]去年底|[较比]年初|[较比]上月|[较比]上季度|[较比]上期|为?上年同期|为?去年同期|[较比]上年|[较比]去年|为上年|为去年)[^,;。，；]*$/u;

/**
 * What a growth rate is measured against: the last word of comparison in its clause, before its numeral; "" where it says nothing.
 *
 * @example
 * againstOf({ sentence: "高新技术企业1450家,较年初增长5.2%", numeral: "5.2" }) // "较年初"
 */
export function againstOf(rate: Pick<MetricRecord, "sentence" | "numeral">): string {
  return (AGAINST.exec(wordsBefore(rate))?.[1] ?? "").replace(/^为/u, "");
}

const LAST_YEAR = ["同比", "上年同期", "去年同期", "较上年", "比上年", "较去年", "比去年", "上年", "去年"];

/** Whether a rate says that it compares with the same time of last year. */
export const isYearOnYear = (rate: Pick<MetricRecord, "sentence" | "numeral">): boolean =>
  LAST_YEAR.includes(againstOf(rate));

/**
 * The same base under its many names: 较上年 and 比去年 are 同比.
 *
 * @example
 * baseOf({ sentence: "比去年增长3%", numeral: "3" }) // "同比"
 */
export const baseOf = (rate: Pick<MetricRecord, "sentence" | "numeral">): string =>
  isYearOnYear(rate) ? "同比" : againstOf(rate);
