import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { workspaceRoot } from "../lineage/index.js";
import type { StartOptions } from "./jupyter/kernel.js";
import { MUCH_NEW } from "./jupyter/process.js";
import { CompiledCells } from "./tslab/compiled-cells.js";

/** Cells to be compiled, in the order they are executed in. */
export interface ToCompile {
  readonly notebook: number;
  readonly cells: readonly string[];
}

/** How many cells of a notebook are compiled, or cannot be compiled ahead. */
export interface Compiled {
  readonly notebook: number;
  readonly count: number;
}

/** Notebooks whose cells are compiled while kernels start and other notebooks run. */
export interface CompilingAhead {
  /** Resolves when a cell, counted from 0, need be waited for no longer; never rejects. */
  ready(notebook: number, cell: number): Promise<void>;
  end(): void;
}

export type CompileAhead = (notebooks: readonly StartOptions[], signal: AbortSignal) => CompilingAhead;

// A compiler that is at a cell for longer will not come back; then the kernel's own shows which cell it is.
const MOST_MS = 60_000;

/** For kernels that have a compiler of their own ready. */
export const compileInKernel: CompileAhead = () => ({ ready: () => Promise.resolve(), end: () => undefined });

/**
 * Starts to compile what was not compiled before, in order, in one process for each folder: a compiler takes seconds to make,
 * and is three times as fast at its second notebook. A kernel compiles what it does not find, whatever becomes of this.
 */
export const compileAhead: CompileAhead = (notebooks, signal) => {
  const progress = notebooks.map(() => new Progress());
  const wanted = notebooks
    .map((options, notebook) => ({ options, notebook }))
    .filter(({ options }) => !isCompiled(options));
  const missing = new Set(wanted.map(({ notebook }) => notebook));
  progress.forEach((each, notebook) => !missing.has(notebook) && each.finish());
  const folders = new Set(wanted.map(({ options }) => options.folder));
  const children = Array.from(folders, (folder) =>
    startCompiler(
      wanted.filter(({ options }) => options.folder === folder),
      progress,
      signal,
    ),
  );
  return {
    ready: (notebook, cell) =>
      Promise.race([progress[notebook]?.reach(cell + 1), setTimeout(MOST_MS, undefined, { ref: false })]),
    end: () => children.forEach((child) => child.kill("SIGKILL")),
  };
};

function isCompiled({ root, folder, cells = [] }: StartOptions): boolean {
  return new CompiledCells(root ?? workspaceRoot(), folder).count(cells) === cells.length;
}

interface Wanted {
  readonly options: StartOptions;
  readonly notebook: number;
}

function startCompiler(wanted: readonly Wanted[], progress: readonly Progress[], signal: AbortSignal): ChildProcess {
  const finish = (): void => wanted.forEach(({ notebook }) => progress[notebook]?.finish());
  const [first] = wanted;
  const child = fork(compilerEntry(), {
    execArgv: [...MUCH_NEW],
    cwd: first?.options.folder,
    env: { ...process.env, ...(first?.options.root && { JIANBAO_ROOT: first.options.root }) },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: process.platform !== "win32",
    signal,
    killSignal: "SIGKILL",
  });
  child.once("error", finish);
  child.once("exit", finish);
  child.on("message", (message) => {
    const { notebook, count } = message as Compiled;
    progress[notebook]?.come(count);
  });
  for (const { options, notebook } of wanted) child.send({ notebook, cells: options.cells ?? [] } satisfies ToCompile);
  return child;
}

/** How far the compiler has come with a notebook. */
class Progress {
  private count = 0;
  private waiting: { readonly count: number; readonly go: () => void }[] = [];

  reach(count: number): Promise<void> {
    if (count <= this.count) return Promise.resolve();
    return new Promise((go) => this.waiting.push({ count, go }));
  }

  come(count: number): void {
    this.count = Math.max(this.count, count);
    for (const { go } of this.waiting.filter((each) => each.count <= this.count)) go();
    this.waiting = this.waiting.filter((each) => each.count > this.count);
  }

  finish(): void {
    this.come(Infinity);
  }
}

/** The compiled entry of the compiler's process, also when this runs from the sources. */
function compilerEntry(): string {
  return join(__dirname, "..", "..", "dist", "runner", "cell-compiler.js");
}
