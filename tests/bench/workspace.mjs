// A workspace of its own for a bench: the tables, bulletins, notebooks and compiled code of this one, without records.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Does work in such a workspace, which is taken away after it. */
export async function inWorkspace(work) {
  const root = mkdtempSync(join(os.tmpdir(), "jianbao-bench-"));
  try {
    for (const name of ["data", "seeds", "notebooks", "dist", "package-lock.json"])
      cpSync(join(ROOT, name), join(root, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
