export { CellError } from "./cell-error.js";
export { type NotebookCheck, checkNotebooks } from "./check.js";
export { describeReads } from "./describe-reads.js";
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
export { type LabOptions, openLab } from "./lab.js";
export { type RunLog } from "./log.js";
export { newNotebook } from "./new-notebook.js";
export { type Notebook, loadNotebook, readNotebook } from "./notebook.js";
export { CELL_SECONDS, type Found, type RunOptions, findStale } from "./plan.js";
export { type NotebookRun, RunError, runNotebooks } from "./run.js";
