import { toRows, where } from "../../frames/index.js";
import { coverage } from "../coverage.js";
import type { Ask } from "./question.js";

/** What is the figure of what a place only praises, when others give one? */
export const askQualitative: Ask = ({ metrics, bulletins }) =>
  toRows(coverage(metrics, { bulletins }))
    .filter(({ state }) => state === "仅定性")
    .map(({ place, indicator, sentence, locus }) => {
      const rank = STANDING.test(sentence) ? "和位次" : "";
      const question = `${indicator}仅有定性表述（${locus}），请报数额、时段、同比${rank}。`;
      return { place, topic: "数额", question, ids: [], sentence, locus };
    });

const STANDING = /前列|前茅|领先|靠前/u;

/** What is the figure that half of the peers report and this place does not mention? */
export const askMissing: Ask = ({ metrics, bulletins }) => {
  const levels = where(metrics, ({ measure }) => measure === "value" || measure === "share");
  const rows = toRows(coverage(levels, { bulletins }));
  const places = [...new Set(rows.map(({ place }) => place))];
  const common = rows.filter(
    (row) => row.state === "未提" && row.with_figure * 2 >= places.length && row.with_figure > 1,
  );
  return places.flatMap((place) => {
    const missing = common.filter((row) => row.place === place);
    if (missing.length === 0) return [];
    const others = Math.min(...missing.map((row) => row.with_figure));
    const names = missing.map(({ indicator }) => indicator).join("、");
    const question = `本期未报${names}，而同级地区中至少${others}个已报，请补报（注明口径和时段）。`;
    return [{ place, topic: "未报", question, ids: [], sentence: "", locus: "" }];
  });
};
