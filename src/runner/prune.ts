import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { snapshotFolder, sweepDrafts } from "../lineage/index.js";

/** Takes away the snapshots of data that no record speaks of any more. */
export async function pruneSnapshots(root: string): Promise<void> {
  const cache = join(root, ".jianbao");
  sweepDrafts(join(cache, "snapshots"));
  const ids = await readdir(join(cache, "snapshots")).catch(() => []);
  if (ids.length < 2) return;
  const records = await Promise.all(["runs", "before", "sessions"].map((folder) => readRecords(join(cache, folder))));
  const unused = ids.filter((id) => !id.includes(".") && !records.flat().some((record) => record.includes(id)));
  await Promise.all(unused.map((id) => rm(snapshotFolder(root, id), { recursive: true, force: true })));
}

async function readRecords(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json"));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "utf8").catch(() => "")));
}
