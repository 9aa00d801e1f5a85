import { type Notebook, type Output, isExecutable } from "./notebook.js";
import { joinNeighbours } from "./outputs.js";

/**
 * What a notebook's cells showed, without what differs from one Jupyter tool to the next: execution counts, timestamps,
 * the pieces a stream came in, the metadata of outputs.
 */
export function normaliseOutputs(notebook: Notebook): readonly (readonly Output[])[] {
  return notebook.cells.filter(isExecutable).map((cell) => joinNeighbours(cell.outputs.map(withoutCircumstance)));
}

function withoutCircumstance(output: Output): Output {
  if (output.output_type === "display_data") return { ...output, metadata: {} };
  if (output.output_type === "execute_result") return { ...output, metadata: {}, execution_count: null };
  return output;
}
