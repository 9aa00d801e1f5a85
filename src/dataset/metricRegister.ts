import { readNumberCell } from "./cells.js";
import { completeNumeral, tidyCells } from "./complete.js";
import type { Register } from "./register.js";
import { restoreCells } from "./restore.js";
import { COLUMNS, metricSchema } from "./schema.js";
import type { MetricRow } from "./metricRow.js";
import { similarity, toBigrams } from "./similarity.js";
import { TITLES } from "./titles.js";

/** data/metrics.csv: a row is known by its numeral. */
export const METRICS: Register<MetricRow> = {
  file: "metrics.csv",
  extracted: "extracted.csv",
  schema: metricSchema,
  columns: COLUMNS,
  titles: TITLES,
  tidy: tidyCells,
  restore: restoreCells,
  restored: ["numeral", "value", "value_to", "period"],
  complete: completeNumeral,
  identity: ["place", "subject", "indicator", "wording", "stage", "measure", "numeral", "period", "sentence"],
  same: { numeral: (a, b) => isSameNumeral(a.numeral, b.numeral) },
  isSameMark: (a, b) => isSameNumeral(a.numeral, b.numeral),
  likeness,
  statement: ({ numeral, unit, measure, wording, place }) => [numeral, unit, measure, wording, place].join("\n"),
};

// The same unit, the same kind of figure, the same words.
function likeness(a: MetricRow, b: MetricRow): number {
  const words = a.indicator === b.indicator ? 1 : similarity(toBigrams(a.wording), toBigrams(b.wording));
  if (words < 0.34 || a.measure !== b.measure) return 0;
  return words + (a.unit === b.unit ? 1 : 0) + 0.5;
}

/** Whether two numerals are one figure: 43.0 and 43, 1,050 and 1050, or the same characters. */
export function isSameNumeral(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readNumberCell(a), readNumberCell(b)];
  return left !== undefined && left === right;
}
