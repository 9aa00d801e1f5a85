import { type Kernel, type StartOptions, startKernel } from "../jupyter/kernel.js";
import type { StartKernel } from "../kernels.js";

/** Kernels that wait, started and warmed, for a notebook to run in them. */
export interface WarmKernels {
  /** Hands over a kernel that waits for such a notebook; starts one where none does. */
  readonly take: StartKernel;
  /** Starts those that are missing for these notebooks; what most of them want comes first. */
  fill(wanted: readonly StartOptions[]): void;
  /** Ends those that wait: what they have loaded is out of date. Resolves when they have ended. */
  drop(): Promise<void>;
  /** Ends them, and lets none wait any more. */
  end(): Promise<void>;
}

interface Waiting {
  readonly key: string;
  readonly kernel: Promise<Kernel>;
  readonly kill: () => void;
}

// Compiled cells are kept; one that somebody edits is not among them, and needs a compiler that is ready.
const EDITED = "// a cell that nobody has compiled";

/** Keeps at most so many kernels waiting. */
export function keepWarm(most: number, start: StartKernel = startKernel): WarmKernels {
  const waiting = new Set<Waiting>();
  let ended = false;
  const begin = (options: StartOptions): Waiting => {
    const control = new AbortController();
    const kernel = start({ ...options, signal: control.signal });
    const begun = { key: keyOf(options), kernel, kill: () => control.abort() };
    // Whoever takes a kernel that could not be started hears of it; one that ended while it waited is of no use.
    const leave = (): void => void waiting.delete(begun);
    kernel.then(({ ended }) => ended).then(leave, leave);
    return begun;
  };
  const drop = async (): Promise<void> => {
    const dropped = [...waiting];
    waiting.clear();
    for (const { kill } of dropped) kill();
    await Promise.allSettled(dropped.map(({ kernel }) => kernel.then(({ ended: end }) => end)));
  };
  return {
    take(options) {
      const found = [...waiting].find(({ key }) => key === keyOf(options)) ?? begin(options);
      waiting.delete(found);
      if (options.signal?.aborted) found.kill();
      options.signal?.addEventListener("abort", found.kill, { once: true });
      return found.kernel;
    },
    fill(wanted) {
      if (ended) return;
      const idle = new Set(waiting);
      for (const options of mostWanted(wanted).slice(0, most)) {
        const there = [...idle].find(({ key }) => key === keyOf(options));
        if (there) idle.delete(there);
        else waiting.add(begin({ ...options, cells: [...(options.cells ?? []), EDITED] }));
      }
      for (const { kill } of idle) kill();
    },
    drop,
    end: () => ((ended = true), drop()),
  };
}

const keyOf = ({ folder, warm = [] }: StartOptions) => JSON.stringify([folder, warm]);

function mostWanted(wanted: readonly StartOptions[]): StartOptions[] {
  const count = (options: StartOptions) => wanted.filter((other) => keyOf(other) === keyOf(options)).length;
  return [...wanted].sort((a, b) => count(b) - count(a));
}
