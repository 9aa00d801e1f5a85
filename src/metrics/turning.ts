/** What a count of those that rose or fell says: of what, and who. */
export interface Turning {
  /** 增加值正增长行业: what changed, how, and who is counted. */
  readonly wording: string;
  /** Who is counted: 行业. */
  readonly who: string;
  /** What changed, for the rates that follow; "" where the clause leaves it out. */
  readonly amount: string;
}

const WHO =
  "(?:大类|中类)?行业(?:大类)?|县\\(市、区\\)|县\\(市区\\)|县\\(区\\)|县市区|市县区?|县区|区县|设区市|市州|地市|省份|省区市|城市|市|县|区|企业|产品|品种|断面|乡镇|街道|园区|商品|指标";
const AMOUNT =
  "\\p{Script=Han}{0,6}(?:产值|增加值|产量|浓度|收入|投资|价格|销售额|零售额|利润|利润总额|税收|进出口|出口|进口|用电量|增速|数)|PM(?:2\\.5|10)(?:平均)?浓度";
const CHANGE =
  "正增长|负增长|[两二]位数(?:以上)?增长|不降反升|不升反降|增长|上升|上涨|回升|下降|下跌|下滑|回落|持平|(?:高于|低于|快于|慢于)全[国省市区县州]平均(?:水平)?";
const TURNING = new RegExp(
  `^(?!.*(?:带动|拉动|推动|促进|助力))(?<who>${WHO})?(?<amount>${AMOUNT})?(?:同比|环比|较上年同期|比上年同期|均|实现|呈现?|保持|出现)*(?<change>${CHANGE})[、和及]?$`,
  "u",
);

/**
 * Behind a count: 个|行业增加值实现正增长, 个|下降.
 *
 * @param counted what was counted before: of 11个县中,8个实现正增长 the counties.
 */
export function readTurning(behind: string, counted: string): Turning | undefined {
  const { who = counted, amount = "", change } = TURNING.exec(behind)?.groups ?? {};
  return change === undefined ? undefined : { wording: amount + change + who, who, amount };
}
