import type { Lang } from "../charts/index.js";
import { writeTable } from "../dataset/index.js";
import { cellText, toChartTable } from "./chart-table.js";
import type { FoundChart } from "./charts-of.js";

/** The chart's rows as CSV: UTF-8 with BOM, so that Excel opens it right; no cell can become a formula. */
export function toCsv(chart: FoundChart, lang: Lang = "zh"): string {
  const { headings, rows } = toChartTable(chart, lang);
  return writeTable({ header: headings, rows: rows.map((row) => row.map(cellText)) });
}
