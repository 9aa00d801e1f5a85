import { relative } from "node:path";
import { workspaceRoot } from "../../lineage/workspace.js";
import { describeDiff, diffNotebooks, saveDiffPage } from "../../runner/diff/index.js";
import { chooseNotebooks } from "../notebooks.js";

/** `jianbao diff`: numbers before and after the last run, and what caused each change; charts side by side on a page. */
export async function diff(names: readonly string[]): Promise<void> {
  const diffs = await diffNotebooks(chooseNotebooks(names));
  if (diffs.length === 0) return console.log("no notebook shows anything else than before its last run");
  for (const line of diffs.flatMap(describeDiff)) console.log(line);
  console.log(`\ncharts before and after: ${relative(workspaceRoot(), await saveDiffPage(diffs))}`);
}
