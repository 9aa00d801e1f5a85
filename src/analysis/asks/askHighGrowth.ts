import { hasFlag } from "../../dataset/index.js";
import { figureText } from "../figureText.js";
import { type Ask, ask } from "./question.js";

/** More than doubled within a year: a plant that opened, another list, or a low base? */
const HIGH = 100;

/** What is behind a rate that stands out? */
export const askHighGrowth: Ask = ({ rows }) =>
  rows
    .filter(
      (row) => row.measure === "growth" && row.dimension === "percent" && row.value >= HIGH && !hasFlag(row, "ratio"),
    )
    .map((row) =>
      ask(
        "高增速",
        `${row.subject}${row.indicator}增长${figureText(row)}：是个别企业或项目、名单变动，还是上年基数低？`,
        row,
      ),
    );
