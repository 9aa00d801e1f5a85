import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { announcementOf, sameTerms } from "./across/terms.js";
import { figureText } from "./figureText.js";
import { type Grounds, groundsOf } from "./grounds.js";

/** Figures of one indicator, counted alike over one and the same period: the only ones that may be read as one row of numbers. */
export interface SamePeriod extends Grounds {
  readonly indicator: string;
  readonly stage: string;
  readonly period: string;
  readonly unit: string;
  /** How many places. */
  readonly places: number;
  /** 柯桥区61.20亿元、诸暨市98.4亿元. */
  readonly figures: string;
}

/**
 * Which places' figures are of the same period, indicator by indicator, over all bulletins: 1—7月 and 1—9月 are two rows, and what is not
 * dated is in none. Of two statements of one figure the later bulletin's counts; `order` gives the bulletins' names from first to last.
 *
 * @example
 * toRows(samePeriods(metrics, ["shaoxing-2023-09", "shaoxing-2023-11"])).find((row) => row.places > 1)?.period // "2023-01/2023-09"
 */
export function samePeriods(metrics: Frame<MetricRecord>, order: readonly string[] = []): Frame<SamePeriod> {
  const age = ({ bulletin }: MetricRecord) => order.indexOf(bulletin);
  const dated = toRows(metrics).filter((row) => row.measure === "value" && !row.target && row.period_start !== "");
  const rows = [...dated].sort((a, b) => age(a) - age(b));
  const pools: MetricRecord[][] = [];
  for (const row of rows) {
    const pool = pools.find(([first]) => first && isAlike(first, row));
    const former = pool?.findIndex(({ place }) => place === row.place) ?? -1;
    if (!pool) pools.push([row]);
    else if (former < 0) pool.push(row);
    else pool[former] = row;
  }
  return fromRows(pools.map(toSamePeriod), COLUMNS);
}

const COLUMNS = [
  "indicator", "stage", "period", "unit", "places", "figures", "ids", "sentence", "locus",
] as const satisfies readonly (keyof SamePeriod)[]; // prettier-ignore

const isAlike = (a: MetricRecord, b: MetricRecord) =>
  a.indicator === b.indicator &&
  a.subject === b.subject &&
  a.period === b.period &&
  sameTerms(a, b) &&
  announcementOf(a) === announcementOf(b);

function toSamePeriod(rows: readonly MetricRecord[]): SamePeriod {
  const [{ indicator, stage, period, unit_base }] = rows as [MetricRecord, ...MetricRecord[]];
  return {
    ...{ indicator, stage, period, unit: unit_base, places: rows.length },
    figures: rows.map((row) => `${row.place}${figureText(row)}`).join("、"),
    ...groundsOf(...rows),
  };
}
