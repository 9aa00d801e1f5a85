import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type PackedRows,
  type SnapshotFiles,
  type TableReads,
  areLarge,
  keptFiles,
  loadPack,
  snapshotFolder,
  snapshotId,
} from "../lineage/index.js";
import { once } from "./inputs.js";
import { type RowChange, findRowChanges } from "./row-changes.js";
import { type TableKind, findKind } from "./table-kinds.js";

/** Rows of a watched table that a notebook read and that are not as they were; or a word on why that cannot be told. */
export type TableChanges = readonly RowChange[] | string;

export interface TablesNow {
  changesOf(reads: TableReads): TableChanges;
  /** Rows of a table as a snapshot keeps them. */
  before(reads: Pick<TableReads, "kind" | "name" | "snapshot" | "choice">): PackedRows;
}

/** Compares the tables of a workspace as they are now with what notebooks read of them. */
export function tablesNow(root: string): TablesNow {
  const filesOf = (kind: TableKind, name: string) => kind.files(join(root, name), root);
  const snapshot = once((key) => {
    const [kind, name] = JSON.parse(key) as [string, string];
    return snapshotId(filesOf(theKind(kind), name));
  });
  const load = once((key) => {
    const [kind, files, choice] = JSON.parse(key) as [string, SnapshotFiles, object];
    return areLarge(files) ? loadPack(theKind(kind), files, choice, root).rows : theKind(kind).load(files, choice);
  });
  const loadFrom = (kind: TableKind, files: SnapshotFiles, choice: object) =>
    load(JSON.stringify([kind.kind, files, choice]));
  const before: TablesNow["before"] = ({ kind, name, snapshot, choice }) => {
    const folder = snapshotFolder(root, snapshot);
    return remember(JSON.stringify([folder, kind, choice]), () =>
      loadFrom(theKind(kind), keptFiles(filesOf(theKind(kind), name), folder), choice),
    );
  };
  return {
    before,
    changesOf(reads) {
      const kind = findKind(reads.kind);
      if (!kind) return "was read by another version";
      if (snapshot(JSON.stringify([reads.kind, reads.name])) === reads.snapshot) return [];
      if (!existsSync(snapshotFolder(root, reads.snapshot))) return "changed";
      if (!existsSync(join(root, reads.name))) return "is gone";
      const now = orProblem(() => loadFrom(kind, filesOf(kind, reads.name), reads.choice));
      return typeof now === "string" ? now : findRowChanges(reads, kind, before(reads), now);
    },
  };
}

// A snapshot never changes. A watcher asks for the last few again and again.
const remembered = new Map<string, PackedRows>();
const MOST = 4;

function remember(key: string, load: () => PackedRows): PackedRows {
  const rows = remembered.get(key) ?? load();
  remembered.delete(key);
  remembered.set(key, rows);
  for (const oldest of [...remembered.keys()].slice(0, -MOST)) remembered.delete(oldest);
  return rows;
}

function theKind(name: string): TableKind {
  const kind = findKind(name);
  if (!kind) throw new Error(`unknown kind of table: ${name}`);
  return kind;
}

function orProblem<T>(load: () => T): T | string {
  try {
    return load();
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
