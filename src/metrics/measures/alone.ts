import type { Measure } from "../metric.js";
import type { Finding, MeasureReader } from "./reader.js";

const ALONE = /^(?:全[国省市区县州]平均)?(?:分别|依次|均|仅|只有?|高)*(?:为|是|在|达到?|有)?$/u;
const RATES: readonly [name: RegExp, measure: Measure][] = [
  [/(?:完成率|达成率|执行率|完成比例|(?<!人口|城镇化)进度)$/u, "completion"],
  [/(?:占比|比重|份额|比例)$/u, "share"],
  [/(?:增速|增幅|涨幅|降幅|跌幅)$/u, "growth"],
  [/率$/u, "value"],
];

/** 完成率居前的是甲县82.4%、乙县77.9%: a percentage alone measures what the rate spoken of does; 乙县不足六成 too. */
export const readAlone: MeasureReader = ({ before, behind, quantity, topic }): Finding | undefined => {
  const isRate = quantity.unit === "%" ? !behind.startsWith("的") : quantity.unit === "成" && behind === "";
  if (!isRate || !ALONE.test(before)) return undefined;
  const measure = RATES.find(([name]) => name.test(topic))?.[1];
  return measure && { measure, own: "", negative: measure === "growth" && /[降跌]幅$/u.test(topic) };
};
