import type { Reads } from "../lineage/index.js";
import { describeChange } from "./describe-change.js";
import { describeRows } from "./describe-rows.js";
import type { World } from "./world.js";

/** What of a notebook's reading is not as it was, in words. */
export async function readReasons(reads: Reads, world: World): Promise<string[]> {
  const files = await fileReasons(reads, world);
  const folders = await Promise.all(Object.entries(reads.folders).map((folder) => folderReasons(folder, world)));
  const tables = reads.tables.flatMap((table) => describeRows(table.name, world.tables.changesOf(table)));
  return [...new Set([...tables, ...files, ...folders.flat()])];
}

async function fileReasons({ files }: Reads, world: World): Promise<string[]> {
  const now = await Promise.all(
    Object.entries(files).map(async (file) => [...file, await world.hash(file[0])] as const),
  );
  const changed = now.filter(([, before, after]) => before !== after);
  const modules = changed.filter(([name]) => name.startsWith("dist/")).map(([name]) => name);
  const others = changed.filter(([name]) => !name.startsWith("dist/")).map((change) => describeChange(...change));
  return modules.length > 0 ? [...others, moduleReason(modules)] : others;
}

// Recompiled modules come in dozens; one is worth its name.
function moduleReason(modules: readonly string[]): string {
  const names = new Set(modules.map((path) => path.replace(/\.(?:d\.ts|js)$/, "")));
  return names.size === 1 ? `${[...names].join("")} changed` : `${names.size} modules of dist changed`;
}

async function folderReasons([folder, before]: [string, readonly string[]], world: World): Promise<string[]> {
  const now = await world.names(folder);
  const came = now.filter((name) => !before.includes(name)).map((name) => `${folder}/${name} is new`);
  const went = before.filter((name) => !now.includes(name)).map((name) => `${folder}/${name} is gone`);
  return [...came, ...went];
}
