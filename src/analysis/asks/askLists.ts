import type { MetricRecord } from "../../frames/index.js";
import { loadIndicators } from "../../metrics/index.js";
import { figureText } from "../figureText.js";
import { type Ask, ask } from "./question.js";

const isProjects = ({ indicator }: MetricRecord) => loadIndicators().byName.get(indicator)?.category === "项目";
const isAmount = ({ measure, dimension }: MetricRecord) => measure === "value" && dimension === "money";
const isCount = ({ measure, dimension }: MetricRecord) => measure === "value" && dimension === "count";

/** Which list of projects does an amount cover, when its sentence counts two lists? */
export const askWhichList: Ask = ({ rows }) =>
  rows
    .filter((row) => isAmount(row) && row.subject === "" && row.indicator.includes("投资"))
    .flatMap((amount) => {
      const lists = rows.filter((row) => row.sentence === amount.sentence && isCount(row) && isProjects(row));
      if (lists.length < 2) return [];
      const names = lists.map((row) => `${row.indicator}${figureText(row)}`).join("、");
      return [ask("清单", `${amount.indicator}${figureText(amount)}对应哪一份清单：${names}？`, amount, ...lists)];
    });

/** Does one list of projects hold the other? Until that is known their amounts are not added. */
export const askOverlap: Ask = ({ rows }) =>
  rows
    .filter((row) => isCount(row) && isProjects(row) && row.subject === "")
    .flatMap((list) => {
      const own = rows.find((row) => isAmount(row) && row.place === list.place && row.subject === list.indicator);
      const others = rows.filter((row) => isAmount(row) && isOther(row, own));
      return others.map((other) => {
        const question = `${list.indicator}${figureText(list)}（${own ? figureText(own) : ""}）是否包含${other.subject}（${figureText(other)}）？未明确前不相加。`;
        return ask("重叠", question, list, other);
      });
    });

const isOther = (row: MetricRecord, own: MetricRecord | undefined) =>
  own !== undefined && row !== own && row.place === own.place && row.indicator === own.indicator && row.subject !== "" && row.subject !== own.subject; // prettier-ignore
