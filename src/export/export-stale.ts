import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeWhole } from "../lineage/write-whole.js";
import { listSeeds } from "../corpus/index.js";
import { workspacePath, workspaceRoot } from "../lineage/workspace.js";
import { exportCharts, type ExportedChart, type ExportOptions } from "./export-charts.js";

interface Kept {
  readonly digest: string;
  readonly charts: readonly ExportedChart[];
}

/**
 * Like exportCharts, unless the notebooks and what draws them are as they were and every file is still there: then the
 * charts written earlier are returned, and nothing is drawn.
 */
export async function exportStale(options: ExportOptions): Promise<ExportedChart[]> {
  const record = workspacePath(".jianbao", "exports.json");
  const digest = digestOf(options);
  const kept = readKept(record);
  if (kept?.digest === digest && kept.charts.every(({ files }) => files.every((file) => existsSync(fromRoot(file))))) {
    return kept.charts.map((chart) => ({ ...chart, files: chart.files.map(fromRoot) }));
  }
  const charts = await exportCharts(options);
  const shown = charts.map((chart) => ({
    ...chart,
    files: chart.files.map((file) => relative(workspaceRoot(), file)),
  }));
  mkdirSync(workspacePath(".jianbao"), { recursive: true });
  await writeWhole(record, JSON.stringify({ digest, charts: shown }));
  return charts;
}

const fromRoot = (file: string) => join(workspaceRoot(), file);

// What was exported: notebooks, the bulletins their charts quote, options, and the compiled code that draws, whose stamp
// changes with every build.
function digestOf({ notebooks, ...options }: ExportOptions): string {
  const hash = createHash("sha256").update(JSON.stringify({ ...options, log: undefined }));
  const seeds = existsSync(workspacePath("seeds")) ? listSeeds(workspacePath("seeds")) : [];
  for (const file of [...notebooks, ...seeds, workspacePath("dist", ".stamp"), workspacePath("package-lock.json")]) {
    hash.update(file);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

function readKept(record: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(record, "utf8")) as Kept;
  } catch {
    return undefined;
  }
}
