import { figureText } from "../figureText.js";
import { type Ask, ask } from "./question.js";

// 研究与试验发展(R&D)经费占比: of GDP, of revenue? 占…比重 says of what.
const SHARE_OF_NOTHING = /(?<!占.*)占比$/u;

/** Of what is a share a share? */
export const askDenominator: Ask = ({ rows }) =>
  rows
    .filter(
      ({ measure, dimension, indicator }) =>
        measure === "value" && dimension === "percent" && SHARE_OF_NOTHING.test(indicator),
    )
    .map((row) => ask("分母", `${row.indicator}${figureText(row)}：分母是地区生产总值、营业收入还是其他？`, row));
