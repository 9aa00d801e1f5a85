import { type Kernel, type StartOptions, startKernel } from "./jupyter/kernel.js";

/** Kernels for notebooks that run one after another: while one runs, the next one's kernel starts. */
export interface Kernels {
  /** The kernel for the notebook of this index, once it is ready. */
  take(index: number): Promise<Kernel>;
  /** Ends a kernel whose notebook is done, without waiting for it. */
  give(kernel: Kernel): void;
  /** Ends all that were started; resolves when they have ended. */
  end(): Promise<void>;
}

/** Starts a kernel, or hands over one that has been started for these options. */
export type StartKernel = (options: StartOptions) => Promise<Kernel>;

/** Starts kernels as they are taken, and one ahead for each of the jobs. */
export function kernelsAhead(wanted: readonly StartOptions[], jobs: number, begin: StartKernel = startKernel): Kernels {
  const started = new Map<number, Promise<Kernel>>();
  const ending = new Map<Kernel, Promise<void>>();
  const start = (index: number): Promise<Kernel> | undefined => {
    const options = wanted[index];
    if (!options || started.has(index)) return started.get(index);
    const kernel = begin(options);
    kernel.catch(() => undefined); // whoever takes it hears of it
    started.set(index, kernel);
    return kernel;
  };
  const give = (kernel: Kernel): void => void ending.set(kernel, ending.get(kernel) ?? kernel.shutdown());
  return {
    give,
    async take(index) {
      const kernel = await start(index);
      if (!kernel) throw new Error(`unknown notebook: ${index}`);
      void start(index + jobs);
      return kernel;
    },
    async end() {
      const kernels = await Promise.allSettled(started.values());
      for (const kernel of kernels) if (kernel.status === "fulfilled") give(kernel.value);
      await Promise.all(ending.values());
    },
  };
}
