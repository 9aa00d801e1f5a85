import { whyNoLastYear } from "../deriveLastYear.js";
import { type Ask, askEachPlace } from "./question.js";

/** What was last year's figure, where it cannot be derived? */
export const askGrowth: Ask = ({ rows }) =>
  askEachPlace(
    "增速口径",
    rows.filter((row) => row.measure === "growth" && whyNoLastYear(row)),
    (figures) => `以下增速按可比价还是现价、名单是否同口径，上年同期数各是多少：${figures}？`,
  );
