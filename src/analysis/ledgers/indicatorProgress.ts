import { type EntityRecord, type Frame, fromRows, type MetricRecord } from "../../frames/index.js";
import { fieldOf } from "../fieldOf.js";
import { figureText, periodText } from "../figureText.js";
import { groundsOf } from "../grounds.js";
import { elapsedText, printed, qualifiersOf } from "./figures.js";
import { GAP, type LedgerRow, type Part, partsOf } from "./ledger.js";

/** A line of 主要指标进度表: what one place reports of one indicator. */
export interface ProgressRow extends LedgerRow {
  readonly indicator: string;
  readonly figure: string;
  readonly stage: string;
  readonly period: string;
  readonly completion: string;
  /** Computed, never reported: share of the year at the end of the period. */
  readonly elapsed: string;
  readonly growth: string;
  readonly rank: string;
}

/**
 * 主要指标进度表: every main indicator for every place, those that do not report it included. Main is what two places report,
 * or what comes with a completion rate, a growth rate or a rank; awards have a ledger of their own. Completion stands beside the
 * share of the year, which is computed.
 *
 * @example
 * toRows(indicatorProgress(metrics, entities)).find((row) => row.place === "柯桥区" && row.indicator === "技术交易额")
 * // { figure: "53.65亿元", period: "2023年1—8月", completion: "103.2%", elapsed: "66.7%（计算）", growth: "未提", rank: "未提", … }
 */
export function indicatorProgress(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Frame<ProgressRow> {
  const parts = partsOf(metrics, entities);
  const rows = mainIndicators(parts).flatMap((indicator) => parts.flatMap((part) => toRows(part, indicator)));
  return fromRows(rows, COLUMNS);
}

const COLUMNS = [
  "indicator", "place", "figure", "stage", "period", "completion", "elapsed", "growth", "rank", "bulletin", "ids", "sentence",
  "locus",
] as const satisfies readonly (keyof ProgressRow)[]; // prettier-ignore

const ELSEWHERE = ["考核", "成果"];
const RATES = ["completion", "growth", "rank", "difference"];

function mainIndicators(parts: readonly Part[]): string[] {
  const own = parts.flatMap(({ metrics }) => metrics.filter(({ subject }) => subject === ""));
  const names = [...new Set(own.map(({ indicator }) => indicator))];
  return names.filter((name) => {
    const rows = own.filter(({ indicator }) => indicator === name);
    const places = new Set(rows.map(({ place }) => place)).size;
    return !ELSEWHERE.includes(fieldOf(name)) && (places > 1 || rows.some(({ measure }) => RATES.includes(measure)));
  });
}

function toRows(part: Part, indicator: string): ProgressRow[] {
  const own = part.metrics.filter((row) => row.indicator === indicator && row.subject === "");
  const figures = own.filter(({ measure }) => measure === "value" || measure === "share");
  if (figures.length > 0) return figures.map((row) => toRow(part, indicator, row, qualifiersOf(row, part.metrics)));
  return [toRow(part, indicator, undefined, own)];
}

function toRow(
  { bulletin, place }: Part,
  indicator: string,
  figure: MetricRecord | undefined,
  rates: readonly MetricRecord[],
): ProgressRow {
  const [first] = figure ? [figure] : rates;
  return {
    bulletin,
    place,
    indicator,
    figure: figure ? figureText(figure) : GAP,
    stage: figure?.stage || GAP,
    period: first ? periodText(first.period) : GAP,
    completion: printed(rates, "completion"),
    elapsed: first ? elapsedText(first.period) : GAP,
    growth: printed(rates, "growth"),
    rank: printed(rates, "rank"),
    ...groundsOf(...(figure ? [figure] : []), ...rates),
  };
}
