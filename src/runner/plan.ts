import { availableParallelism } from "node:os";
import { relative, resolve, sep } from "node:path";
import { workspaceRoot } from "../lineage/workspace.js";
import { type RunLog, SILENT } from "./log.js";
import { type Notebook, loadNotebook } from "./notebook.js";
import { contentsOf, findReasons, loadRecord } from "./stale.js";
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
}

/** Seconds a cell may take unless an option says otherwise. */
export const CELL_SECONDS = 120;

/** Which notebooks are stale, and why, in words. */
export async function findStale(paths: readonly string[], options: RunOptions = {}): Promise<Found[]> {
  return findNotebooks(paths, await prepareRun(options));
}

export async function prepareRun(options: RunOptions): Promise<Run> {
  const root = options.root ?? workspaceRoot();
  const defaults = { jobs: availableParallelism(), timeout: CELL_SECONDS, all: false, now: () => performance.now() };
  return { ...defaults, ...options, root, log: { ...SILENT, ...options.log }, world: await worldNow(root) };
}

/** Reads each notebook once, also when it is named twice. */
export async function findNotebooks(paths: readonly string[], run: Run): Promise<Found[]> {
  const full = [...new Set(paths.map((path) => resolve(path)))];
  return Promise.all(full.map((path) => findNotebook(path, run)));
}

async function findNotebook(path: string, { root, world, all }: Run): Promise<Found> {
  const name = relative(root, path).split(sep).join("/");
  const notebook = await loadNotebook(path, name);
  const reasons = await findReasons(await loadRecord(root, path), contentsOf(notebook), world);
  return { path, name, notebook, reasons: all && reasons.length === 0 ? ["it was asked for"] : reasons };
}
