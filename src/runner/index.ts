export { CellError } from "./cell-error.js";
export { Interrupted } from "./interruptible.js";
export {
  type KernelSpec,
  type RegisterOptions,
  jupyterDataDir,
  kernelSpec,
  registerKernel,
  unregisterKernel,
  writeKernelSpec,
} from "./kernelspec.js";
export { type RunLog } from "./log.js";
export { type Notebook, loadNotebook, readNotebook } from "./notebook.js";
export { CELL_SECONDS, type NotebookRun, RunError, type RunOptions, findStale, runNotebooks } from "./run.js";
