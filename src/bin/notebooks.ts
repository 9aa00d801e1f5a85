import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { workspacePath } from "../lineage/workspace.js";

/**
 * Paths of the workspace's notebooks that the names mean: all without names; else each name is a file, its beginning
 * ("02") or a part of it ("growth").
 *
 * @throws when a name means no notebook.
 */
export function chooseNotebooks(names: readonly string[]): string[] {
  const folder = workspacePath("notebooks");
  if (!existsSync(folder))
    throw new Error(`missing folder of notebooks; npx jianbao new makes one with a first notebook: ${folder}`);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb") && !file.startsWith("."))
    .sort();
  if (names.length === 0) return files.map((file) => join(folder, file));
  const chosen = new Set(names.flatMap((name) => matching(files, name)));
  return files.filter((file) => chosen.has(file)).map((file) => join(folder, file));
}

function matching(files: readonly string[], name: string): string[] {
  const wanted = name.replace(/^.*[\\/]/u, "").replace(/\.ipynb$/u, "");
  const found = files.filter((file) => file === `${wanted}.ipynb`);
  const loose = found.length > 0 || wanted === "" ? found : files.filter((file) => file.includes(wanted));
  if (loose.length > 0) return loose;
  throw new Error(`unknown notebook, one of ${files.join(", ") || "none so far"}: ${JSON.stringify(name)}`);
}
