import type { Reads } from "./reads.js";
import type { Recording } from "./recording.js";

/** What was read until now. */
export function takeReads({ files, folders, tables }: Recording): Reads {
  return {
    files: Object.fromEntries([...files].sort(byName)),
    folders: Object.fromEntries([...folders].sort(byName)),
    tables: tables.filter(({ lastStep }) => lastStep >= 0).map((table) => table.reads()),
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
