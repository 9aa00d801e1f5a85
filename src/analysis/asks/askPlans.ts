import { toRows } from "../../frames/index.js";
import { completions } from "../completions.js";
import { derivations } from "../derivations.js";
import { YEAR_PLAN } from "../planSpan.js";
import { spanText } from "../spanText.js";
import { type Ask } from "./question.js";

/** What was planned, where only the completion rate is given? The answer is known in advance, within its interval. */
export const askPlans: Ask = ({ metrics }) => {
  const plans = toRows(derivations(metrics, "plan"));
  return toRows(completions(metrics)).map(({ item, place, numeral, plan: span, ids, sentence, locus }) => {
    const plan = plans.find((row) => row.ids.some((id) => ids.includes(id)));
    const guess = plan ? `（由完成率倒推为${spanText(plan)}）` : "";
    const asked =
      { "": "计划数是多少、是全年还是分期计划", [YEAR_PLAN]: "年度计划数是多少" }[span] ?? `${span}计划数是多少`;
    const question = `${item}完成计划的${numeral}%：${asked}${guess}？`;
    return { place, topic: "计划数", question, ids, sentence, locus };
  });
};
