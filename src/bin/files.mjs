// The file functions that prepare.mjs needs, Node 20's own and a listing of folders.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Files under a folder of the root whose name fits, as paths from the root with forward slashes, sorted. */
export function globSync(root, folder, name) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
