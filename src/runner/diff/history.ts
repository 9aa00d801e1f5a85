import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../../lineage/write-whole.js";
import { type Notebook, formatNotebook, readNotebook } from "../notebook.js";
import type { RunRecord } from "../stale.js";

/** A notebook as it was before its last run, and why it was run. */
export interface Former {
  readonly notebook: Notebook;
  /** What that one was made of; unknown where it has no record. */
  readonly record?: RunRecord;
  readonly reasons: readonly string[];
}

/** Keeps a notebook as it is before a run replaces it. */
export async function saveFormer(root: string, name: string, { notebook, record, reasons }: Former): Promise<void> {
  const path = formerPath(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(`${path}.json`, JSON.stringify({ record, reasons }));
  await writeWhole(path, formatNotebook(notebook));
}

/** The notebook before its last run; `undefined` where nothing is kept of it. */
export async function loadFormer(root: string, name: string): Promise<Former | undefined> {
  const path = formerPath(root, name);
  try {
    const notebook = readNotebook(await readFile(path, "utf8"), name);
    return { notebook, ...(JSON.parse(await readFile(`${path}.json`, "utf8")) as Omit<Former, "notebook">) };
  } catch {
    return undefined;
  }
}

/** Forgets what was kept of notebooks that the run just begun does not execute: it is no longer the last one. */
export async function forgetFormers(root: string): Promise<void> {
  await rm(join(root, ".jianbao", "before"), { recursive: true, force: true });
}

function formerPath(root: string, name: string): string {
  return join(root, ".jianbao", "before", name.replaceAll("../", "up/"));
}
