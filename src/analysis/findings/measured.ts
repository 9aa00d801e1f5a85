import { type Frame, type MetricRecord, toRows } from "../../frames/index.js";
import type { RankBand } from "../rankBands.js";
import { romanise } from "../romanise.js";
import { counted, joinSaid, type Said, UNSAID } from "../said.js";
import type { Tally } from "../tally.js";

/** How many figures there are, in how many fields, and which field has most. */
export function fieldFinding(fields: Frame<Tally>): Said {
  const sizes = sizesOf(fields, ({ column }) => column);
  const [[most, size] = ["", 0]] = sizes;
  const total = sum(sizes);
  return {
    zh: `${total}个数分属${sizes.length}类，最多的是${most}（${size}个）`,
    en: `${counted(total, "figure")} in ${counted(sizes.length, "field")}, ${size} of them in one`,
  };
}

/** How many figures are plain values. */
export function kindFinding(metrics: Frame<MetricRecord>): Said {
  const rows = toRows(metrics);
  const plain = rows.filter(({ measure }) => measure === "value").length;
  return {
    zh: `${rows.length}个数中${plain}个是数值，其余依附于它们`,
    en: `${plain} of ${counted(rows.length, "figure")} are plain values; the others qualify them`,
  };
}

/** How figures say when: with a period, only 目前 or 已, or not at all. */
export const TIMES = ["有起止", "仅称“目前”“已”", "未注明"] as const;

/** Which of `TIMES` a figure is. */
export function timeOf({ period, period_start }: Pick<MetricRecord, "period" | "period_start">): string {
  return period_start !== "" ? TIMES[0] : period === "asof" ? TIMES[1] : TIMES[2];
}

/** How many figures say of what time they are, and which place dates most. */
export function datedFinding(times: Frame<Tally>): Said {
  const rows = toRows(times);
  const total = rows.reduce((all, { count }) => all + count, 0);
  const dated = rows.filter(({ column, count }) => column === TIMES[0] && count > 0);
  const known = dated.reduce((all, { count }) => all + count, 0);
  const [best] = [...dated].sort((a, b) => b.count - a.count);
  if (!best)
    return { zh: `${total}个数都没有注明时段`, en: `None of ${counted(total, "figure")} says of what time it is` };
  const isFew = known * 2 < total;
  return {
    zh: `${total}个数中${isFew ? "只有" : "有"}${known}个注明了时段，其中${best.row}${best.count}个`,
    en: `${isFew ? "Only " : ""}${known} of ${counted(total, "figure")} say of what time they are, ${best.count} of them in ${romanise(best.row)}`,
  };
}

/** How a counted whole falls apart: 4 | 7 | 5 of 16. */
export function bandFinding(bands: readonly RankBand[]): Said {
  const [first] = bands;
  if (!first) return UNSAID;
  const { place, total, unit } = first;
  return {
    zh: `${place}${total}${unit}指标中，${bands.map((row) => `${row.count}${row.unit}居${row.band}`).join("，")}`,
    en: `${romanise(place)}: of ${counted(total, "indicator")} ${bands.map(({ count }) => count).join(" | ")}`,
  };
}

/** What the figures are, how many say when, how many are bounded, and how many somebody has checked. */
export function measuredFinding(metrics: Frame<MetricRecord>, bands: readonly (readonly RankBand[])[]): Said {
  const rows = toRows(metrics);
  const numbers = {
    sections: new Set(rows.map(({ place }) => place)).size,
    indicators: new Set(rows.map(({ indicator }) => indicator)).size,
    plain: rows.filter(({ measure }) => measure === "value").length,
    bounded: rows.filter(({ bound, measure }) => bound !== "" && measure !== "rank").length,
    checked: rows.filter(({ status }) => status === "checked" || status === "added").length,
  };
  return joinSaid(inNumbers(rows, numbers), ...bands.map(restOf));
}

function inNumbers(rows: readonly MetricRecord[], n: Readonly<Record<string, number>>): Said {
  const timed = rows.filter(({ measure }) => measure !== "base");
  const known = timed.filter(({ period_start }) => period_start !== "").length;
  const share = timed.length === 0 ? 0 : Math.round((100 * known) / timed.length);
  return {
    zh:
      `${n["sections"]}个地区共${rows.length}个数、${n["indicators"]}项指标，其中${n["plain"]}个是数值；` +
      `不计基数的${timed.length}个中注明时段的${known}个，占${share}%；${n["bounded"]}个是“超”“余”之类的约数；已经人工核对的${n["checked"]}个。`,
    en:
      `${counted(n["sections"] ?? 0, "place")} report ${counted(rows.length, "figure")} of ${counted(n["indicators"] ?? 0, "indicator")}, ${n["plain"]} of them plain values. ` +
      `Bases apart, ${known} of ${timed.length} (${share}%) say of what time they are; ${n["bounded"]} are bounded, ${n["checked"]} have been checked by hand.`,
  };
}

function restOf(bands: readonly RankBand[]): Said {
  const [first, rest] = [bands[0], bands.at(-1)];
  if (!first || !rest || rest.count === 0) return UNSAID;
  return {
    zh: `${first.place}${first.total}${first.unit}指标有${rest.count}${rest.unit}在${rest.band}，文中没有说是哪几个。`,
    en: `${romanise(first.place)} does not say which ${rest.count} of its ${first.total} indicators are below.`,
  };
}

function sizesOf(tally: Frame<Tally>, nameOf: (row: Tally) => string): [name: string, size: number][] {
  const sizes = new Map<string, number>();
  for (const row of toRows(tally)) sizes.set(nameOf(row), (sizes.get(nameOf(row)) ?? 0) + row.count);
  return [...sizes].sort(([, a], [, b]) => b - a);
}

const sum = (sizes: readonly (readonly [string, number])[]) => sizes.reduce((total, [, size]) => total + size, 0);
