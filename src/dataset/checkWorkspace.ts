import { loadGazetteer, loadSeeds } from "../corpus/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { loadIndicators } from "../metrics/index.js";
import { checkMetrics } from "./check.js";
import type { Finding } from "./checks/finding.js";
import { loadMetricRows } from "./load.js";
import { findUnit } from "./units.js";

/** What a check looked at and found. */
export interface WorkspaceCheck {
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/**
 * data/metrics.csv against its sentences in seeds/, the places, indicators and units that are known, and what must be true
 * of it. Places that the extractor itself read, such as parks without a code, count as known.
 */
export async function checkWorkspace(): Promise<WorkspaceCheck> {
  const rows = loadMetricRows();
  const texts = new Map<string, string>();
  for await (const { name, text } of loadSeeds(workspacePath("seeds"))) texts.set(name, text);
  const gazetteer = loadGazetteer();
  const { byName } = loadIndicators();
  const findings = checkMetrics(rows, {
    texts,
    isUnit: (unit) => findUnit(unit, "value").dimension !== "" || findUnit(unit, "rank").dimension !== "",
    isPlace: (name) =>
      gazetteer.placeNamed(name) !== undefined || rows.some((r) => r.place === name && r.status !== "added"),
    isIndicator: (name) => byName.has(name),
  });
  return { rows: rows.length, findings };
}
