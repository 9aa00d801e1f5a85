import { fits, type Frame, type Kind } from "./context.js";

const YEAR = /^(?:19|20)\d{2}(?:[—~-](?:19|20)?\d{2,4})?$/u;
const CHARACTER_YEAR = /^[一二][零九][零一二三四五六七八九]{2}$/u;
const SHORT = /^\d{1,2}(?:[—~-]\d{1,2})?$/u;
const MONTH_NEXT = /^(?:至|到|、|和)\d{1,2}(?:月|季度)/u;

const FRAMES: readonly Frame[] = [
  // 2023年, 2023—2027年, 〔2023〕, 2023年度; a bare year before a noun: 入选2025西部企业名单.
  { numeral: YEAR, after: /^(?:年|〕|\]|\/|\.|$|[至到](?:19|20)\d{2})/u },
  {
    numeral: YEAR,
    before: /[^\d.]$|^$/u,
    after:
      /^(?!小时|分钟)(?:[一-鿿“《]|、20)(?<![分天册种批笔辆艘支张株棵个家项人名件元吨亩公平立千万亿位户座处条台套所次场头只])/u,
  },
  { numeral: CHARACTER_YEAR, after: /^年/u },
  { before: /(?:19|20)\d{2}$/u, numeral: /^[/.]?\d{1,2}$/u, after: /^[/.]\d/u },
  // 1至7月, 8月底, 1—2季度; but never 3个月.
  { numeral: SHORT, after: /^(?:月|季度)/u },
  { numeral: SHORT, after: MONTH_NEXT },
  // 记者12日从…获悉.
  { numeral: SHORT, before: /(?:^|[^续时期前短长为])$/u, after: /^日(?!均|常)/u },
  { numeral: SHORT, before: /月$/u, after: /^(?:日|号|,|至|—|$)/u },
  { numeral: SHORT, before: /(?:月\d{1,2}日?[至—到、~])$/u, after: /^[日号]/u },
  { numeral: SHORT, before: /日|月/u, after: /^(?:时|点|:)(?![亿万])/u },
  { numeral: SHORT, after: /^日(?!均)(?:[,;。)]|上午|下午|前|起|止|至|晚|凌晨|,|\d|—|、|在|召|发|印|举)/u },
  {
    numeral: /^[一二三四五六七八九十]{1,3}$/u,
    after: /^月(?:份|底|末|初|中旬|上旬|下旬|\d|[一二三])?/u,
    before: /(?:^|[^个])$/u,
  },
  { numeral: /^[一二三四前两]$/u, after: /^(?:季度|个?季)/u, before: /(?<!连续|提前)$/u },
  { numeral: /^[一二三四1-4]$/u, before: /第$/u, after: /^季/u },
  { numeral: /^[三3]$/u, before: /前$/u, after: /^(?:个?季度|个?季)/u },
  { numeral: /^半$/u, before: /[上下]$/u },
  { before: /(?<!提)前$/u, after: /^个月/u },
  // 近三年, 五年来, 过去5年, 三年间: stretches of time, not durations of something.
  {
    before: /(?:过去|近|未来|今后|(?<!提)前|后|这|最近|上个?|头)的?$/u,
    after: /^(?:年|个月|天|周|个?五年)(?!.{0,6}(?:期|贷款))/u,
  },
  {
    after: /^(?:年来|年间|年以来|年内|个月以来|个月来|个?年代|世纪|周年|年后|年之|年前|年底|年末|年初)/u,
    numeral: /^[一-鿿]+$|^\d{1,2}$/u,
  },
  { numeral: /年半$/u, after: /^(?:来|以来|间|内)/u },
  // “五一”假期5天.
  { before: /(?:假期|长假|黄金周|春节|国庆)$/u, after: /^天/u },
  // 5天全市累计接待…; 5天内,…: how long the holiday was that the clause speaks of.
  { before: /(?:^|[,;。:])$/u, after: /^天(?:内|里|间|来|时间内?|(?=全[省市区县州]|[我本][省市区县州]|累计|共计?))/u },
  { numeral: /^一$/u, after: /^年(?:[一,;。来间])/u },
  { numeral: /^一$/u, before: /(?:的|这)$/u, after: /^年/u },
  { numeral: /^\d{2}$/u, after: /^年(?:度|上半年|下半年|1|\d月)/u },
];

/** Calendar dates, reporting periods, clock times and stretches of time: 2023年, 1至7月, 上半年, 近三年. */
export const isDate: Kind = (context) => {
  if (context.literal.form === "isodate" || context.literal.form === "clock") return "date";
  return fits(FRAMES, context) ? "date" : undefined;
};
