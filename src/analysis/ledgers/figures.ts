import type { MetricRecord } from "../../frames/index.js";
import { elapsedShare } from "../elapsedShare.js";
import { figureText } from "../figureText.js";
import { findQualified } from "../qualified.js";
import { GAP } from "./ledger.js";

/** Indicators with their figures: 高端人才超290人、科技型企业12家; `GAP` when there are none. */
export function namedFigures(rows: readonly MetricRecord[]): string {
  return rows.map((row) => `${row.indicator}${figureText(row)}`).join("、") || GAP;
}

/** The rates, ranks and differences that qualify a figure. */
export function qualifiersOf(figure: MetricRecord, rows: readonly MetricRecord[]): MetricRecord[] {
  const rates = rows.filter(({ measure }) => !isLevel(measure) && measure !== "base");
  return rates.filter((rate) => (findNamesake(rate, rows) ?? findQualified(rate, rows, LEVELS)) === figure);
}

const LEVELS = ["value", "share"] as const;
const isLevel = (measure: string) => LEVELS.some((level) => level === measure);

// 13个项目…数量居第三位(7项…数量居第二位): both ranks are of 项目, the indicator tells which.
function findNamesake(rate: MetricRecord, rows: readonly MetricRecord[]): MetricRecord | undefined {
  const { sentence, locus, indicator, subject } = rate;
  return rows.find(
    (row) =>
      isLevel(row.measure) &&
      row.sentence === sentence &&
      row.locus === locus &&
      row.indicator === indicator &&
      row.subject === subject,
  );
}

/** The first figure of a measure as printed; `GAP` when there is none. */
export function printed(rows: readonly MetricRecord[], measure: MetricRecord["measure"]): string {
  const found = rows.find((row) => row.measure === measure);
  if (!found) return GAP;
  return measure === "rank" ? `${found.scope}${rankText(found)}` : figureText(found);
}

/**
 * A rank as printed: 第59位, 前三位, 前50%.
 *
 * @example
 * rankText({ numeral: "三", bound: "<=", unit: "位", value: 3 }) // "前三位"
 */
export function rankText({ numeral, bound, unit }: Pick<MetricRecord, "numeral" | "bound" | "unit">): string {
  return `${bound === "" ? "第" : "前"}${numeral}${unit === "" ? "位" : unit}`;
}

/** Share of the year that had passed, marked as computed; says so where the figure is not dated. */
export function elapsedText(period: string): string {
  const share = elapsedShare(period);
  return share === undefined ? "无从计算" : `${(share * 100).toFixed(1)}%（计算）`;
}
