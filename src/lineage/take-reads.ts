import type { Reads } from "./reads.js";
import type { Recording } from "./recording.js";

/** What was read until now; of tables, those that were still read at `since` or later. */
export function takeReads({ files, folders, tables }: Recording, since = 0): Reads {
  return {
    files: Object.fromEntries([...files].sort(byName)),
    folders: Object.fromEntries([...folders].sort(byName)),
    tables: tables.filter(({ lastStep }) => lastStep >= since).map((table) => table.reads()),
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
