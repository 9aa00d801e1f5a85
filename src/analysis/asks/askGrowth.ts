import { whyNoLastYear } from "../deriveLastYear.js";
import { type Ask, askEachPlace } from "./question.js";

/** What was last year's figure, where it cannot be derived? */
export const askGrowth: Ask = ({ rows }) =>
  askEachPlace(
    "增速口径",
    rows.filter((row) => row.measure === "growth" && whyNoLastYear(row)),
    (figures) =>
      `以下增速推不出上年同期数，请报上年同期数，并注明与何时相比、可比价还是现价、企业名单是否同口径：${figures}。`,
  );
