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

/**
 * Outputs without the pictures of charts, for what has to stay the same whichever tool stored them: JupyterLab adds a picture of
 * its own to a chart that comes without one. `jianbao run --check` compares with pictures, as both of its sides are ours.
 */
export function withoutPictures(outputs: readonly Output[]): readonly Output[] {
  return outputs.map((output) => {
    const { data } = output as { readonly data?: Readonly<Record<string, unknown>> };
    if (!data || !Object.keys(data).some((type) => type.startsWith("application/vnd.vegalite"))) return output;
    return { ...output, data: { ...data, "image/png": "" } } as Output;
  });
}
