import { isMoney } from "../../quantities/index.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";

const PLAN =
  "年度计划投资|计划投资额?|目标任务数?|目标任务|目标值|目标数?|任务数|任务量|任务|计划数|计划|预算数?|序时进度|指标任务|下达数|责任书";
const OF_PLAN = new RegExp(
  `(?:超额)?(?:完成|达到|达|实现|为|占|是|已完成)(?:了)?(?<plan>[^,;。]{0,16}?(?:${PLAN}))(?:总数|总量|总额)?(?:的|之)?(?:比例为|比例达|比率为)?$`,
  "u",
);
const OF_SOMETHING = /(?:完成|已完成)(?:了)?(?<plan>[^,;。占]{1,16})的$/u;
const PLAN_NUMBER = /(?<![\d.,])[\d.,]+[^\d,;。]{0,4}的$/u;
// 已完成春播86.3万亩,占计划播种面积的43.2%.
const OF_PLANNED = /占(?:年度|全年|当年)?计划(?=[^,;。]{2,8}的$)(?!数|总)[^,;。]{2,8}的$/u;
// 路基工程累计完成93%.
const DONE = /(?<=[程设作目标务设开挖筑])(?:已|累计|共|仅|实际|分别|均|依次)*完成了?$/u;
const LEADING = "(?:已|分别|仅|只|力争|确保|须|需|要|应|均)?(?:为|达到|达|约为|是|均为|均达|完成|在)?";
const NAMED = new RegExp(
  `(?:完成率|完成比例|执行率|(?<!序时|时间|时序|计划|预期)(?<=.{2})进度|达成率)${LEADING}$`,
  "u",
);

// 慢于全省支出进度2.4%.
const BENCHMARK = /(?:[高低快慢]于|超|落后|滞后)[^,;。]{0,12}进度$/u;

const PROGRESS = /^(?:完成|工作|总体)?进度(?:已|仅|只)?(?:为|达到?)?$/u;

/** 完成年度计划的96.79%, 达到年度计划投资的98.5%, 整改完成率94.2%, 完成全年目标任务103.2%. */
export const readCompletion: MeasureReader = ({ before, whole, quantity, topicUnit }: Clause): Finding | undefined => {
  if (!/^(?:%|成)$/u.test(quantity.unit) && quantity.value !== Math.abs(quantity.value % 1)) return undefined;
  // 占年度计划740亿元的69.3%: the plan's own number stands between.
  const planned = before === "的" ? OF_PLAN.exec(whole.replace(PLAN_NUMBER, "的")) : undefined;
  if (planned) return { measure: "completion", own: "", plan: planned.groups?.["plan"] ?? "" };
  const found = OF_PLAN.exec(before) ?? OF_SOMETHING.exec(before);
  if (found) return { measure: "completion", own: before.slice(0, found.index), plan: found.groups?.["plan"] ?? "" };
  const part = OF_PLANNED.exec(before);
  if (part) return { measure: "completion", own: before.slice(0, part.index) };
  const done = DONE.exec(before);
  if (done) return { measure: "completion", own: before.slice(0, done.index) };
  // 完成投资342.8亿元,进度81.2%.
  if (PROGRESS.test(before))
    return { measure: "completion", own: topicUnit === "" || isMoney(topicUnit) ? "" : "进度" };
  if (!NAMED.test(before) || BENCHMARK.test(before)) return undefined;
  const own = before.replace(new RegExp(`${LEADING}$`, "u"), "");
  return { measure: "completion", own: namesCompletion(own) ? "" : own };
};

/** Whether words say that something was completed, and not what: 完成率, 完成进度. */
export const namesCompletion = (words: string): boolean =>
  /^(?:完成率|完成比例|执行率|完成进度|进度|达成率)$/u.test(words);
