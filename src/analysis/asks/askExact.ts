import { type Ask, askEachPlace } from "./question.js";

/** What is the exact figure behind 超, 余, 近 or 约? */
export const askExact: Ask = ({ rows }) =>
  askEachPlace(
    "准确数",
    rows.filter(({ bound, measure }) => bound !== "" && measure !== "rank"),
    (figures) => `以下各数为约数，请报准确数：${figures}。`,
  );
