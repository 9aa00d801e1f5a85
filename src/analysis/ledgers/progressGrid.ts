import { type Frame, fromRows, toRows } from "../../frames/index.js";
import type { ProgressRow } from "./indicatorProgress.js";
import { byName, GAP } from "./ledger.js";

/**
 * 主要指标进度表 as it is printed: a line for each indicator, a column for each place. A cell holds the figure with its 口径, its period and
 * its completion where they are stated, several figures on lines of their own; `GAP` where the place does not report it.
 *
 * @example
 * toRows(progressGrid(indicatorProgress(metrics, entities)))[0]?.["柯桥区"] // "53.65亿元（2023年1—8月，完成103.2%）"
 */
export function progressGrid(progress: Frame<ProgressRow>): Frame<Readonly<Record<string, string>>> {
  const rows = toRows(progress);
  const places = [...new Set(rows.map(({ place }) => place))];
  const grid = byName(rows, ({ indicator }) => indicator).map(([indicator, own]) => ({
    indicator,
    ...Object.fromEntries(places.map((place) => [place, cellOf(own.filter((row) => row.place === place))])),
  }));
  return fromRows<Readonly<Record<string, string>>>(grid, ["indicator", ...places]);
}

function cellOf(rows: readonly ProgressRow[]): string {
  const stated = rows.filter(({ figure, rank }) => figure !== GAP || rank !== GAP);
  return stated.map(textOf).join("\n") || GAP;
}

function textOf({ figure, stage, period, completion, rank }: ProgressRow): string {
  const done = completion === GAP ? GAP : `完成${completion}`;
  const beside = [stage, period, done, ...(figure === GAP ? [] : [rank])].filter((words) => words !== GAP);
  return `${figure === GAP ? rank : figure}（${beside.join("，")}）`;
}
