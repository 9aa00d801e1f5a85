import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { readMetrics } from "./csv.js";
import { readBytes, shownPath, tablePaths } from "./files.js";
import type { MetricRow } from "./schema.js";

/**
 * The rows of data/metrics.csv, checked against the schema. What a spreadsheet did to numerals, long numbers and periods
 * is undone with the help of extracted.csv beside it.
 * @throws DatasetError naming every problem with its row, column and value.
 *
 * @example
 * loadMetricRows().filter(({ place }) => place === "诸暨市").length // 18
 */
export function loadMetricRows(path = tablePaths().metrics): MetricRow[] {
  const bytes = readBytes(path, "run npx jianbao extract");
  return readMetrics(bytes, { file: shownPath(path), former: loadExtracted(dirname(path)) });
}

/** The rows of extracted.csv: what the extractor last wrote; none before the first extraction. */
export function loadExtracted(dir?: string): MetricRow[] {
  const { extracted } = tablePaths(dir);
  if (!existsSync(extracted)) return [];
  return readMetrics(readBytes(extracted, ""), { file: shownPath(extracted) });
}
