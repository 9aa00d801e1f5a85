import { dirname } from "node:path";
import { type Executed, type ExecuteNotebookOptions, executeNotebook } from "./execute.js";
import type { CompilingAhead } from "./compile-ahead.js";
import { orDiskFull } from "./disk-full.js";
import { findImports } from "./imports.js";
import { Interrupted, interruptible } from "./interruptible.js";
import type { Kernel, StartOptions } from "./jupyter/kernel.js";
import { type Kernels, kernelsAhead } from "./kernels.js";
import type { RunLog } from "./log.js";
import { isExecutable } from "./notebook.js";
import type { Found, Run } from "./plan.js";

/** What became of a notebook's execution: one of the two, or neither when it was stopped. */
export interface Outcome {
  /** Seconds it took, its kernel's start left out. */
  readonly seconds: number;
  readonly executed?: Executed;
  readonly error?: Error;
}

/** Does something with a notebook that has just been executed, such as saving it; a failure here is the notebook's. */
export type Keep = (found: Found, executed: Executed) => Promise<void>;

/** Executes notebooks, several at a time, each in a kernel of its own. Rejects with `Interrupted` on Ctrl-C. */
export function executeAll(notebooks: readonly Found[], run: Run, keep: Keep): Promise<Map<Found, Outcome>> {
  return interruptible((signal) => executeUntil(signal, notebooks, { ...run, log: logUntil(signal, run.log) }, keep));
}

// What Ctrl-C breaks off has not failed.
function logUntil(signal: AbortSignal, log: RunLog): RunLog {
  return { ...log, failed: (...told) => !signal.aborted && log.failed(...told) };
}

async function executeUntil(
  signal: AbortSignal,
  notebooks: readonly Found[],
  run: Run,
  keep: Keep,
): Promise<Map<Found, Outcome>> {
  const done = new Map<Found, Outcome>();
  for (const found of notebooks) if (found.problem) done.set(found, refuse(found, found.problem, run));
  const sound = longestFirst(notebooks.filter(({ problem }) => !problem));
  const jobs = Math.max(1, Math.min(run.jobs, sound.length));
  const wanted = sound.map((found) => ({
    ...startOptions(found, run.root),
    signal: AbortSignal.any([signal, run.stopOf(found.path)]),
  }));
  // The kernels' own compilers are for what does not compile.
  const compiling = run.compileAhead(wanted, signal);
  const kernels = kernelsAhead(
    wanted.map((options) => ({ ...options, cells: [] })),
    jobs,
    run.startKernel,
  );
  const queue = sound.entries();
  const work = async (): Promise<void> => {
    for (const [index, found] of queue)
      if (!signal.aborted) done.set(found, await executeOne(found, index, { kernels, compiling }, run, keep));
  };
  await Promise.all(Array.from({ length: jobs }, work)).finally(() => (compiling.end(), kernels.end()));
  if (signal.aborted) throw interrupted(String(signal.reason), done, notebooks.length);
  return done;
}

// One that begins last keeps the other cores waiting for its end: it should be a short one.
function longestFirst(notebooks: readonly Found[]): Found[] {
  const code = ({ notebook }: Found): number =>
    notebook.cells.filter(isExecutable).reduce((sum, { source }) => sum + source.length, 0);
  return [...notebooks].sort((a, b) => code(b) - code(a));
}

/** What the kernel of a notebook must be started with. */
export function startOptions({ path, notebook }: Pick<Found, "path" | "notebook">, root: string): StartOptions {
  const cells = notebook.cells.filter(isExecutable).map(({ source }) => source);
  return { folder: dirname(path), root, warm: findImports(notebook), cells };
}

function interrupted(signal: string, done: ReadonlyMap<Found, Outcome>, wanted: number): Interrupted {
  const count = [...done.values()].filter(({ executed }) => executed).length;
  return new Interrupted(
    `interrupted: ${count} of ${wanted} notebooks were executed, the others are as they were`,
    signal,
  );
}

function refuse({ name }: Found, error: Error, { log }: Run): Outcome {
  log.failed(name, error);
  return { seconds: 0, error };
}

interface Means {
  readonly kernels: Kernels;
  readonly compiling: CompilingAhead;
}

async function executeOne(found: Found, index: number, means: Means, run: Run, keep: Keep): Promise<Outcome> {
  const { kernels, compiling } = means;
  let begin = run.now();
  const seconds = (): number => (run.now() - begin) / 1000;
  try {
    const kernel = await kernels.take(index);
    begin = run.now();
    const executed = await executeIn(kernel, found, run, (cell) => compiling.ready(index, cell)).finally(() =>
      kernels.give(kernel),
    );
    await keep(found, executed);
    run.log.finished(found.name, seconds());
    return { executed, seconds: seconds() };
  } catch (error) {
    if (run.stopOf(found.path).aborted) return (run.log.stopped(found.name), { seconds: seconds() });
    return { ...refuse(found, orDiskFull(error as Error, found.name), run), seconds: seconds() };
  }
}

function executeIn(
  kernel: Kernel,
  { name, notebook, reasons }: Found,
  { log, timeout }: Run,
  isReady: ExecuteNotebookOptions["isReady"],
): Promise<Executed> {
  log.started(name, reasons);
  const onCell = (cell: number, cells: number): void => log.cell(name, cell, cells);
  return executeNotebook(notebook, kernel, { name, timeout, onCell, isReady });
}
