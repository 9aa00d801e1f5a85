import { availableParallelism } from "node:os";
import { relative, resolve, sep } from "node:path";
import { type Reads, workspaceRoot } from "../lineage/index.js";
import { type CompileAhead, compileAhead } from "./compile-ahead.js";
import { startKernel } from "./jupyter/kernel.js";
import type { StartKernel } from "./kernels.js";
import { type RunLog, SILENT } from "./log.js";
import { type Notebook, loadNotebook } from "./notebook.js";
import { recordOfSession } from "./sessions.js";
import { contentsOf, findReasons, loadRecord, saveRecord, showsSame } from "./stale.js";
import { type World, worldNow } from "./world.js";

export interface RunOptions {
  readonly root?: string;
  /** How many notebooks run at the same time. */
  readonly jobs?: number;
  /** Seconds a cell may take. */
  readonly timeout?: number;
  /** Runs what is fresh, too. */
  readonly all?: boolean;
  readonly log?: Partial<RunLog>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
  /** Where kernels come from: each is started when it is wanted, unless somebody keeps some warm. */
  readonly startKernel?: StartKernel;
  /** What stops the run of one notebook, by its path: it is left as it was. */
  readonly stopOf?: (path: string) => AbortSignal;
  /** What compiles cells before kernels ask for them. */
  readonly compileAhead?: CompileAhead;
}

/** Options with nothing left open, and the workspace as it is at the start. */
export interface Run extends Required<Omit<RunOptions, "log">> {
  readonly log: RunLog;
  readonly world: World;
}

/** A notebook as it was found, and why it must run; without reasons it is fresh. */
export interface Found {
  readonly path: string;
  /** From the workspace's root, with slashes. */
  readonly name: string;
  readonly notebook: Notebook;
  readonly reasons: readonly string[];
  /** Why it cannot be read as a notebook, if so. */
  readonly problem?: Error;
  /** What it read in its last good run, where that is known. */
  readonly reads?: Reads;
}

/** Seconds a cell may take unless an option says otherwise. */
export const CELL_SECONDS = 120;

/** Which notebooks are stale, and why, in words. */
export async function findStale(paths: readonly string[], options: RunOptions = {}): Promise<Found[]> {
  return findNotebooks(paths, await prepareRun(options));
}

const NEVER = new AbortController().signal;

/** Looks at a workspace as it is now, for a run. */
export async function prepareRun(options: RunOptions): Promise<Run> {
  const root = options.root ?? workspaceRoot();
  const defaults = {
    jobs: availableParallelism(),
    timeout: CELL_SECONDS,
    all: false,
    now: () => performance.now(),
    startKernel,
    stopOf: () => NEVER,
    compileAhead,
  };
  return { ...defaults, ...options, root, log: { ...SILENT, ...options.log }, world: await worldNow(root) };
}

/** Reads each notebook once, also when it is named twice. */
export async function findNotebooks(paths: readonly string[], run: Run): Promise<Found[]> {
  const full = [...new Set(paths.map((path) => resolve(path)))];
  return Promise.all(full.map((path) => findNotebook(path, run)));
}

/** A notebook as it is named to people: from the workspace's root, with slashes. */
export function nameOf(path: string, root: string): string {
  return relative(root, path).split(sep).join("/");
}

const NO_NOTEBOOK: Notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };

// One that cannot be read is stale, and keeps none of the others from running.
async function findNotebook(path: string, run: Run): Promise<Found> {
  const name = nameOf(path, run.root);
  const notebook = await loadNotebook(path, name).catch((error: Error) => error);
  if (!(notebook instanceof Error)) return findState(path, name, notebook, run);
  return { path, name, notebook: NO_NOTEBOOK, reasons: [notebook.message], problem: notebook };
}

async function findState(path: string, name: string, notebook: Notebook, { root, world, all }: Run): Promise<Found> {
  const reasons = await findReasonsOrAdopt(path, notebook, root, world);
  const reads = (await loadRecord(root, path))?.reads;
  const asked = all && reasons.length === 0 ? ["it was asked for"] : reasons;
  return { path, name, notebook, reasons: asked, ...(reads && { reads }) };
}

// A notebook may have been executed in Jupyter since: then its outputs are that session's, and so is its record.
async function findReasonsOrAdopt(path: string, notebook: Notebook, root: string, world: World): Promise<string[]> {
  const [recorded, contents] = [await loadRecord(root, path), contentsOf(notebook)];
  const reasons = await findReasons(recorded, contents, world);
  if (reasons.length === 0) return reasons;
  const sessions = (await world.sessions()).flatMap((session) => recordOfSession(session, notebook) ?? []);
  for (const record of sessions) {
    const others = await findReasons(record, contents, world);
    if (others.length > 0 && recorded && showsSame(recorded, contents)) continue;
    await saveRecord(root, path, record);
    return others;
  }
  return reasons;
}
