import { performance } from "node:perf_hooks";
import { startOptions } from "../execute-all.js";
import { loadNotebook } from "../notebook.js";
import { nameOf } from "../plan.js";
import { extractNow } from "./extract.js";
import { showNotebook, startStale } from "./run-stale.js";
import type { Save } from "./saves.js";
import { trouble, type Workshop } from "./workshop.js";

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
  if (save.some(isCode)) await compile(shop);
  if (save.some(isLoaded)) await shop.kernels.drop();
  const isUsable = (!save.some(isRead) || (await extract(shop))) && checkData(shop);
  const batch = isUsable ? await startStale(save, shop) : undefined;
  const edited = shop.notebooks().filter((path) => save.includes(nameOf(path, shop.root)) && !batch?.paths.has(path));
  for (const path of edited) await showNotebook(path, shop);
  if (!batch) return fill(shop);
  const { saves } = shop.work;
  const over = async (): Promise<void> => {
    if (save.length > 0) shop.log.idle(batch.paths.size, seconds(begun));
    // What ran while something was saved may have read it too early.
    if (saves !== shop.work.saves && batch.paths.size > 0) shop.saves.ask();
    await fill(shop);
  };
  shop.work.follow(batch.done.then(over).catch((error: Error) => trouble("run", [error.message], shop)));
}

/** Like update; an error that nobody foresaw does not end the watcher. */
export async function updateOrSay(save: Save, shop: Workshop): Promise<void> {
  await shop.work.look(() => update(save, shop).catch((error: Error) => trouble("run", [error.message], shop)));
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
    const lines = await extractNow(root);
    log.extracted(seconds(begun), lines);
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

function checkData({ dataProblems, board, log }: Workshop): boolean {
  const problems = dataProblems();
  trouble("data", problems.flatMap((problem) => problem.split("\n")), { board, log }); // prettier-ignore
  return problems.length === 0;
}

// The next kernels get ready while nobody waits for them.
async function fill({ notebooks, root, kernels }: Workshop): Promise<void> {
  const loaded = await Promise.allSettled(
    notebooks().map(async (path) => startOptions({ path, notebook: await loadNotebook(path) }, root)),
  );
  kernels.fill(loaded.flatMap((each) => (each.status === "fulfilled" ? each.value : [])));
}
