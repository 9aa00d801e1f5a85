import { describeDifference } from "./difference.js";
import { executeAll } from "./execute-all.js";
import { normaliseOutputs } from "./normalise.js";
import type { Notebook } from "./notebook.js";
import { type RunOptions, findNotebooks, prepareRun } from "./plan.js";

/** Whether a notebook's stored outputs are what its cells show. */
export interface NotebookCheck {
  readonly notebook: string;
  /** A text for each cell that shows something else now; the error, if it failed. */
  readonly differences: readonly string[];
}

/**
 * Executes all of the notebooks afresh and compares with what is stored in them, which stays untouched.
 *
 * @example
 * const checks = await checkNotebooks(["notebooks/01-growth.ipynb"]);
 * checks[0].differences
 * // ["notebooks/01-growth.ipynb, cell 3 shows something else than is stored in it:\n- 43.0\n+ 45.0"]
 */
export async function checkNotebooks(paths: readonly string[], options: RunOptions = {}): Promise<NotebookCheck[]> {
  const run = await prepareRun({ ...options, all: true });
  const found = await findNotebooks(paths, run);
  const outcomes = await executeAll(found, run, () => Promise.resolve());
  return found.map((each) => {
    const { executed, error } = outcomes.get(each) ?? {};
    const differences = executed
      ? findDifferences(each.name, each.notebook, executed.notebook)
      : [error?.message ?? ""];
    return { notebook: each.name, differences };
  });
}

function findDifferences(name: string, stored: Notebook, executed: Notebook): string[] {
  const before = normaliseOutputs(stored);
  return normaliseOutputs(executed).flatMap((outputs, index) => {
    const difference = describeDifference(before[index] ?? [], outputs);
    return difference ? [`${name}, cell ${index + 1} shows something else than is stored in it:\n${difference}`] : [];
  });
}
