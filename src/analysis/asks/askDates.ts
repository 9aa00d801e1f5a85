import type { MetricRecord } from "../../frames/index.js";
import { type Ask, askEachPlace } from "./question.js";

// A base and a rank have their own questions, a rate the date of what it is a rate of; 连续四年 is a time itself.
const isAsked = ({ measure, unit }: MetricRecord) => measure === "value" && unit !== "年";

/** Until which day do the figures count that say 截至目前, 目前 or 已? */
export const askCutoff: Ask = ({ rows }) =>
  askEachPlace(
    "截止日期",
    rows.filter((row) => row.period === "asof" && isAsked(row)),
    (figures) => `以下各数文中称“目前”“已”，请注明截至哪一天：${figures}。`,
  );

/** What time do the figures cover of which nothing is said? */
export const askPeriod: Ask = ({ rows }) =>
  askEachPlace(
    "时段",
    rows.filter((row) => row.period === "" && isAsked(row)),
    (figures) => `以下各数未注明时段，请说明是当年累计、历年累计还是某日存量：${figures}。`,
  );
