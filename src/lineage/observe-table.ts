import { existsSync, readFileSync } from "node:fs";
import { nameOf, noteFile } from "./files.js";
import { ObservedTable } from "./observed-table.js";
import { observeRow } from "./observed-row.js";
import { loadRows } from "./keep-rows.js";
import type { PackedRows } from "./packed-rows.js";
import { quietly, recording } from "./recording.js";
import type { TableReads } from "./reads.js";
import { Selection } from "./selection.js";
import type { SnapshotFiles } from "./snapshot.js";

/** A kind of table whose rows tell what is read of them. */
export interface WatchedTable<R extends object, C extends object = object> {
  /** What records call it. */
  readonly kind: string;
  /** All files that the rows of the table at a path hang on, by their names in a snapshot. */
  files(path: string, root: string): SnapshotFiles;
  /** Its rows from those files, or those that `choice` asks for. */
  load(files: SnapshotFiles, choice: C): PackedRows<R>;
}

/** Rows of a watched table, and which of them there are; without a selection nobody records. */
export interface Watched<R extends object> {
  readonly rows: readonly R[];
  readonly selection?: Selection;
}

/** Loads a table whose rows tell what is read of them; as they are when nobody records. */
export function loadWatched<R extends object, C extends object>(
  table: WatchedTable<R, C>,
  { path, root, choice }: { readonly path: string; readonly root: string; readonly choice: C },
): Watched<R> {
  const files = table.files(path, root);
  const record = recording();
  const [name, home] = [record && nameOf(path), record?.roots[0]];
  if (!record || name === undefined || home === undefined) return { rows: table.load(files, choice).toArray() };
  const { rows, snapshot } = loadOrNote(() => quietly(() => loadRows(table, files, choice, home)), files);
  // Where nothing can be kept, the files count as read from end to end.
  if (snapshot === undefined) return (noteFiles(files), { rows });
  const { kind } = table;
  const observed = new ObservedTable(record, {
    kind,
    name,
    choice: { ...choice } as TableReads["choice"],
    snapshot,
    size: rows.length,
  });
  record.tables.push(observed);
  return {
    rows: rows.map((row, position) => observeRow(row, observed, position)),
    selection: new Selection(observed, [...rows.keys()]),
  };
}

// A table that cannot be loaded was read, too: when it has been mended, whoever failed for it can go on.
function loadOrNote<T>(load: () => T, files: SnapshotFiles): T {
  try {
    return load();
  } catch (error) {
    noteFiles(files);
    throw error;
  }
}

function noteFiles(files: SnapshotFiles): void {
  for (const path of Object.values(files)) noteFile(path, existsSync(path) ? quietly(() => readFileSync(path)) : undefined); // prettier-ignore
}
