import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { type CopiedWorkspace, copyWorkspace } from "../bin/workspace.js";
import { notebookText } from "../runner/workspace.js";

const CELL = `console.log(process.cwd().split("/").at(-1), "长".repeat(300_000));`;
const NOTEBOOKS = ["notebooks/01-a.ipynb", "notebooks/02-b.ipynb"];

/** A copy of the workspace whose notebooks are two that print much and soon. */
export function copyWithNotebooks(options: Parameters<typeof copyWorkspace>[0] = {}): CopiedWorkspace {
  const workspace = copyWorkspace(options);
  for (const name of readdirSync(workspace.path("notebooks"))) rmSync(workspace.path("notebooks", name));
  writeNotebooks(workspace);
  return workspace;
}

/** The notebooks as they were before they ran. */
export function writeNotebooks(workspace: CopiedWorkspace): void {
  for (const [i, name] of NOTEBOOKS.entries())
    writeFileSync(workspace.path(name), notebookText([`${i + 1} + 1`, CELL]));
}

const BULLETIN = "绍兴市2024年科技工作总结\n\n全年新增高新技术企业321家，建成浣江实验室。\n";

/** A copy of the workspace with a bulletin more than its tables know of. */
export function copyWithBulletin(options: Parameters<typeof copyWorkspace>[0] = {}): CopiedWorkspace {
  const workspace = copyWorkspace(options);
  writeFileSync(workspace.path("seeds", "b.txt"), BULLETIN);
  return workspace;
}

/** A copy in which the charts named in EXPORT were exported once, in English. */
export async function copyWithExports(options: Parameters<typeof copyWorkspace>[0] = {}): Promise<CopiedWorkspace> {
  const workspace = copyWorkspace(options);
  const { code, err } = await workspace.run(...EXPORT, "--lang", "en");
  if (code !== 0) throw new Error(err);
  return workspace;
}

export const EXPORT = ["export", "changes-from-to", "coverage", "--format", "svg,png,csv,html"];

/** Does work in a copy that is disturbed and in one that is left in peace; both go with it. */
export async function inCopies(
  copies: readonly [workspace: CopiedWorkspace, whole: CopiedWorkspace],
  work: (workspace: CopiedWorkspace, whole: CopiedWorkspace) => Promise<void>,
): Promise<void> {
  await work(...copies).finally(() => copies.forEach((copy) => copy.remove()));
}
