import { readFileSync } from "node:fs";
import { nameOf, noteFile } from "./files.js";
import { ObservedTable } from "./observed-table.js";
import { observeRow } from "./observed-row.js";
import { quietly, recording } from "./recording.js";
import { Selection } from "./selection.js";
import { type SnapshotFiles, saveSnapshot } from "./snapshot.js";

/** What a table was loaded from. */
export interface TableSource {
  readonly path: string;
  /** Which rows were asked for. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** All files that the rows hang on, by their names in a snapshot. */
  readonly files: SnapshotFiles;
}

/** Rows that tell what is read of them, and their selection; as they are when nobody records. */
export function observeTable<R extends object>(
  rows: readonly R[],
  { path, choice, files }: TableSource,
): { rows: readonly R[]; selection?: Selection } {
  const record = recording();
  const [name, root] = [record && nameOf(path), record?.roots[0]];
  if (!record || name === undefined || root === undefined) return { rows };
  const snapshot = trySnapshot(root, files);
  if (snapshot === undefined) return { rows };
  const table = new ObservedTable(record, { name, choice, snapshot, size: rows.length });
  record.tables.push(table);
  return {
    rows: rows.map((row, position) => observeRow(row, table, position)),
    selection: new Selection(table, [...rows.keys()]),
  };
}

// Where nothing can be kept, the files count as read from end to end.
function trySnapshot(root: string, files: SnapshotFiles): string | undefined {
  try {
    return quietly(() => saveSnapshot(root, files));
  } catch {
    for (const path of Object.values(files)) noteFile(path, readFileSync(path));
    return undefined;
  }
}
