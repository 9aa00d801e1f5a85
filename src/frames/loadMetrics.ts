import { dirname } from "node:path";
import { type Gazetteer, loadGazetteer } from "../corpus/index.js";
import { tablePaths } from "../dataset/files.js";
import { loadMetricRows, type MetricRow } from "../dataset/index.js";
import { observeTable, quietly, workspacePath } from "../lineage/index.js";
import { type Frame, toFrame } from "./frame.js";
import { METRIC_COLUMNS, type MetricRecord, toRecord } from "./metricRecord.js";

/** Which rows of data/metrics.csv a frame has. */
export interface LoadOptions {
  /** The file; data/metrics.csv by default. */
  readonly path?: string;
  /** Only these bulletins; all by default. */
  readonly bulletins?: readonly string[];
  /** Whether to keep the rows that people rejected; they are left out by default. */
  readonly rejected?: boolean;
}

/**
 * data/metrics.csv as a danfojs DataFrame: typed, checked against the schema, amounts in one unit per dimension beside the
 * value as written, with interval, period and place code. Rejected rows are left out, targets are marked.
 * @throws DatasetError naming file, row, column and value of everything that is wrong with the file.
 *
 * @example
 * const metrics = loadMetrics();
 * where(metrics, (row) => row.place === "诸暨市" && row.dimension === "money").print();
 */
export function loadMetrics({ path, ...choice }: LoadOptions = {}): Frame<MetricRecord> {
  const { metrics, extracted } = tablePaths(path && dirname(path));
  const files = { metrics: path ?? metrics, places: workspacePath("data", "places.csv") };
  const records = quietly(() => loadMetricRecords(files, choice));
  const kept = { "metrics.csv": files.metrics, "extracted.csv": extracted, "places.csv": files.places };
  const { rows, selection } = observeTable(records, { path: files.metrics, choice: { ...choice }, files: kept });
  return toFrame({ columns: METRIC_COLUMNS, rows }, selection);
}

/** Files that the rows of the metrics frame hang on. */
export interface MetricFiles {
  readonly metrics: string;
  readonly places: string;
}

/** The rows of the metrics frame, as plain objects. */
export function loadMetricRecords(
  { metrics, places }: MetricFiles,
  choice: Omit<LoadOptions, "path"> = {},
): MetricRecord[] {
  return toMetricRecords(loadMetricRows(metrics), { ...choice, gazetteer: loadGazetteer(places) });
}

interface Choice extends Omit<LoadOptions, "path"> {
  readonly gazetteer?: Gazetteer;
}

/** The metrics frame of rows that are at hand. */
export function toMetricFrame(rows: readonly MetricRow[], choice: Choice = {}): Frame<MetricRecord> {
  return toFrame({ columns: METRIC_COLUMNS, rows: toMetricRecords(rows, choice) });
}

function toMetricRecords(
  rows: readonly MetricRow[],
  { bulletins, rejected = false, gazetteer = loadGazetteer() }: Choice,
): MetricRecord[] {
  return rows
    .filter((row) => (rejected || row.status !== "rejected") && (bulletins?.includes(row.bulletin) ?? true))
    .map((row) => toRecord(row, gazetteer));
}
