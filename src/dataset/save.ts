import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Metric } from "../metrics/metric.js";
import { writeMetrics } from "./csv.js";
import { shownPath, tablePaths, writeIfChanged } from "./files.js";
import { loadExtracted, loadMetricRows } from "./load.js";
import { type Merged, mergeMetrics } from "./merge.js";
import { toRow } from "./row.js";
import type { MetricRow } from "./schema.js";

/** Where the tables are. */
export interface SaveOptions {
  /** The folder of metrics.csv and extracted.csv; the workspace's data/ by default. */
  readonly dir?: string;
}

/**
 * Merge the metrics of all bulletins into metrics.csv, keeping what people decided, and remember them in extracted.csv.
 * @throws DatasetError when metrics.csv cannot be read; then nothing is written.
 *
 * @example
 * saveMetrics(metrics).report.conflicts // rows that people edited and the bulletin now states differently
 */
export function saveMetrics(metrics: readonly Metric[], { dir }: SaveOptions = {}): Merged {
  const paths = tablePaths(dir);
  const theirs = metrics.map(toRow);
  const merged = existsSync(paths.metrics)
    ? mergeMetrics(loadExtracted(dir), loadMetricRows(paths.metrics), theirs)
    : mergeMetrics([], [], theirs);
  const extracted = writeMetrics(merged.extracted, shownPath(paths.extracted));
  const rows = writeMetrics(merged.rows, shownPath(paths.metrics));
  mkdirSync(dirname(paths.metrics), { recursive: true });
  // People's table first: if the machine stops between the two, the next merge finds it equal to its new extraction.
  // The other way round, it would take every outdated cell of the old table for an edit.
  writeIfChanged(paths.metrics, rows);
  writeIfChanged(paths.extracted, extracted);
  return merged;
}

/** Write rows that people decided on (a review, an imported sheet); what the extractor wrote stays as it is. */
export function saveMetricRows(rows: readonly MetricRow[], path = tablePaths().metrics): void {
  writeIfChanged(path, writeMetrics(rows, shownPath(path)));
}
