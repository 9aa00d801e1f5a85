import { type Frame, fromRows, groupBy, toRows } from "../frames/index.js";
import type { StatedGrowth } from "./statedGrowth.js";

/** Stated rates that may stand in one chart: of one place, one comparison, one period and one unit. */
export interface GrowthPanel {
  readonly place: string;
  readonly against: string;
  readonly period: string;
  readonly unit: string;
  /** Largest first. */
  readonly rates: Frame<StatedGrowth & { readonly item: string }>;
  readonly most: StatedGrowth;
  readonly least: StatedGrowth;
}

/**
 * Stated growth, parted into what may be drawn together; the fullest panel first, a single rate is none. Two rates of one
 * name are told apart by where they stand.
 *
 * @example
 * growthPanels(statedGrowth(metrics)).map((panel) => panel.place) // ["嵊州市"]
 */
export function growthPanels(stated: Frame<StatedGrowth>): GrowthPanel[] {
  return groupBy(stated, "bulletin", "place", "against", "period", "unit")
    .groups.map(({ key, rows }) => ({ key, rows: [...rows].sort((a, b) => b.growth - a.growth) }))
    .flatMap(({ key, rows }) => {
      const [most, least] = [rows[0], rows.at(-1)];
      if (!most || !least || rows.length < 2) return [];
      return [{ ...key, rates: fromRows(withItems(rows)), most, least }];
    })
    .sort((a, b) => toRows(b.rates).length - toRows(a.rates).length);
}

function withItems(rows: readonly StatedGrowth[]) {
  const names = rows.map(({ subject, indicator }) => subject + indicator);
  const isTwice = (name: string) => names.filter((other) => other === name).length > 1;
  return rows.map((row, i) => {
    const name = names[i] ?? "";
    const number = names.slice(0, i).filter((other) => other === name).length + 1;
    return { ...row, item: isTwice(name) ? `${name}（${row.locus}${number > 1 ? `，${number}` : ""}）` : name };
  });
}
