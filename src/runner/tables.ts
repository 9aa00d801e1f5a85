import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MetricRecord } from "../frames/index.js";
import { loadMetricRecords } from "../frames/loadMetrics.js";
import { type SnapshotFiles, type TableReads, snapshotFolder, snapshotId } from "../lineage/index.js";
import { once } from "./inputs.js";
import { type RowChange, findRowChanges } from "./row-changes.js";

/** Rows of a watched table that a notebook read and that are not as they were; or a word on why that cannot be told. */
export type TableChanges = readonly RowChange[] | string;

export interface TablesNow {
  changesOf(reads: TableReads): TableChanges;
  /** Rows of a table as a snapshot keeps them. */
  before(reads: Pick<TableReads, "snapshot" | "choice">): readonly MetricRecord[];
}

/** Compares the tables of a workspace as they are now with what notebooks read of them. */
export function tablesNow(root: string): TablesNow {
  const snapshot = once((name) => snapshotId(filesOf(root, name)));
  const load = once((key) => {
    const [metrics, places, choice] = JSON.parse(key) as [string, string, object];
    return loadMetricRecords({ metrics, places }, choice);
  });
  const loadFrom = (files: SnapshotFiles, choice: object) =>
    load(JSON.stringify([files["metrics.csv"], files["places.csv"], choice]));
  const before: TablesNow["before"] = (reads) => loadFrom(keptFiles(root, reads.snapshot), reads.choice);
  return {
    before,
    changesOf(reads) {
      if (snapshot(reads.name) === reads.snapshot) return [];
      if (!existsSync(snapshotFolder(root, reads.snapshot))) return "changed";
      if (!existsSync(join(root, reads.name))) return "is gone";
      const now = orProblem(() => loadFrom(filesOf(root, reads.name), reads.choice));
      return typeof now === "string" ? now : findRowChanges(reads, before(reads), now);
    },
  };
}

/** The files that a metrics table hangs on. */
function filesOf(root: string, name: string): SnapshotFiles {
  const [metrics, places] = [join(root, name), join(root, "data", "places.csv")];
  return { "metrics.csv": metrics, "extracted.csv": join(metrics, "..", "extracted.csv"), "places.csv": places };
}

function keptFiles(root: string, id: string): SnapshotFiles {
  const folder = snapshotFolder(root, id);
  return { "metrics.csv": join(folder, "metrics.csv"), "places.csv": join(folder, "places.csv") };
}

function orProblem<T>(load: () => T): T | string {
  try {
    return load();
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
