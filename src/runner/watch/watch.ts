import { availableParallelism } from "node:os";
import type { Lang } from "../../charts/index.js";
import { languageOfRun } from "../../export/drawing.js";
import { workspaceRoot } from "../../lineage/index.js";
import { SILENT } from "../log.js";
import type { RunOptions } from "../plan.js";
import { Board } from "./board.js";
import { checkingData } from "./check-data.js";
import { openCompiler } from "./compile.js";
import { drawing } from "./draw.js";
import type { WatchLog } from "./log.js";
import { renderPage } from "./page.js";
import { watchSaves } from "./saves.js";
import { openServer } from "./server.js";
import { showNotebook } from "./run-stale.js";
import { updateOrSay } from "./update.js";
import { keepWarm } from "./warm-kernels.js";
import { WORDS } from "./words.js";
import { Work } from "./work.js";
import type { Workshop } from "./workshop.js";

export interface WatchOptions extends Pick<RunOptions, "root" | "jobs" | "timeout"> {
  /** Paths of the notebooks to keep up to date, looked up again after each save. */
  readonly notebooks: () => readonly string[];
  readonly lang?: Lang;
  /** Port of the page; any free one where left out. */
  readonly port?: number;
  readonly log?: Partial<WatchLog>;
}

/** A watcher at work. */
export interface Watching {
  /** Where the page can be opened. */
  readonly url: string;
  /** Ends it, with its kernels. */
  end(): Promise<void>;
}

/** Kernels wait with everything loaded, half a gigabyte each: more than this many would be a burden. */
const MOST_JOBS = 4;

/**
 * Watches a workspace: what is saved is compiled, extracted and run as far as it makes something stale, and a page on this
 * machine shows the charts, what changed and why, and what has to be mended.
 *
 *   save ─ compile, extract, check ─ stale? ─ a kernel that waits ─ diff ─ page
 *
 * @example
 * const watching = await watchWorkspace({ notebooks: () => ["notebooks/02-what-grew.ipynb"] });
 * watching.url // "http://127.0.0.1:40321/?token=…"
 */
export async function watchWorkspace(options: WatchOptions): Promise<Watching> {
  const { root = workspaceRoot(), lang = languageOfRun(), timeout } = options;
  const jobs = options.jobs ?? Math.min(availableParallelism(), MOST_JOBS);
  const words = WORDS[lang];
  const board = new Board(words, (patch) => server.send(patch));
  const page = { page: renderPage(words), all: () => board.all() };
  const server = await openServer({ ...page, ...(options.port !== undefined && { port: options.port }) });
  const shop: Workshop = {
    ...{ root, lang, words, board, notebooks: options.notebooks, draw: drawing(lang) },
    run: { jobs, ...(timeout !== undefined && { timeout }) },
    saves: await watchSaves(root),
    kernels: keepWarm(jobs),
    compiler: openCompiler(root),
    dataProblems: checkingData(root),
    work: new Work(root, board, words),
    log: { ...NOBODY, ...options.log },
  };
  shop.log.open(server.url);
  const work = follow(shop);
  return {
    url: server.url,
    async end() {
      shop.compiler.end();
      await Promise.all([server.close(), shop.saves.close(), shop.kernels.end()]);
      await work;
    },
  };
}

async function follow(shop: Workshop): Promise<void> {
  shop.board.list(shop.notebooks());
  for (const path of shop.notebooks()) await showNotebook(path, shop);
  await updateOrSay([], shop);
  for await (const save of shop.saves.next()) {
    if (save.length > 0) shop.log.saved(save);
    await updateOrSay(save, shop);
  }
  await shop.work.end();
}

const NOBODY: WatchLog = {
  ...SILENT,
  open: () => undefined,
  saved: () => undefined,
  compiled: () => undefined,
  extracted: () => undefined,
  problem: () => undefined,
  changed: () => undefined,
  idle: () => undefined,
};
