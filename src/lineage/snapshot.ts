import { createHash, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftOf, sweepDrafts } from "./drafts.js";

/** Files by the name they get in the snapshot. */
export type SnapshotFiles = Readonly<Record<string, string>>;

/**
 * Keeps files as they are now, in a folder named after what is in them; returns its name. A file that is not there is left
 * out. What is the same is kept once.
 */
export function saveSnapshot(root: string, files: SnapshotFiles): string {
  const contents = readFiles(files);
  const id = idOf(contents);
  if (!existsSync(snapshotFolder(root, id))) writeFolder(root, id, contents);
  return id;
}

/** The name that a snapshot of files would have now. */
export function snapshotId(files: SnapshotFiles): string {
  return idOf(readFiles(files));
}

type Contents = readonly (readonly [name: string, bytes: Uint8Array])[];

function readFiles(files: SnapshotFiles): Contents {
  const there = Object.entries(files).filter(([, path]) => existsSync(path));
  return there.map(([name, path]) => [name, readFileSync(path)]);
}

function idOf(contents: Contents): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of contents) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

/** Where a snapshot is kept. */
export function snapshotFolder(root: string, id: string): string {
  return join(root, ".jianbao", "snapshots", id);
}

/** The files of a snapshot in its folder. */
export function keptFiles(files: SnapshotFiles, folder: string): SnapshotFiles {
  return Object.fromEntries(Object.keys(files).map((name) => [name, join(folder, name)]));
}

// Whole or not at all; another kernel may be there first.
function writeFolder(root: string, id: string, contents: Contents): void {
  const folder = join(root, ".jianbao", "snapshots");
  mkdirSync(folder, { recursive: true });
  sweepDrafts(folder);
  const draft = draftOf(join(folder, id), randomInt(1e6));
  mkdirSync(draft);
  try {
    for (const [name, bytes] of contents) writeFileSync(join(draft, name), bytes);
    renameSync(draft, join(folder, id));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(folder, id))) throw error;
  }
}
