import { performance } from "node:perf_hooks";
import { basename, join, relative } from "node:path";
import type { Lang } from "../../charts/index.js";
import { CellError } from "../cell-error.js";
import { diffNotebooks } from "../diff/index.js";
import { startOptions } from "../execute-all.js";
import { Interrupted } from "../interruptible.js";
import type { RunLog } from "../log.js";
import { loadNotebook } from "../notebook.js";
import { nameOf, type RunOptions } from "../plan.js";
import { RunError, runNotebooks } from "../run.js";
import type { Board } from "./board.js";
import { findDataProblems } from "./check-data.js";
import type { Compiler } from "./compile.js";
import type { Draw } from "./draw.js";
import { extractNow } from "./extract.js";
import type { WatchLog } from "./log.js";
import type { Save, Saves } from "./saves.js";
import { readSheet } from "./sheet.js";
import type { WarmKernels } from "./warm-kernels.js";
import type { Trouble, Words } from "./words.js";

/** What an update is done with. */
export interface Workshop {
  readonly root: string;
  readonly lang: Lang;
  readonly words: Words;
  /** Paths of the notebooks there are, in order. */
  readonly notebooks: () => readonly string[];
  readonly run: Pick<RunOptions, "jobs" | "timeout">;
  readonly saves: Saves;
  readonly kernels: WarmKernels;
  readonly compiler: Compiler;
  readonly board: Board;
  readonly draw: Draw;
  readonly log: WatchLog;
}

const isCode = (name: string) => name.startsWith("src/");
const isLoaded = (name: string) => name.startsWith("dist/") || name === "package-lock.json";
// What the extraction reads.
const isRead = (name: string) => /^seeds\/|^data\/(?:places|indicators)\.csv$/u.test(name);

/**
 * What a save leads to, one step after another, each only where the save asks for it:
 *
 *   src → dist ─ seeds → data ─ data checked ─ stale notebooks run ─ page
 *
 * What cannot be used yet is said, and waited out: the next save is the next try.
 */
async function update(save: Save, shop: Workshop): Promise<void> {
  const begun = performance.now();
  shop.board.setStatus(shop.words.looking);
  if (save.some(isCode)) await compile(shop);
  if (save.some(isLoaded)) await shop.kernels.drop();
  const isUsable = (!save.some(isRead) || (await extract(shop))) && checkData(shop);
  const ran = isUsable ? await run(shop) : new Set<string>();
  const edited = shop.notebooks().filter((path) => save.includes(nameOf(path, shop.root)) && !ran.has(path));
  for (const path of edited) await showNotebook(path, shop);
  shop.board.setStatus(shop.words.ready);
  if (isUsable) shop.log.idle(ran.size, seconds(begun));
  await fill(shop);
}

/** Like update; an error that nobody foresaw does not end the watcher. */
export async function updateOrSay(save: Save, shop: Workshop): Promise<void> {
  await update(save, shop).catch((error: Error) => trouble("run", [error.message], shop));
}

/** Shows all notebooks as they were left. */
export async function showAll(shop: Workshop): Promise<void> {
  shop.board.list(shop.notebooks());
  for (const path of shop.notebooks()) await showNotebook(path, shop);
}

const seconds = (begun: number) => (performance.now() - begun) / 1000;

async function compile({ board, words, compiler, saves, kernels, log, root }: Workshop): Promise<void> {
  const begun = performance.now();
  board.setStatus(words.compiling);
  const { errors, written } = await compiler.compile();
  const names = written.map((path) => nameOf(path, root));
  await saves.know(names);
  trouble("src", errors, { board, log });
  if (errors.length === 0) log.compiled(seconds(begun), names.filter((name) => name.endsWith(".js"))); // prettier-ignore
  if (written.length > 0) await kernels.drop();
}

async function extract({ board, words, saves, log, root }: Workshop): Promise<boolean> {
  const begun = performance.now();
  board.setStatus(words.extracting);
  try {
    log.extracted(seconds(begun), await extractNow(root));
    trouble("seeds", [], { board, log });
    return true;
  } catch (error) {
    trouble("seeds", (error as Error).message.split("\n"), { board, log });
    return false;
  } finally {
    await saves.know(EXTRACTED.map((name) => `data/${name}`));
  }
}

const EXTRACTED = ["metrics.csv", "extracted.csv", "entities.csv", "extracted-entities.csv"];

function checkData({ root, board, log }: Workshop): boolean {
  const problems = findDataProblems(root);
  trouble("data", problems.flatMap((problem) => problem.split("\n")), { board, log }); // prettier-ignore
  return problems.length === 0;
}

function trouble(kind: Trouble, lines: readonly string[], { board, log }: Pick<Workshop, "board" | "log">): void {
  board.setProblem(kind, lines);
  if (lines.length > 0) log.problem(lines);
}

/** Runs what is stale; resolves with the paths of the notebooks that ran. */
async function run(shop: Workshop): Promise<Set<string>> {
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

async function showNotebook(path: string, shop: Workshop, diff?: Parameters<typeof readSheet>[3]): Promise<void> {
  try {
    shop.board.show(path, await readSheet(path, shop.lang, shop.draw, diff));
  } catch (error) {
    trouble("run", [`${relative(shop.root, path)}: ${(error as Error).message}`], shop);
  }
}

function showFailure(path: string, error: Error, { board, log }: Workshop): void {
  if (!(error instanceof CellError)) return trouble("run", [error.message], { board, log });
  const { line } = error.failure;
  board.fail(path, { message: error.message, cell: error.cell, ...(line !== undefined && { line }) });
}

// The next kernels get ready while nobody waits for them.
async function fill({ notebooks, root, kernels }: Workshop): Promise<void> {
  const loaded = await Promise.allSettled(
    notebooks().map(async (path) => startOptions({ path, notebook: await loadNotebook(path) }, root)),
  );
  kernels.fill(loaded.flatMap((each) => (each.status === "fulfilled" ? each.value : [])));
}
