import { type Notebook, type Output, isExecutable } from "./notebook.js";
import { joinNeighbours } from "./outputs.js";

/**
 * What a notebook's cells showed, without what differs from one Jupyter tool to the next: execution counts, timestamps,
 * the pieces a stream came in.
 */
export function normaliseOutputs(notebook: Notebook): readonly (readonly Output[])[] {
  return notebook.cells.filter(isExecutable).map((cell) => normalise(cell.outputs));
}

/** What one cell showed, without what differs from tool to tool. */
export function normalise(outputs: readonly Output[]): readonly Output[] {
  return joinNeighbours(outputs.map(withoutCount));
}

function withoutCount(output: Output): Output {
  return output.output_type === "execute_result" ? { ...output, execution_count: null } : output;
}
