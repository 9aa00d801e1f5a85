import { comparable } from "../comparable.js";
import { figureText, periodText } from "../figureText.js";
import { type Ask, ask } from "./question.js";

/** Two places differ in nothing but the months: the one that stops earlier is asked for the other's. */
export const askSamePeriod: Ask = ({ rows }) =>
  rows.flatMap((short) =>
    rows
      .filter((long) => long.indicator === short.indicator && long.period_end > short.period_end)
      .filter((long) => comparable(short, long).refusals.every(({ obstacle }) => obstacle === "period"))
      .map((long) => {
        const question = `${short.indicator}${figureText(short)}为${periodText(short.period)}数，${long.place}已报${periodText(long.period)}数，请补报同期数。`;
        return ask("同期数", question, short, long);
      }),
  );
