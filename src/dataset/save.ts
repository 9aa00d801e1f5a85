import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Entity } from "../entities/index.js";
import type { Metric } from "../metrics/metric.js";
import { writeRegister } from "./csv.js";
import { ENTITIES, type EntityRow, toEntityRow } from "./entityRegister.js";
import { registerPaths, tablePaths, writeIfChanged } from "./files.js";
import { shownPath } from "../lineage/workspace.js";
import { loadBase, loadRegister } from "./load.js";
import { type Merged, mergeRegister } from "./merge.js";
import { METRICS } from "./metricRegister.js";
import { byId, type Register, type RegisterRow } from "./register.js";
import { toRow } from "./row.js";
import type { MetricRow } from "./metricRow.js";

/** Where the tables are. */
export interface SaveOptions {
  /** The folder of metrics.csv and entities.csv; the workspace's data/ by default. */
  readonly dir?: string;
}

/**
 * Merge the metrics of all bulletins into metrics.csv, keeping what people decided, and remember them in extracted.csv.
 * @throws DatasetError when metrics.csv cannot be read; then nothing is written.
 *
 * @example
 * saveMetrics(metrics).report.conflicts // rows that people edited and the bulletin now states differently
 */
export function saveMetrics(metrics: readonly Metric[], options: SaveOptions = {}): Merged {
  return save(METRICS, metrics.map(toRow), options);
}

/**
 * Merge the named things of all bulletins into entities.csv, keeping what people decided, and remember them in
 * extracted-entities.csv.
 * @throws DatasetError when entities.csv cannot be read; then nothing is written.
 */
export function saveEntities(entities: readonly Entity[], options: SaveOptions = {}): Merged<EntityRow> {
  return save(ENTITIES, entities.map(toEntityRow), options);
}

function save<R extends RegisterRow>(register: Register<R>, theirs: readonly R[], { dir }: SaveOptions): Merged<R> {
  const paths = registerPaths(register, dir);
  const merged = mergeSaved(register, theirs, dir);
  const extracted = writeRegister(register, merged.extracted, shownPath(paths.extracted));
  const rows = writeRegister(register, merged.rows, shownPath(paths.mine));
  mkdirSync(dirname(paths.mine), { recursive: true });
  // People's table first, as `prepareSaveInTurn` says.
  writeIfChanged(paths.mine, rows);
  writeIfChanged(paths.extracted, extracted);
  return merged;
}

function mergeSaved<R extends RegisterRow>(register: Register<R>, theirs: readonly R[], dir?: string): Merged<R> {
  const { mine } = registerPaths(register, dir);
  if (!existsSync(mine)) return mergeRegister(register, [], [], theirs);
  const base = loadBase(register, dir);
  return mergeRegister(register, base, loadRegister(register, mine, byId(base)), theirs);
}

/** Write rows that people decided on (a review, an imported sheet); what the extractor wrote stays as it is. */
export function saveMetricRows(rows: readonly MetricRow[], path = tablePaths().metrics): void {
  writeIfChanged(path, writeRegister(METRICS, rows, shownPath(path)));
}
