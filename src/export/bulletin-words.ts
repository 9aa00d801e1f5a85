import { describeDoubt, doubtsOf, hasFlag, type MetricRow, readNumberCell } from "../dataset/index.js";
import type { Status } from "../dataset/index.js";
import type { Measure } from "../metrics/index.js";

export const MEASURES: Readonly<Record<Measure, string>> = {
  value: "数值",
  base: "基数",
  growth: "增减",
  share: "占比",
  completion: "完成率",
  difference: "差距",
  rank: "位次",
};

export const STATUSES: Readonly<Record<Status, string>> = {
  extracted: "",
  checked: "已核",
  rejected: "剔除",
  added: "补充",
};

const BOUNDS: Readonly<Record<string, string>> = { ">": "超", ">=": "不少于", "<": "不足", "<=": "至多", "~": "约" };

/**
 * A row's figure with bound and unit, at the numeral's precision.
 *
 * @example
 * figureOf(row) // "43.0 亿元"; "超 300 亿元"; "前 3 位" for a rank; "45 亿元（原文 43.0）" for a correction
 */
export function figureOf({ measure, bound, value, value_to: to, unit, numeral }: MetricRow): string {
  const stated = readNumberCell(numeral);
  const number = stated === value ? numeral : String(value);
  const word = measure === "rank" && bound === "<=" ? "前" : measure === "rank" && bound === "" ? "第" : BOUNDS[bound];
  const figure = [word, `${number}${to === undefined ? "" : `—${to}`}`, unit].filter(Boolean).join(" ");
  return stated !== undefined && Math.abs(stated) !== Math.abs(value) ? `${figure}（原文 ${numeral}）` : figure;
}

/** A row's period; 截至目前 for one that is stated and has no date. */
export const periodOf = ({ period }: MetricRow): string => (period === "asof" ? "截至目前" : period);

/** What a reader should know of a row besides: target, doubts, what people decided and why. */
export function notesOf(row: MetricRow): string[] {
  const doubts = row.status === "extracted" ? doubtsOf(row).map((flag) => describeDoubt(flag).zh) : [];
  const decided = [STATUSES[row.status], row.basis].filter(Boolean).join("：");
  return [hasFlag(row, "target") ? "目标" : "", ...doubts, decided].filter((note) => note !== "");
}
