import type { Measure } from "../../metrics/metric.js";
import type { Column } from "../metricRow.js";
import type { Status } from "../status.js";

/** What the workbook calls the kinds of figures. */
export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  value: "数值",
  base: "基数",
  growth: "增减",
  share: "占比",
  completion: "完成率",
  difference: "差距",
  rank: "位次",
};

/** What the workbook calls the decisions. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  extracted: "未核",
  checked: "已核",
  rejected: "剔除",
  added: "补充",
};

// Maps: a column or a cell may bear any name, such as constructor.
const LABELS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map<Column, ReadonlyMap<string, string>>([
  ["measure", new Map(Object.entries(MEASURE_LABELS))],
  ["status", new Map(Object.entries(STATUS_LABELS))],
]);

/** A cell as the workbook shows it. */
export function toLabel(column: string, cell: string): string {
  return LABELS.get(column)?.get(cell) ?? cell;
}

/** A cell of the workbook as the table has it; what is no label stays as it is. */
export function fromLabel(column: string, cell: string): string {
  const labels = [...(LABELS.get(column) ?? [])];
  return labels.find(([, label]) => label === cell.trim())?.[0] ?? cell;
}
