import { toRows } from "../../frames/index.js";
import { completions } from "../completions.js";
import { derivations } from "../derivations.js";
import { type Ask } from "./question.js";

/** What was planned, where only the completion rate is given? The answer is known in advance, within its interval. */
export const askPlans: Ask = ({ metrics }) => {
  const plans = toRows(derivations(metrics, "plan"));
  return toRows(completions(metrics)).map(({ item, place, numeral, ids, sentence, locus }) => {
    const plan = plans.find((row) => row.ids.some((id) => ids.includes(id)));
    const guess = plan ? `（由完成率倒推为${plan.low.toFixed(2)}—${plan.high.toFixed(2)}${plan.unit}）` : "";
    const question = `${item}完成计划的${numeral}%：年度计划数是多少${guess}？`;
    return { place, topic: "计划数", question, ids, sentence, locus };
  });
};
