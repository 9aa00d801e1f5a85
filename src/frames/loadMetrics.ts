import { type Gazetteer, loadGazetteer } from "../corpus/index.js";
import { loadMetricRows, type MetricRow } from "../dataset/index.js";
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
  return toMetricFrame(loadMetricRows(path), choice);
}

/** The metrics frame of rows that are at hand. */
export function toMetricFrame(
  rows: readonly MetricRow[],
  {
    bulletins,
    rejected = false,
    gazetteer = loadGazetteer(),
  }: Omit<LoadOptions, "path"> & { gazetteer?: Gazetteer } = {},
): Frame<MetricRecord> {
  const wanted = rows.filter(
    (row) => (rejected || row.status !== "rejected") && (bulletins?.includes(row.bulletin) ?? true),
  );
  return toFrame({ columns: METRIC_COLUMNS, rows: wanted.map((row) => toRecord(row, gazetteer)) });
}
