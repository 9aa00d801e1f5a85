import { relative } from "node:path";
import { importSheet, loadMetricRows, saveSheet } from "../../dataset/index.js";
import { workspacePath, workspaceRoot } from "../../lineage/workspace.js";
import { mkdirSync } from "node:fs";

export interface SheetFlags {
  readonly import?: string;
}

/** `jianbao sheet`: data/metrics.csv as a workbook, or with --import an edited workbook back into it. */
export async function sheet(file: string | undefined, flags: SheetFlags): Promise<void> {
  if (flags.import !== undefined) return bringBack(flags.import);
  mkdirSync(workspacePath("exports"), { recursive: true });
  const path = file ?? workspacePath("exports", "metrics.xlsx");
  const { rows, doubtful } = await saveSheet(loadMetricRows(), path);
  console.log(`${relative(workspaceRoot(), path)}: ${rows} rows, ${doubtful} of them marked as doubtful`);
  console.log(`bring it back with: npx jianbao sheet --import ${relative(workspaceRoot(), path)}`);
}

async function bringBack(path: string): Promise<void> {
  const { changes, added, absent } = await importSheet(path);
  for (const { id, column, from, to, contested } of changes) {
    console.log(
      `  ${id}  ${column}: ${from || "empty"} → ${to || "empty"}${contested ? "  (data/metrics.csv had been changed too)" : ""}`,
    );
  }
  console.log(`${changes.length} cells changed, ${added.length} rows added`);
  if (absent > 0)
    console.log(`${absent} rows of data/metrics.csv are not in the workbook and stay; to drop a row, reject it`);
}
