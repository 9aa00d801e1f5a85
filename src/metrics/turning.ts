/** What a count of those that rose or fell says: of what, and who. */
export interface Turning {
  /** 增加值正增长行业: what changed, how, and who is counted. */
  readonly wording: string;
  /** Who is counted: 行业. */
  readonly who: string;
  /** What changed, for the rates that follow; "" where the clause leaves it out. */
  readonly amount: string;
}

/** How something turns round, as the source of a pattern: 由增转降, 不降反升. */
export const REVERSED = "由[负正降升增减跌涨]转[负正降升增减跌涨]|不降反升|不升反降|不增反降|不减反增";

const WHO =
  "(?:大类|中类)?行业(?:大类)?|县\\(市、区\\)|县\\(市区\\)|县\\(区\\)|县市区|市县区?|县区|区县|设区市|市州|地市|省份|省区市|城市|市|县|区|企业|产品|品种|断面|乡镇|街道|园区|商品|指标";
const AMOUNT =
  "[\\p{Script=Han}A-Za-z]{0,8}(?:产值|增加值|量|浓度|收入|投资|价格|销售额|零售额|利润|利润总额|税收|进出口|出口|进口|增速|比例|比重|占比|率|数)|PM(?:2\\.5|10)(?:平均)?浓度";
const ADVERBS = "(?:同比|环比|较上年同期|比上年同期|均|实现|呈现?|保持|出现)*";
const CHANGE =
  "正增长|负增长|[两二]位数(?:以上)?增长|不降反升|不升反降|增长|上升|上涨|回升|下降|下跌|下滑|回落|持平|(?:高于|低于|快于|慢于)全[国省市区县州]平均(?:水平)?";
const TURNING = new RegExp(
  `^(?!.*(?:带动|拉动|推动|促进|助力))(?<who>${WHO})?(?<amount>${AMOUNT})?${ADVERBS}(?<change>${CHANGE})[、和及]?$`,
  "u",
);

const TURNED = new RegExp(`^(?<amount>${AMOUNT})?${ADVERBS}(?<change>${CHANGE})的(?:共?有|仅有|共|达)?$`, "u");

/**
 * Behind a count: 个|行业增加值实现正增长, 个|下降.
 *
 * @param counted what was counted before: of 11个县中,8个实现正增长 the counties.
 */
export function readTurning(behind: string, counted: string): Turning | undefined {
  const { who = counted, amount = "", change } = TURNING.exec(behind)?.groups ?? {};
  return change === undefined ? undefined : { wording: amount + change + who, who, amount };
}

/** Before a count: 价格上涨的有|5种, 下跌的|4种. */
export function readTurned(own: string, counted: string): Turning | undefined {
  const { amount = "", change } = TURNED.exec(own)?.groups ?? {};
  return change === undefined ? undefined : { wording: amount + change + counted, who: counted, amount };
}
