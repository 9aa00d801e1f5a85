import { dirname } from "node:path";
import { type Outcome, executeAll } from "./execute-all.js";
import { sweepDrafts, workspaceRoot } from "../lineage/index.js";
import { orDiskFull } from "./disk-full.js";
import { forgetFormers, saveFormer } from "./diff/history.js";
import type { Executed } from "./execute.js";
import { saveNotebook } from "./notebook.js";
import { type Found, type Run, type RunOptions, findNotebooks, prepareRun } from "./plan.js";
import { pruneSnapshots } from "./prune.js";
import { withRunLock } from "./run-lock.js";
import { contentsOf, loadRecord, removeRecord, saveRecord } from "./stale.js";

/** What became of one notebook. */
export interface NotebookRun {
  /** From the workspace's root, with slashes. */
  readonly notebook: string;
  /** Why it had to run; none for one that was fresh. */
  readonly reasons: readonly string[];
  readonly state: "fresh" | "executed" | "failed" | "stopped";
  readonly seconds: number;
  readonly error?: Error;
}

/** Notebooks that failed, each with its cell and error in the message. */
export class RunError extends Error {
  override readonly name = "RunError";
  constructor(readonly runs: readonly NotebookRun[]) {
    super(runs.flatMap(({ error }) => error?.message ?? []).join("\n\n"));
  }
}

/**
 * Notebooks, executed where they are stale:
 *
 *   .ipynb ─ stale? ─ kernel (started ahead) ─ cell by cell ─ outputs ─ .ipynb, record
 *
 * One run at a time: another one waits. A notebook is written when all of its cells have run; one that fails stays as it was. Throws a RunError when all is
 * done if any failed, `Interrupted` on Ctrl-C.
 *
 * @example
 * const runs = await runNotebooks(["notebooks/01-growth.ipynb"], { jobs: 2 });
 * runs.map(({ notebook, state }) => `${notebook}: ${state}`)
 * // ["notebooks/01-growth.ipynb: executed"]
 */
export async function runNotebooks(paths: readonly string[], options: RunOptions = {}): Promise<NotebookRun[]> {
  const { root = workspaceRoot(), log } = options;
  return withRunLock(
    root,
    () => runAlone(paths, options),
    (pid) => log?.waiting?.(pid),
  ).catch((error: Error) => Promise.reject(orDiskFull(error, "the run's own notes in .jianbao")));
}

async function runAlone(paths: readonly string[], options: RunOptions): Promise<NotebookRun[]> {
  const run = await prepareRun(options);
  return runFound(await findNotebooks(paths, run), run);
}

/**
 * Executes those notebooks that are stale, for one who has the lock. Other runs may be `underWay` in this process: then what
 * they left behind is theirs.
 */
export async function runFound(found: readonly Found[], run: Run, underWay = () => false): Promise<NotebookRun[]> {
  const stale = found.filter(({ reasons }) => reasons.length > 0);
  for (const { name, reasons } of found) if (reasons.length === 0) run.log.fresh(name);
  if (stale.length > 0 && !underWay()) await forgetFormers(run.root);
  for (const folder of new Set(found.map(({ path }) => dirname(path)))) sweepDrafts(folder);
  const outcomes =
    stale.length > 0 ? await executeAll(stale, run, (...kept) => save(...kept, run)) : new Map<Found, Outcome>();
  for (const [{ path }, { error }] of outcomes) if (error) await removeRecord(run.root, path);
  if (stale.length > 0 && !underWay()) await pruneSnapshots(run.root);
  const runs = found.map((each) => toRun(each, outcomes.get(each)));
  if (runs.some(({ state }) => state === "failed")) throw new RunError(runs);
  return runs;
}

async function save(found: Found, { notebook, reads }: Executed, { root, world, log }: Run): Promise<void> {
  const record = await loadRecord(root, found.path);
  await saveFormer(root, found.name, { ...found, ...(record && { record }) });
  log.wrote(found.name, await saveNotebook(found.path, notebook, found.notebook));
  await saveRecord(root, found.path, { ...contentsOf(notebook), inputs: world.inputs, reads });
}

function toRun({ name, reasons }: Found, outcome: Outcome | undefined): NotebookRun {
  const about = { notebook: name, reasons, seconds: outcome?.seconds ?? 0 };
  if (!outcome) return { ...about, state: "fresh" };
  if (outcome.error) return { ...about, state: "failed", error: outcome.error };
  return { ...about, state: outcome.executed ? "executed" : "stopped" };
}
