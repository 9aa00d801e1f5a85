import { createHash, randomInt } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { draftOf, sweepDrafts } from "./drafts.js";

/** Files by the name they get in the snapshot. */
export type SnapshotFiles = Readonly<Record<string, string>>;

/**
 * Keeps files as they are now, in a folder named after what is in them; returns its name. A file that is not there is left
 * out. What is the same is kept once.
 */
export function saveSnapshot(root: string, files: SnapshotFiles): string {
  const id = snapshotId(files);
  return existsSync(snapshotFolder(root, id)) ? id : writeFolder(root, files);
}

/** The name that a snapshot of files would have now. */
export function snapshotId(files: SnapshotFiles): string {
  const hash = createHash("sha256");
  for (const [name, path] of filesThere(files)) {
    hash.update(`${name} ${statSync(path).size}\n`);
    for (const chunk of readChunks(path)) hash.update(chunk);
  }
  return hash.digest("hex").slice(0, 32);
}

const filesThere = (files: SnapshotFiles) => Object.entries(files).filter(([, path]) => existsSync(path));

/** Where a snapshot is kept. */
export function snapshotFolder(root: string, id: string): string {
  return join(root, ".jianbao", "snapshots", id);
}

/** The files of a snapshot in its folder. */
export function keptFiles(files: SnapshotFiles, folder: string): SnapshotFiles {
  return Object.fromEntries(Object.keys(files).map((name) => [name, join(folder, name)]));
}

// Whole or not at all; another kernel may be there first. Somebody may save meanwhile: it is named after what was copied.
function writeFolder(root: string, files: SnapshotFiles): string {
  const folder = join(root, ".jianbao", "snapshots");
  mkdirSync(folder, { recursive: true });
  sweepDrafts(folder);
  const draft = draftOf(join(folder, "snapshot"), randomInt(1e6));
  mkdirSync(draft);
  try {
    for (const [name, path] of filesThere(files)) copy(path, join(draft, name));
    const id = snapshotId(keptFiles(files, draft));
    moveUnlessThere(draft, snapshotFolder(root, id));
    return id;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function copy(from: string, to: string): void {
  writeFileSync(to, "");
  for (const chunk of readChunks(from)) appendFileSync(to, chunk);
}

function moveUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

const CHUNK = 2 ** 20;

/** A file bit by bit. */
function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) yield chunk.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
