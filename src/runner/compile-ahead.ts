import { type ChildProcess, fork } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { groupBy } from "../dataset/group.js";
import { workspaceRoot } from "../lineage/index.js";
import type { StartOptions } from "./jupyter/kernel.js";
import { entryOf, MUCH_NEW, processOptions } from "./jupyter/process.js";
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
  const isCompiled = lookUp();
  const progress = notebooks.map((options) => new Progress(isCompiled(options) ? Infinity : 0));
  const wanted = notebooks
    .map((options, notebook) => ({ options, notebook }))
    .filter(({ notebook }) => !progress[notebook]?.isDone);
  const folders = groupBy(wanted, ({ options }) => options.folder);
  const children = Array.from(folders, ([folder, some]) =>
    startCompiler({ ...some[0]?.options, folder, signal }, some, progress),
  );
  return {
    ready: (notebook, cell) =>
      Promise.race([progress[notebook]?.reach(cell + 1), setTimeout(MOST_MS, undefined, { ref: false })]),
    end: () => children.forEach((child) => child.kill("SIGKILL")),
  };
};

// What is compiled hangs on the build, which is looked at once for each folder.
function lookUp(): (options: StartOptions) => boolean {
  const known = new Map<string, CompiledCells>();
  return ({ root = workspaceRoot(), folder, cells = [] }) => {
    const compiled = known.get(`${root}\n${folder}`) ?? new CompiledCells(root, folder);
    known.set(`${root}\n${folder}`, compiled);
    return compiled.count(cells) === cells.length;
  };
}

interface Wanted {
  readonly options: StartOptions;
  readonly notebook: number;
}

function startCompiler(start: StartOptions, wanted: readonly Wanted[], progress: readonly Progress[]): ChildProcess {
  const finish = (): void => wanted.forEach(({ notebook }) => progress[notebook]?.finish());
  const child = fork(entryOf("cell-compiler"), {
    ...processOptions(start),
    execArgv: [...MUCH_NEW],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
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
  private waiting: { readonly count: number; readonly go: () => void }[] = [];

  /** @param count the cells that need not be waited for. */
  constructor(private count: number) {}

  get isDone(): boolean {
    return this.count === Infinity;
  }

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
