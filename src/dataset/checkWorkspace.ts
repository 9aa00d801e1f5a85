import { existsSync } from "node:fs";
import { loadGazetteer, loadSeeds } from "../corpus/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { loadIndicators } from "../metrics/index.js";
import { checkMetrics } from "./check.js";
import { checkEntities } from "./checks/entities.js";
import type { Finding } from "./checks/finding.js";
import { ENTITIES } from "./entityRegister.js";
import { registerPaths } from "./files.js";
import { loadEntityRows, loadExtracted, loadMetricRows } from "./load.js";
import { findUnit } from "./units.js";

/** What a check looked at and found. */
export interface WorkspaceCheck {
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/**
 * data/metrics.csv and data/entities.csv against their sentences in seeds/, the places, indicators and units that are known, and what must be true
 * of it. Places that the extractor itself read, such as parks without a code, count as known.
 */
export async function checkWorkspace(): Promise<WorkspaceCheck> {
  const rows = loadMetricRows();
  const texts = new Map<string, string>();
  for await (const { name, text } of loadSeeds(workspacePath("seeds"))) texts.set(name, text);
  const gazetteer = loadGazetteer();
  const { byName } = loadIndicators();
  const read = new Set(loadExtracted().map(({ place }) => place));
  const isKnown = (name: string) => gazetteer.placeNamed(name) !== undefined || read.has(name);
  const findings = checkMetrics(rows, {
    texts,
    isUnit: (unit) => findUnit(unit, "value").dimension !== "" || findUnit(unit, "rank").dimension !== "",
    isPlace: isKnown,
    isIndicator: (name) => byName.has(name),
  });
  const entities = existsSync(registerPaths(ENTITIES).mine) ? loadEntityRows() : [];
  const named = checkEntities(entities, { texts, isPlace: isKnown });
  return { rows: rows.length + entities.length, findings: [...findings, ...named] };
}
