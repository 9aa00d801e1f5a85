import { basename } from "node:path";
import { CellError } from "../cell-error.js";
import { compileInKernel } from "../compile-ahead.js";
import { diffNotebooks, type NotebookDiff } from "../diff/index.js";
import { Interrupted } from "../interruptible.js";
import type { RunLog } from "../log.js";
import { type Found, type Run, findNotebooks, nameOf, prepareRun } from "../plan.js";
import { RunError, runFound } from "../run.js";
import { Running } from "./running.js";
import type { Save } from "./saves.js";
import { readSheet } from "./sheet.js";
import { trouble, type Workshop } from "./workshop.js";

/** Notebooks that run because of one save. */
export interface Batch {
  readonly paths: ReadonlySet<string>;
  readonly done: Promise<void>;
}

/**
 * Starts to run what a save has made stale; resolves when it is under way. What runs already goes on beside it, or is stopped
 * and starts again where the save made it out of date. What failed on the same before is left.
 */
export async function startStale(save: Save, shop: Workshop): Promise<Batch> {
  const { board, work, log, words } = shop;
  await work.lock.enter((pid) => (board.setStatus(words.waiting(pid)), log.waiting(pid)));
  try {
    const batch = new Map<string, Running>();
    const run = await prepareRun({
      ...shop.run,
      root: shop.root,
      startKernel: shop.kernels.take,
      compileAhead: compileInKernel,
    });
    const paths = shop.notebooks();
    board.list(paths);
    work.keepOnly(paths);
    await stopOutdated(save, run, shop);
    const idle = paths.filter((path) => !work.running.has(path));
    const stale = await findToRun(idle, run, shop);
    for (const found of stale) batch.set(found.path, await Running.of(found, run.world));
    for (const [path, running] of batch) work.running.set(path, running);
    const done = runBatch(stale, batch, run, shop).finally(() => work.lock.leave());
    return { paths: new Set(batch.keys()), done };
  } catch (error) {
    await work.lock.leave();
    throw error;
  }
}

async function stopOutdated(save: Save, { world }: Run, { work }: Workshop): Promise<void> {
  for (const [path, running] of [...work.running])
    if (await running.isOutdated(save, world)) {
      await running.stop();
      work.leave(path, running);
    }
}

async function findToRun(paths: readonly string[], run: Run, { work }: Workshop): Promise<Found[]> {
  const stale = (await findNotebooks(paths, run)).filter(({ reasons }) => reasons.length > 0);
  const before = await Promise.all(stale.map((found) => work.failures.isAsBefore(found, run.world)));
  return stale.filter((_, index) => !before[index]);
}

async function runBatch(
  stale: readonly Found[],
  batch: ReadonlyMap<string, Running>,
  run: Run,
  shop: Workshop,
): Promise<void> {
  const { work, board } = shop;
  const after: Promise<void>[] = [];
  const told = { ...run, log: { ...run.log, ...shop.log, ...batchLog(stale, batch, run, shop, after) } };
  const stopOf = (path: string): AbortSignal => batch.get(path)?.signal ?? run.stopOf(path);
  await runFound(stale, { ...told, stopOf }, () => work.lock.isShared()).catch((error: Error) => {
    if (!(error instanceof RunError || error instanceof Interrupted)) trouble("run", [error.message], shop);
  });
  await Promise.all(after);
  for (const [path, running] of batch) work.leave(path, running);
  if (batch.size > 0) board.announce();
}

function batchLog(
  stale: readonly Found[],
  batch: ReadonlyMap<string, Running>,
  { world }: Run,
  shop: Workshop,
  after: Promise<void>[],
): Partial<RunLog> {
  const { board, words, log, saves, work } = shop;
  const byName = new Map(stale.map((found) => [found.name, found]));
  let first = true;
  const end = (name: string, then: (found: Found) => Promise<void> | undefined): void => {
    const found = byName.get(name);
    if (!found) return;
    after.push(Promise.resolve(then(found)));
    const running = batch.get(found.path);
    if (running) work.leave(found.path, running);
  };
  return {
    started(name, reasons) {
      if (first) board.forgetChanges();
      first = false;
      const { path = "" } = byName.get(name) ?? {};
      batch.get(path)?.begun();
      work.setProblem(path);
      log.started(name, reasons);
    },
    cell: (name, cell, cells) => {
      work.reach(byName.get(name)?.path ?? "", words.running(basename(name, ".ipynb"), cell, cells));
      log.cell(name, cell, cells);
    },
    wrote: (name, text) => saves.expect(name, text),
    finished(name, took) {
      log.finished(name, took);
      end(name, ({ path }) => (work.failures.forget(path), showRun(path, shop)));
    },
    failed(name, error) {
      log.failed(name, error);
      end(name, (found) => (showFailure(found.path, error, shop), work.failures.note(found, error, world)));
    },
    stopped(name) {
      log.stopped(name);
      end(name, () => undefined);
    },
  };
}

async function showRun(path: string, shop: Workshop): Promise<void> {
  const [diff] = await diffNotebooks([path], { root: shop.root });
  if (diff) shop.log.changed(diff);
  await showNotebook(path, shop, diff);
}

/** Shows a notebook as it is now, and the cell that failed the last time it ran. */
export async function showNotebook(path: string, shop: Workshop, diff?: NotebookDiff): Promise<void> {
  try {
    shop.board.show(path, await readSheet(path, shop.lang, shop.draw, diff));
    const error = shop.work.failures.of(path);
    if (error instanceof CellError) showFailure(path, error, shop);
  } catch (error) {
    const message = `${nameOf(path, shop.root)}: ${(error as Error).message}`;
    shop.work.setProblem(path, message);
    shop.log.problem([message]);
  }
}

function showFailure(path: string, error: Error, { board, work }: Workshop): void {
  if (!(error instanceof CellError)) return work.setProblem(path, error.message);
  const { line } = error.failure;
  board.fail(path, { message: error.message, cell: error.cell, ...(line !== undefined && { line }) });
}
