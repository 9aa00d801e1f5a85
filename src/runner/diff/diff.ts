import { resolve } from "node:path";
import { workspaceRoot } from "../../lineage/index.js";
import { loadNotebook } from "../notebook.js";
import { nameOf } from "../plan.js";
import { loadRecord } from "../stale.js";
import { type Cause, findCauses } from "./causes.js";
import { type ShowingChange, compareShowings } from "./compare.js";
import { loadFormer } from "./history.js";
import { findShowings } from "./showings.js";

/** What a notebook shows now and did not show before its last run. */
export interface NotebookDiff {
  readonly notebook: string;
  readonly changes: readonly ShowingChange[];
  /** Rows of the data that made it so. */
  readonly causes: readonly Cause[];
  /** Why it was run, in words. */
  readonly reasons: readonly string[];
}

/**
 * Numbers before and after the last run, notebook by notebook; one that shows what it showed is left out.
 *
 * @example
 * (await diffNotebooks(["notebooks/02-what-grew.ipynb"])).flatMap(describeDiff)
 */
export async function diffNotebooks(
  paths: readonly string[],
  { root = workspaceRoot() } = {},
): Promise<NotebookDiff[]> {
  const diffs = await Promise.all(paths.map((path) => diffNotebook(resolve(path), root)));
  return diffs.filter(({ changes }) => changes.length > 0);
}

async function diffNotebook(path: string, root: string): Promise<NotebookDiff> {
  const name = nameOf(path, root);
  const former = await loadFormer(root, name);
  if (!former) return { notebook: name, changes: [], causes: [], reasons: [] };
  const now = await loadNotebook(path, name);
  const changes = compareShowings(await findShowings(former.notebook), await findShowings(now));
  const record = await loadRecord(root, path);
  const causes = changes.length > 0 && former.record && record ? findCauses(root, former.record, record) : [];
  return { notebook: name, changes, causes, reasons: former.reasons };
}
