import { dirname, join } from "node:path";
import { type Gazetteer, loadGazetteer } from "../corpus/index.js";
import { tablePaths } from "../dataset/files.js";
import type { MetricRow } from "../dataset/index.js";
import { loadPacked } from "../dataset/load.js";
import { loadInTurn } from "../dataset/loadInTurn.js";
import { METRICS } from "../dataset/metricRegister.js";
import { loadWatched, type WatchedTable, workspaceRoot } from "../lineage/index.js";
import { withNames } from "./bulletinNames.js";
import { type Frame, toFrame } from "./frame.js";
import { METRIC_COLUMNS, type MetricRecord, toRecord } from "./metricRecord.js";
import { requireRoom } from "./requireRoom.js";
import { asking, choosing, type RowChoice } from "./rowChoice.js";

/** Which rows of data/metrics.csv a frame has. */
export interface LoadOptions extends RowChoice {
  /** The file; data/metrics.csv by default. */
  readonly path?: string;
}

/**
 * data/metrics.csv as a danfojs DataFrame: typed, checked against the schema, amounts in one unit per dimension beside the
 * value as written, with interval, period and place code. Rejected rows are left out, targets are marked.
 * @throws DatasetError naming file, row, column and value of everything that is wrong with the rows of the bulletins asked for.
 *
 * @example
 * const metrics = loadMetrics();
 * where(metrics, (row) => row.place === "诸暨市" && row.dimension === "money").print();
 */
export function loadMetrics({ path = tablePaths().metrics, ...choice }: LoadOptions = {}): Frame<MetricRecord> {
  const { rows, selection } = loadWatched(METRIC_TABLE, { path, root: workspaceRoot(), choice: withNames(choice) });
  return toFrame({ columns: METRIC_COLUMNS, rows }, selection);
}

/** data/metrics.csv and the files that the rows of its frame hang on. */
export const METRIC_TABLE: WatchedTable<MetricRecord, RowChoice> = {
  kind: "metrics",
  files: (path, root) => ({
    "metrics.csv": path,
    "extracted.csv": tablePaths(dirname(path)).extracted,
    "places.csv": join(root, "data", "places.csv"),
  }),
  load: ({ "metrics.csv": path = "", "places.csv": places }, choice) => {
    if (!choice.bulletins) requireRoom(path);
    const record = recordChosen({ ...choice, gazetteer: loadGazetteer(places) });
    return loadPacked(METRICS, record, { path, isAsked: asking(choice) });
  },
};

interface Choice extends RowChoice {
  readonly gazetteer?: Gazetteer;
}

/** The metrics frame of rows that are at hand. */
export function toMetricFrame(rows: readonly MetricRow[], choice: Choice = {}): Frame<MetricRecord> {
  const record = recordChosen(choice);
  return toFrame({ columns: METRIC_COLUMNS, rows: rows.flatMap((row) => record(row) ?? []) });
}

/** The record of a row that is chosen, `undefined` for others. */
function recordChosen({ gazetteer = loadGazetteer(), ...choice }: Choice) {
  const isChosen = choosing(choice);
  return (row: MetricRow): MetricRecord | undefined => (isChosen(row) ? toRecord(row, gazetteer) : undefined);
}

/**
 * The records of that frame bulletin by bulletin, of which only one is in memory: for what passes through.
 * @throws as `loadMetrics`, after the last bulletin.
 *
 * @example
 * for await (const records of loadMetricsInTurn()) total += records.length;
 */
export async function* loadMetricsInTurn({ path, ...choice }: LoadOptions = {}): AsyncGenerator<MetricRecord[]> {
  const record = recordChosen(choice);
  for await (const rows of loadInTurn(METRICS, path, asking(choice))) yield rows.flatMap((row) => record(row) ?? []);
}
