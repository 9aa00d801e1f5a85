import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import type { Compared } from "./compare.js";
import { orderOf } from "./comparable.js";
import { englishWords, unitInEnglish } from "./englishWords.js";
import { figureText, periodText } from "./figureText.js";
import { isFlow } from "./flows.js";
import { inOneUnit } from "./inOneUnit.js";
import { romanise } from "./romanise.js";
import type { Said } from "./said.js";

/** One figure that exceeds another although it covers less time. */
export interface Dominance {
  readonly winner: MetricRecord;
  readonly loser: MetricRecord;
  readonly zh: string;
  readonly en: string;
}

/**
 * Where two sums run over periods of which one holds the other, the larger may still be known: what a place reached within the
 * shorter one it has at least reached by the end of the longer. Needs no assumption but that sums do not fall. `undefined` when
 * the shorter period has the smaller sum, or roundings leave it open.
 *
 * @example
 * findDominance(zhuji, keqiao)?.zh // "诸暨市2023年1—7月的76.9亿元已超过柯桥区2023年1—8月的53.65亿元"
 */
export function findDominance(a: MetricRecord, b: MetricRecord): Dominance | undefined {
  if (!isFlow(a) || !isFlow(b)) return undefined;
  const [winner, loser] = orderOf(a, b) === ">" ? [a, b] : [b, a];
  if (orderOf(winner, loser) !== ">" || !isHeld(winner, loser)) return undefined;
  const of = (row: MetricRecord) => `${row.place}${periodText(row.period)}的${figureText(row)}`;
  return {
    winner,
    loser,
    zh: `${of(winner)}已超过${of(loser)}`,
    en: `${inEnglish(winner)} already exceeds ${inEnglish(loser)}`,
  };
}

/** Whether the first period lies within the second, both beginning on one day. */
const isHeld = (short: MetricRecord, long: MetricRecord) =>
  short.period_start === long.period_start && short.period_end < long.period_end;

function inEnglish({ place, period, numeral, unit }: MetricRecord): string {
  return `${romanise(place)}'s ${numeral} ${unitInEnglish(unit)} in ${period.replace("/", " to ")}`;
}

/** A certain order, with the two figures it is about, in one unit and labelled with their months. */
export interface ShownDominance {
  readonly indicator: string;
  readonly finding: Said;
  readonly unit: string;
  readonly figures: Frame<MetricRecord & { readonly label: string }>;
}

/**
 * The orders that are certain although the months differ, ready to be drawn.
 *
 * @example
 * dominances(metrics, compareAll(metrics))[0]?.finding.en // "Technology contracts: Zhuji's 76.9 × 100 million yuan in 2023-01 to 2023-07 …"
 */
export function dominances(
  metrics: Frame<MetricRecord>,
  pairs: Frame<Pick<Compared, "indicator" | "dominance" | "dominance_en" | "ids">>,
): ShownDominance[] {
  const rows = toRows(metrics);
  return toRows(pairs).flatMap(({ indicator, dominance, dominance_en, ids }) => {
    if (dominance === "") return [];
    const figures = inOneUnit(rows.filter(({ id }) => ids.includes(id))).map((row) => ({
      ...row,
      label: `${row.place}（${periodText(row.period).replace(/^\d+年/u, "")}）`,
    }));
    const english = englishWords([indicator])[indicator] ?? indicator;
    const finding = { zh: `${indicator}：${dominance}`, en: `${english}: ${dominance_en}` };
    return [{ indicator, finding, unit: figures[0]?.unit ?? "", figures: fromRows(figures) }];
  });
}
