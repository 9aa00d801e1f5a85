import { readNumberCell, readPeriodCell } from "./cells.js";
import type { CellsOf } from "./register.js";
import type { MetricRow } from "./metricRow.js";

/** The cells of one row of metrics.csv, by column. */
export type Cells = CellsOf<MetricRow>;

/**
 * A row's cells without what a spreadsheet did to them on its own: 43.0 shown as 43, 3-5 and 2023-06 taken for dates,
 * long numbers in powers of ten. `former` is the row as the extractor last wrote it.
 */
export function restoreCells(cells: Cells, former: Partial<MetricRow> | undefined): Cells {
  return {
    ...cells,
    numeral: restoreNumeral(cells.numeral, former?.numeral),
    value: restoreNumber(cells.value, former?.value),
    value_to: restoreNumber(cells.value_to, former?.value_to),
    period: readPeriodCell(cells.period, former?.period) ?? cells.period,
  };
}

function restoreNumeral(cell: string, former: string | undefined): string {
  if (former === undefined || cell === former) return cell;
  const value = readNumberCell(cell);
  const same = value !== undefined && value === readNumberCell(former);
  return same || isDateOf(cell, former) ? former : cell;
}

// 3-5 comes back as 3月5日, 5-Mar or 2026/3/5.
function isDateOf(cell: string, numeral: string): boolean {
  const [, month = "", day = ""] = /^0?(\d{1,2})[-/]0?(\d{1,2})$/u.exec(numeral.normalize("NFKC")) ?? [];
  const forms = [
    `${month}月${day}日`,
    `${day}-${ENGLISH[Number(month) - 1] ?? ""}`,
    `${ENGLISH[Number(month) - 1] ?? ""}-${day}`,
  ];
  return month !== "" && (forms.includes(cell.trim()) || cell.trim().endsWith(`/${month}/${day}`));
}

const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// 123456789012 comes back as 1.23457E+11.
function restoreNumber(cell: string, former: number | undefined): string {
  const [, digits] = /^-?\d(?:\.(\d+))?E[-+]\d+$/iu.exec(cell.trim()) ?? [];
  const value = readNumberCell(cell);
  if (former === undefined || value === undefined || !/e/iu.test(cell)) return cell;
  return Number(former.toExponential((digits ?? "").length)) === value ? String(former) : cell;
}
