import { availableParallelism } from "node:os";
import { dirname, relative, resolve, sep } from "node:path";
import { workspaceRoot } from "../lineage/workspace.js";
import { executeNotebook } from "./execute.js";
import { findImports } from "./imports.js";
import { type Inputs, hashInputs } from "./inputs.js";
import { Interrupted, interruptible } from "./interruptible.js";
import { type Kernels, kernelsAhead } from "./kernels.js";
import { type RunLog, SILENT } from "./log.js";
import { type Notebook, loadNotebook, saveNotebook } from "./notebook.js";
import { findReasons, loadRecord, saveRecord, toRecord } from "./stale.js";

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

/** What became of one notebook. */
export interface NotebookRun {
  /** From the workspace's root, with slashes. */
  readonly notebook: string;
  /** Why it had to run; none for one that was fresh. */
  readonly reasons: readonly string[];
  readonly state: "fresh" | "executed" | "failed";
  /** Seconds it took, its kernel's start left out. */
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

/** A notebook as it was found, and why it must run. */
export interface Found {
  readonly path: string;
  readonly name: string;
  readonly notebook: Notebook;
  readonly reasons: readonly string[];
}

interface Run extends Required<Omit<RunOptions, "log">> {
  readonly log: RunLog;
  readonly inputs: Inputs;
}

/** Seconds a cell may take unless one says otherwise. */
export const CELL_SECONDS = 120;

/**
 * Notebooks, executed where they are stale:
 *
 *   .ipynb ─ stale? ─ kernel (started ahead) ─ cell by cell ─ outputs ─ .ipynb, record
 *
 * A notebook is written when all of its cells have run; one that fails stays as it was. Throws a RunError when all is
 * done if any failed, `Interrupted` on Ctrl-C.
 *
 * @example
 * const runs = await runNotebooks(["notebooks/01-growth.ipynb"], { jobs: 2 });
 * runs.map(({ notebook, state }) => `${notebook}: ${state}`)
 * // ["notebooks/01-growth.ipynb: executed"]
 */
export async function runNotebooks(paths: readonly string[], options: RunOptions = {}): Promise<NotebookRun[]> {
  const run = await prepare(options);
  const found = await Promise.all([...new Set(paths)].map((path) => find(path, run)));
  const stale = found.filter(({ reasons }) => reasons.length > 0);
  found.filter((each) => !stale.includes(each)).forEach(({ name }) => run.log.fresh(name));
  const done = await interruptible((signal) => runStale(stale, run, signal));
  const runs = found.map((each) => done.get(each) ?? toRun(each, "fresh", 0));
  if (runs.some(({ state }) => state === "failed")) throw new RunError(runs);
  return runs;
}

/** Which notebooks are stale, and why, in words; one without reasons is fresh. */
export async function findStale(paths: readonly string[], options: RunOptions = {}): Promise<Found[]> {
  const run = await prepare(options);
  return Promise.all(paths.map((path) => find(path, run)));
}

async function prepare(options: RunOptions): Promise<Run> {
  const root = options.root ?? workspaceRoot();
  const defaults = { jobs: availableParallelism(), timeout: CELL_SECONDS, all: false, now: () => performance.now() };
  return { ...defaults, ...options, root, log: { ...SILENT, ...options.log }, inputs: await hashInputs(root) };
}

async function find(path: string, { root, inputs, all }: Run): Promise<Found> {
  const full = resolve(path);
  const name = relative(root, full).split(sep).join("/");
  const notebook = await loadNotebook(full);
  const reasons = findReasons(await loadRecord(root, full), toRecord(notebook, inputs));
  return { path: full, name, notebook, reasons: all && reasons.length === 0 ? ["it was asked for"] : reasons };
}

async function runStale(stale: readonly Found[], run: Run, signal: AbortSignal): Promise<Map<Found, NotebookRun>> {
  const done = new Map<Found, NotebookRun>();
  const jobs = Math.max(1, Math.min(run.jobs, stale.length));
  const kernels = kernelsAhead(
    stale.map((found) => toKernelOptions(found, signal)),
    jobs,
  );
  const queue = stale.entries();
  const work = async (): Promise<void> => {
    for (const [index, found] of queue) if (!signal.aborted) done.set(found, await runOne(found, index, kernels, run));
  };
  await Promise.all(Array.from({ length: jobs }, work)).finally(() => kernels.end());
  if (signal.aborted) throw interrupted(String(signal.reason), done, stale.length);
  return done;
}

function toKernelOptions({ path, notebook }: Found, signal: AbortSignal): Parameters<typeof kernelsAhead>[0][number] {
  return { folder: dirname(path), warm: findImports(notebook), signal };
}

function interrupted(name: string, done: ReadonlyMap<Found, NotebookRun>, wanted: number): Interrupted {
  const executed = [...done.values()].filter(({ state }) => state === "executed").length;
  return new Interrupted(
    `interrupted: ${executed} of ${wanted} notebooks were executed, the others are as they were`,
    name,
  );
}

async function runOne(found: Found, index: number, kernels: Kernels, run: Run): Promise<NotebookRun> {
  const { log, now } = run;
  let begin = now();
  try {
    const kernel = await kernels.take(index);
    log.started(found.name, found.reasons);
    begin = now();
    const executed = await executeAndSave(found, kernel, run).finally(() => kernels.give(kernel));
    const seconds = (now() - begin) / 1000;
    log.finished(found.name, executed, seconds);
    return toRun(found, "executed", seconds);
  } catch (error) {
    log.failed(found.name, error as Error);
    return { ...toRun(found, "failed", (now() - begin) / 1000), error: error as Error };
  }
}

async function executeAndSave(found: Found, kernel: Awaited<ReturnType<Kernels["take"]>>, run: Run): Promise<number> {
  const { log, timeout, root, inputs } = run;
  let count = 0;
  const onCell = (cell: number, cells: number): void => log.cell(found.name, cell, (count = cells));
  const executed = await executeNotebook(found.notebook, kernel, { name: found.name, timeout, onCell });
  await saveNotebook(found.path, executed, found.notebook);
  await saveRecord(root, found.path, toRecord(executed, inputs));
  return count;
}

function toRun({ name, reasons }: Found, state: NotebookRun["state"], seconds: number): NotebookRun {
  return { notebook: name, reasons, state, seconds };
}
