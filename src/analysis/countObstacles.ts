import { type Frame, fromRows, toRows } from "../frames/index.js";
import type { Compared } from "./compare.js";

/** How many pairs one obstacle keeps apart. */
export interface ObstacleCount {
  readonly obstacle: string;
  readonly pairs: number;
}

/** Obstacles as charts call them, in the order in which the guard asks. */
const NAMES: Readonly<Record<string, string>> = {
  place: "同一地区",
  level: "市与区县层级不同",
  target: "是目标而非结果",
  indicator: "指标不同",
  measure: "量度不同",
  plan: "完成率各有计划",
  stage: "口径不同",
  subject: "主体不同",
  unit: "单位不同",
  grade: "认定级别不同",
  scope: "排名范围不同",
  against: "增速的对比期不同",
  undated: "时点未注明",
  period: "时段不同",
};

/**
 * Why pairs may not be compared, most frequent first; a pair with two obstacles counts for both.
 *
 * @example
 * toRows(countObstacles(compareAll(metrics)))[0] // { obstacle: "时点未注明", pairs: 12 }
 */
export function countObstacles(pairs: Frame<Compared>): Frame<ObstacleCount> {
  const found = toRows(pairs).flatMap(({ obstacles }) => obstacles.split("、").filter((name) => name !== ""));
  const rows = Object.entries(NAMES).map(([name, obstacle]) => ({
    obstacle,
    pairs: found.filter((other) => other === name).length,
  }));
  return fromRows(
    rows.filter((row) => row.pairs > 0).sort((a, b) => b.pairs - a.pairs),
    ["obstacle", "pairs"],
  );
}
