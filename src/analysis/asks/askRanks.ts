import type { MetricRecord } from "../../frames/index.js";
import { type Ask, ask } from "./question.js";

/** Among how many? A rank without the number of those ranked says little. */
export const askRanks: Ask = ({ rows }) => {
  const ranks = rows.filter((row) => row.measure === "rank" && row.bound === "" && !SAID.test(row.indicator));
  const places = [...new Set(ranks.map(({ place }) => place))];
  return places.flatMap((place) => {
    const [first, ...others] = ranks.filter((row) => row.place === place);
    if (!first) return [];
    const list = [first, ...others].map(describe).join("、");
    return [ask("排名范围", `以下位次在多少个地区中排出，依据哪期数据：${list}？`, first, ...others)];
  });
};

// Of a hundred, as the name says.
const SAID = /[十百千]强/u;

const describe = ({ indicator, scope, value }: MetricRecord) => `${indicator}${scope}第${value}`;
