import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { sweepDrafts } from "../lineage/drafts.js";
import { writeWhole } from "../lineage/write-whole.js";

/** Makes a folder to write to, with those above it; one that is there is freed of what killed processes left. */
export function makeFolder(folder: string): void {
  try {
    makeEach(resolve(folder));
    sweepDrafts(folder);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new Error(`cannot write to the folder (${codeOf(error)}); name another with --out: ${folder}`, {
      cause: error,
    });
  }
}

// One after the other: Node's own recursion never ends under /proc, where nothing can be made and nothing says so.
function makeEach(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeEach(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Writes a file whole or not at all, over the one that is there. */
export async function saveFile(file: string, content: string | Buffer): Promise<void> {
  try {
    await writeWhole(file, content);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new Error(
      `cannot write the file (${codeOf(error)}); close it where another program has it open, or name another folder with --out: ${file}`,
      { cause: error },
    );
  }
}

// Another folder of the same disk would not help.
const isDiskFull = (error: unknown) => ["ENOSPC", "EDQUOT"].includes(codeOf(error));

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
