import { figureText } from "../figureText.js";
import { findQualified } from "../qualified.js";
import { type Ask, ask } from "./question.js";

/** From what year is the first of a from–to pair? */
export const askBase: Ask = ({ rows }) =>
  rows
    .filter(({ measure, period }) => measure === "base" && period === "")
    .flatMap((base) => {
      const reached = findQualified(base, rows, ["value", "rank", "share"]);
      const span = `从${figureText(base)}到${reached ? figureText(reached) : "…"}`;
      return [ask("基期", `${base.indicator}“${span}”：${figureText(base)}是哪一年（月）的数？`, base)];
    });
