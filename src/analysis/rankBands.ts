import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { type Grounds, groundsOf } from "./grounds.js";

/** A part of a counted whole: 4 | 7 | 5 of 16 indicators. */
export interface RankBand extends Grounds {
  readonly place: string;
  readonly band: string;
  readonly count: number;
  readonly unit: string;
  readonly total: number;
  /** Whether the count was computed as what is left, not stated. */
  readonly derived: boolean;
}

/**
 * A sentence that counts a whole and how much of it ranks how high, taken apart: of 16 indicators 4 among the top three, 11 in
 * the upper half, so 7 more in the upper half and 5 below it. Every band but the first is computed; that the narrower
 * one lies within the wider is assumed. No rows where the sentence does not count a whole.
 *
 * @example
 * toRows(rankBands(metrics)).map((row) => row.count) // [4, 7, 5]
 */
export function rankBands(metrics: Frame<MetricRecord>): Frame<RankBand> {
  const rows = toRows(metrics).filter(({ target }) => !target);
  const ranked = new Set(rows.filter(({ measure }) => measure === "rank").map(({ indicator }) => indicator));
  const totals = rows.filter((row) => row.measure === "value" && !ranked.has(row.indicator));
  return fromRows(
    totals.flatMap((total) => toBands(total, partsOf(total, rows))),
    ["place", "band", "count", "unit", "total", "derived", "ids", "sentence", "locus"],
  );
}

interface Part {
  readonly count: MetricRecord;
  readonly rank: MetricRecord;
}

/** The counts of a whole's parts, each with the rank that bounds it, smallest first. */
function partsOf(total: MetricRecord, rows: readonly MetricRecord[]): Part[] {
  const beside = rows.filter((row) => row.sentence === total.sentence && row.place === total.place && row !== total);
  const ranks = beside.filter((row) => row.measure === "rank" && row.bound === "<=" && row.of === total.wording);
  return ranks
    .flatMap((rank) => {
      const count = beside.find((row) => row.measure === "value" && row.indicator === rank.indicator);
      return count && count.value < total.value ? [{ count, rank }] : [];
    })
    .sort((a, b) => a.count.value - b.count.value);
}

function toBands(total: MetricRecord, parts: readonly Part[]): RankBand[] {
  const { place, unit } = total;
  const shared = { place, unit, total: total.value };
  const bands = parts.map(({ count, rank }, i): RankBand => {
    const inner = parts[i - 1]?.count.value ?? 0;
    const band = `${rank.scope}前${placesText(rank)}${inner > 0 ? "其余" : ""}`;
    return { ...shared, band, count: count.value - inner, derived: inner > 0, ...groundsOf(total, count, rank) };
  });
  const last = parts.at(-1);
  if (!last) return [];
  const rest = {
    ...shared,
    band: `前${placesText(last.rank)}以外`,
    count: total.value - last.count.value,
  };
  return [...bands, { ...rest, derived: true, ...groundsOf(total, last.count, last.rank) }];
}

const placesText = ({ value, unit }: MetricRecord) => `${value}${unit}`;
