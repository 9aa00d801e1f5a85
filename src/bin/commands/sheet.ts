import { mkdirSync } from "node:fs";
import { extname, relative } from "node:path";
import { importSheet, loadMetricRows, saveSheet } from "../../dataset/index.js";
import { workspacePath, workspaceRoot } from "../../lineage/workspace.js";
import { warnOpen } from "../warnOpen.js";

export interface SheetFlags {
  readonly import?: string;
}

/** `jianbao sheet`: data/metrics.csv as a workbook, or with --import an edited workbook back into it. */
export async function sheet(file: string | undefined, flags: SheetFlags): Promise<void> {
  if (flags.import !== undefined) return bringBack(flags.import);
  const path = file ?? workspacePath("exports", "metrics.xlsx");
  // What stands under another ending is no workbook, and would be lost.
  if (extname(path).toLowerCase() !== ".xlsx") throw new Error(`unsupported kind of workbook, name it .xlsx: ${path}`);
  if (file === undefined) mkdirSync(workspacePath("exports"), { recursive: true });
  const { rows, doubtful } = await saveSheet(loadMetricRows(), path);
  console.log(`${relative(workspaceRoot(), path)}: ${rows} rows, ${doubtful} of them marked as doubtful`);
  console.log(`bring it back with: npx jianbao sheet --import ${relative(workspaceRoot(), path)}`);
}

async function bringBack(path: string): Promise<void> {
  warnOpen();
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
