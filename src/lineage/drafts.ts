import { randomInt } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// NAME.0000012345678901: the process that writes it, and a number of its own.
const DRAFT = /\.(000\d{7})\d{6}$/u;
// What is left of a name's 255 bytes.
const LONGEST = 230;

/**
 * Where a file is written before it takes its place.
 *
 * @example
 * draftOf("data/metrics.csv", 678901) // "data/metrics.csv.0000012345678901", written by process 12345
 */
export function draftOf(target: string, number: number, pid = process.pid): string {
  const name = Buffer.from(basename(target)).subarray(0, LONGEST).toString().replace(/\uFFFD+$/u, ""); // prettier-ignore
  return join(dirname(target), `${name}.${String(pid).padStart(10, "0")}${String(number).padStart(6, "0")}`);
}

/** What the system says of a write names no file: the error, with the file that was to be written. */
export function namingFile(error: unknown, target: string): unknown {
  return error instanceof Error && !("path" in error) ? Object.assign(error, { path: target }) : error;
}

const written = new Set<string>();

/**
 * A draft of a file, to be forgotten when it has taken its place or gone; if this process ends first, it goes with it.
 * Those that killed processes left in the folder are taken away.
 */
export function newDraft(target: string): string {
  sweepDrafts(dirname(target));
  const draft = draftOf(target, randomInt(1e6));
  written.add(draft);
  return draft;
}

/** A draft is none any more. */
export function forgetDraft(draft: string): void {
  written.delete(draft);
}

// Ctrl-C, or somebody's process.exit, in the middle of it.
process.on("exit", () => {
  for (const draft of written) rmSync(draft, { force: true });
});

/** Takes away the drafts in a folder whose processes are gone: they were killed while they wrote. */
export function sweepDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = Number(DRAFT.exec(name)?.[1] ?? process.pid);
    if (!isAlive(pid)) removeIfMay(join(folder, name));
  }
}

// Where one may not take it away, it is in nobody's way.
function removeIfMay(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It stays.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a process is there, be it somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
