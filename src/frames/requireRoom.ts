import { statSync } from "node:fs";
import { getHeapStatistics } from "node:v8";
import { shownPath } from "../lineage/index.js";

// A frame holds all its rows: seen with 1.2 million of them, read, written and read back, up to five times what the file takes.
const TIMES = 6;

/**
 * Whether the rows of a table fit into a frame, asked before they are read: Node itself ends without a word to a person.
 *
 * @param limit bytes that Node may take; by default those it has.
 * @throws with what to do when they do not.
 */
export function requireRoom(path: string, limit = getHeapStatistics().heap_size_limit): void {
  const needed = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) * TIMES;
  if (needed <= limit) return;
  const megabytes = Math.ceil(needed / 2 ** 20);
  throw new Error(
    `too large a table for one frame; give Node more memory with NODE_OPTIONS=--max-old-space-size=${megabytes}, or part the bulletins over several workspaces: ${shownPath(path)}`,
  );
}
