import { predicateAt, stripLeading } from "./lexicon/verbs.js";
import type { Clause } from "./measures/reader.js";
import { REVERSED } from "./turning.js";

/** The amount that the clause before speaks of, where this one only says how it changed: 产业产值由负转正,增长2.1%. */
export function amountBefore({ earlier, before }: Clause): string {
  const subject = stripLeading(earlier);
  const noun = subject.slice(0, predicateAt(subject)).replace(TURNED, "");
  const isAmount = noun.length >= 3 && noun.length < subject.length && AMOUNT.test(noun);
  return isAmount && /^(?:同比|环比|实际)?[一-鿿]{2,3}$/u.test(before) ? noun : "";
}

// 行政经费继续压减.
const TURNED = new RegExp(
  `(?:${REVERSED}|止跌|企稳|扭亏).*$|(?:继续|持续|进一步|大幅|明显|稳步|不断|全面|普遍|有所|双双){0,2}(?:压减|压缩|压降|下降|回落|减少|下滑|回升|上升|扩大|收窄|向好|走低|走高)$`,
  "u",
);

const AMOUNT =
  /(?:产值|增加值|总值|总额|零售额|销售额|交易额|营业额|出口|进口|进出口|收入|支出|投资|消费|利润|税收|经费|费用|余额|产量|用电量|客运量|货运量|吞吐量|面积|价格|浓度)$/u;

/** Whether words end in the name of an amount: 农业产值, 对欧出口. */
export const namesAmount = (words: string): boolean => AMOUNT.test(words);
