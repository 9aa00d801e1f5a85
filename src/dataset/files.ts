import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sweepDrafts } from "../lineage/drafts.js";
import { shownPath, workspacePath } from "../lineage/workspace.js";
import { writeWholeSync } from "../lineage/write-whole.js";
import { METRICS } from "./metricRegister.js";
import { DatasetError } from "./problem.js";

/** The tables of a data folder. */
export interface TablePaths {
  /** What people have: metrics.csv. */
  readonly metrics: string;
  /** What the extractor last wrote: extracted.csv, the base of the merge. */
  readonly extracted: string;
}

/** The tables of one register in a folder; in the workspace's data/ when none is given. */
export function registerPaths(
  { file, extracted }: { readonly file: string; readonly extracted: string },
  dir = workspacePath("data"),
): { readonly mine: string; readonly extracted: string } {
  return { mine: join(dir, file), extracted: join(dir, extracted) };
}

/** The tables of metrics in a folder; of the workspace's data/ when none is given. */
export function tablePaths(dir = workspacePath("data")): TablePaths {
  const { mine, extracted } = registerPaths(METRICS, dir);
  return { metrics: mine, extracted };
}

/** The bytes of a file that must be there; `todo` says how to get it. */
export function readBytes(path: string, todo: string): Uint8Array {
  mustExist(path, todo);
  return readFileSync(path);
}

/** @throws DatasetError where a file that must be there is missing; `todo` says how to get it. */
export function mustExist(path: string, todo: string): void {
  if (!existsSync(path)) throw new DatasetError([{ file: shownPath(path), message: `the file is missing; ${todo}` }]);
}

/**
 * The program that has a table open, as far as it leaves a mark beside it: LibreOffice, WPS, Excel. What it holds is older
 * than what is written now, and would be saved over it.
 */
export function openElsewhere(path: string): string | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  return OPEN_MARKS.find(([before, behind]) => existsSync(join(folder, `${before}${name}${behind}`)))?.[2];
}

const OPEN_MARKS: readonly (readonly [before: string, behind: string, program: string])[] = [
  [".~lock.", "#", "LibreOffice"],
  ["~$", "", "Excel"],
  [".~", "", "WPS"],
];

/** Write a file whole or not at all; a file that would not change is left alone. Returns whether it was written. */
export function writeIfChanged(path: string, text: string): boolean {
  sweepDrafts(dirname(path));
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return false;
  writeWholeSync(path, text);
  return true;
}
