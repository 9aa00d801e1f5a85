import { mkdirSync, statSync } from "node:fs";
import { relative } from "node:path";
import { loadMetricsInTurn, METRIC_COLUMNS, saveParquet } from "../../frames/index.js";
import { workspacePath, workspaceRoot } from "../../lineage/workspace.js";

/** `jianbao parquet`: data/metrics.csv, as the metrics frame has it, as a Parquet file. */
export async function parquet(file: string | undefined): Promise<void> {
  mkdirSync(workspacePath("exports"), { recursive: true });
  const path = file ?? workspacePath("exports", "metrics.parquet");
  const rows = await saveParquet(loadMetricsInTurn(), path);
  console.log(
    `${relative(workspaceRoot(), path)}: ${rows} rows, ${METRIC_COLUMNS.length} columns, ${statSync(path).size} bytes`,
  );
}
