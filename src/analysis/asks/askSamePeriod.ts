import type { MetricRecord } from "../../frames/index.js";
import { comparable } from "../comparable.js";
import { figureText, periodText } from "../figureText.js";
import { type Ask, ask } from "./question.js";

/** Two places differ in nothing but the months: the one that stops earlier is asked for those that the furthest of the others covers. */
export const askSamePeriod: Ask = ({ rows }) =>
  rows
    .filter(({ measure }) => measure === "value")
    .flatMap((short) => {
      const long = furthest(rows.filter((other) => isLonger(other, short)));
      const isKnown =
        long && rows.some((own) => own.place === short.place && isAlike(own, long) && own.period === long.period);
      if (!long || isKnown) return [];
      const question = `${short.indicator}${figureText(short)}为${periodText(short.period)}数，${long.place}已报${periodText(long.period)}数，请补报同期数。`;
      return [ask("同期数", question, short, long)];
    });

const isLonger = (long: MetricRecord, short: MetricRecord) =>
  long.indicator === short.indicator && long.period_end > short.period_end && isAlike(short, long);

const isAlike = (a: MetricRecord, b: MetricRecord) =>
  comparable(a, b).refusals.every(({ obstacle }) => obstacle === "period");

const furthest = (rows: readonly MetricRecord[]): MetricRecord | undefined =>
  [...rows].sort((a, b) => (a.period_end < b.period_end ? 1 : -1))[0];
