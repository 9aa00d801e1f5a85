import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./hash.js";
import { PackedRows } from "./packed-rows.js";
import { keptFiles, saveSnapshot, type SnapshotFiles, snapshotFolder, snapshotId } from "./snapshot.js";
import { writeWholeSync } from "./write-whole.js";

/** What rows are loaded from files. */
export interface RowLoader<R extends object, C extends object> {
  readonly kind: string;
  load(files: SnapshotFiles, choice: C): PackedRows<R>;
}

/** Rows, and the snapshot of the files that they were loaded from, where one can be kept. */
export interface LoadedRows<R extends object> {
  readonly rows: readonly R[];
  readonly snapshot?: string;
}

/** The same, and the rows packed. */
export interface LoadedPack<R extends object> {
  readonly rows: PackedRows<R>;
  readonly snapshot?: string;
}

/** A table of fewer bytes is read faster than looked up. */
const LARGE = 500_000;

/** Whether rows of these files are kept once they have been loaded. */
export function areLarge(files: SnapshotFiles): boolean {
  return Object.values(files).some((path) => existsSync(path) && statSync(path).size > LARGE);
}

/**
 * The rows of a table, and a snapshot of its files as they were when it was loaded. Those of a large one are kept beside the
 * snapshot: they are not read, checked and converted again as long as neither the files nor the code that does it change.
 */
export function loadRows<R extends object, C extends object>(
  loader: RowLoader<R, C>,
  files: SnapshotFiles,
  choice: C,
  root: string,
): LoadedRows<R> {
  const { rows, ...kept } = loadPack(loader, files, choice, root);
  return { rows: rows.toArray(), ...kept };
}

/** The same as they are kept. */
export function loadPack<R extends object, C extends object>(
  loader: RowLoader<R, C>,
  files: SnapshotFiles,
  choice: C,
  root: string,
): LoadedPack<R> {
  const snapshot = orNothing(() => saveSnapshot(root, files));
  if (snapshot === undefined) return { rows: loader.load(files, choice) };
  const folder = snapshotFolder(root, snapshot);
  const copies = keptFiles(files, folder);
  if (areLarge(files)) return { snapshot, rows: loadKept(loader, files, copies, choice, folder) };
  const rows = loader.load(files, choice);
  // Somebody saved while it was loaded.
  return { snapshot, rows: snapshotId(files) === snapshot ? rows : loader.load(copies, choice) };
}

function loadKept<R extends object, C extends object>(
  loader: RowLoader<R, C>,
  files: SnapshotFiles,
  copies: SnapshotFiles,
  choice: C,
  folder: string,
): PackedRows<R> {
  const path = join(folder, `rows-${hashOf(JSON.stringify([loader.kind, choice, codeId()])).slice(0, 16)}`);
  const kept = orNothing(() => PackedRows.fromBytes<R>(readFileSync(path)));
  if (kept) return kept;
  const rows = orNothing(() => loader.load(copies, choice));
  // What is wrong is told of the file itself, not of its copy.
  if (!rows) return loader.load(files, choice);
  orNothing(() => writeWholeSync(path, rows.bytes));
  return rows;
}

// Where rows are made: what changes there may make other rows of the same bytes.
const CODE = ["text", "lineage", "corpus", "quantities", "metrics", "entities", "dataset", "frames"];

let code: string | undefined;

function codeId(): string {
  return (code ??= hashOf(JSON.stringify([process.versions.v8, CODE.map(hashFolder)])));
}

function hashFolder(name: string): string[] {
  const folder = join(__dirname, "..", name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.[jt]s$/u.test(file));
  return files.sort().map((file) => hashOf(readFileSync(join(folder, file))));
}

// Nothing kept, something of another version, a full disk: then it is loaded.
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
