import { tablePaths } from "./files.js";
import { shownPath } from "../lineage/workspace.js";
import { loadMetricRows } from "./load.js";
import { METRICS } from "./metricRegister.js";
import { toCells } from "./readRow.js";
import { decide, type Decision } from "./review.js";
import { saveMetricRows } from "./save.js";
import type { MetricRow } from "./metricRow.js";

/**
 * Write one decision into data/metrics.csv, whole or not at all. The file is read again first: what somebody did to other
 * rows meanwhile stays.
 * @throws when the row is no longer as it was `seen`; then nothing is written.
 *
 * @example
 * recordDecision(row, { kind: "checked", by: "王芳", why: "与原件一致" }).status // "checked"
 */
export function recordDecision(seen: MetricRow, decision: Decision, path = tablePaths().metrics): MetricRow {
  const rows = loadMetricRows(path);
  const there = rows.find(({ id }) => id === seen.id);
  if (!there || !isSame(there, seen))
    throw new Error(`the row in ${shownPath(path)} was edited meanwhile, start the review again: ${seen.id}`);
  const decided = decide(there, decision);
  saveMetricRows(
    rows.map((row) => (row === there ? decided : row)),
    path,
  );
  return decided;
}

const isSame = (a: MetricRow, b: MetricRow) =>
  JSON.stringify(toCells(METRICS, a)) === JSON.stringify(toCells(METRICS, b));
