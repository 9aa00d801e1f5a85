import { basename, join } from "node:path";
import { CellError } from "../cell-error.js";
import { diffNotebooks, type NotebookDiff } from "../diff/index.js";
import { Interrupted } from "../interruptible.js";
import type { RunLog } from "../log.js";
import { nameOf } from "../plan.js";
import { RunError, runNotebooks } from "../run.js";
import { readSheet } from "./sheet.js";
import { trouble, type Workshop } from "./workshop.js";

/** Runs what is stale; resolves with the paths of the notebooks that ran. */
export async function runStale(shop: Workshop): Promise<Set<string>> {
  const { board, kernels, log } = shop;
  const ran = new Set<string>();
  const shown: Promise<void>[] = [];
  const told = { ...log, ...runLog(shop, ran, shown) };
  board.list(shop.notebooks());
  board.setProblem("run", []);
  try {
    await runNotebooks(shop.notebooks(), { ...shop.run, root: shop.root, startKernel: kernels.take, log: told });
  } catch (error) {
    if (!(error instanceof RunError || error instanceof Interrupted)) trouble("run", [(error as Error).message], shop);
  }
  await Promise.all(shown);
  if (ran.size > 0) board.announce();
  return ran;
}

function runLog(shop: Workshop, ran: Set<string>, shown: Promise<void>[]): Partial<RunLog> {
  const { board, words, log, root, saves } = shop;
  return {
    waiting: (pid) => (board.setStatus(words.waiting(pid)), log.waiting(pid)),
    started(name, reasons) {
      if (ran.size === 0) board.forgetChanges();
      ran.add(join(root, name));
      log.started(name, reasons);
    },
    cell: (name, cell, cells) => {
      board.setStatus(words.running(basename(name, ".ipynb"), cell, cells));
      log.cell(name, cell, cells);
    },
    wrote: (name, text) => saves.expect(name, text),
    finished(name, took) {
      log.finished(name, took);
      shown.push(showRun(join(root, name), shop));
    },
    failed(name, error) {
      log.failed(name, error);
      showFailure(join(root, name), error, shop);
    },
  };
}

async function showRun(path: string, shop: Workshop): Promise<void> {
  const [diff] = await diffNotebooks([path], { root: shop.root });
  if (diff) shop.log.changed(diff);
  await showNotebook(path, shop, diff);
}

/** Shows a notebook as it is now. */
export async function showNotebook(path: string, shop: Workshop, diff?: NotebookDiff): Promise<void> {
  try {
    shop.board.show(path, await readSheet(path, shop.lang, shop.draw, diff));
  } catch (error) {
    trouble("run", [`${nameOf(path, shop.root)}: ${(error as Error).message}`], shop);
  }
}

function showFailure(path: string, error: Error, { board, log }: Workshop): void {
  if (!(error instanceof CellError)) return trouble("run", [error.message], { board, log });
  const { line } = error.failure;
  board.fail(path, { message: error.message, cell: error.cell, ...(line !== undefined && { line }) });
}
