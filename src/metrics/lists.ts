import type { Quantity } from "../quantities/index.js";
import type { Clause, Finding } from "./measures/reader.js";

const INDUSTRIES = ["第一产业占比", "第二产业占比", "第三产业占比"];

/** The names of a list of shares: 三次产业结构10.5∶38.4∶51.1; 三者比例 is of what was just counted. */
export const industries = (numbers: readonly Quantity[], before: string): readonly string[] | undefined =>
  numbers[0]?.part === 1 && numbers.length === INDUSTRIES.length && !/三者|之比/u.test(before) ? INDUSTRIES : undefined;

/** The sign of a number that has a verb of its own in a list: 分别下降4.2%、[增长]0.6%. */
export function signOf(text: string, before: Quantity | undefined, number: Quantity): Pick<Finding, "negative"> {
  const verb = before
    ? /(增长|上升|提高|增加|扩大|加快|提升)|(下降|回落|减少|下滑|收窄|缩小|放缓|降低)/u.exec(
        text.slice(before.tail, number.head),
      )
    : undefined;
  return verb ? { negative: verb[2] !== undefined } : {};
}

/** A number that only raises the one before it measures the same: 增长5%、力争7%. */
export function repeated({ before, quantity }: Clause, last: Finding | undefined): Finding | undefined {
  const raises = /^(?:力争|确保|争取|奋斗目标)(?:达到?|突破|完成)?$/u.test(before);
  return raises && last?.measure === "growth" && quantity.unit === "%" ? { ...last, own: "" } : undefined;
}

/** 溧阳市增速最快,达23.9%: the rate stands in the clause before. */
export function fastest(clause: Clause): Clause {
  const { earlier, quantity, whole } = clause;
  const rate =
    /^(?:.*(?:增速|增幅|降幅|涨幅|进度|占比|比重|[一-鿿]率))(?=最快|最高|最大|最低|最小|居首|领跑|领先)/u.exec(
      earlier,
    )?.[0];
  if (!rate || !/^(?:仅|只)?(?:达到?|为|高达|有)?$/u.test(clause.before)) return clause;
  const head = quantity.head - whole.length - 1 - earlier.length + rate.length;
  return { ...clause, quantity: { ...quantity, head }, before: rate, earlier: "" };
}
