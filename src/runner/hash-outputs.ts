import { hashText } from "./inputs.js";
import { formatJson } from "./nbformat.js";
import { normalise } from "./normalise.js";
import type { Output } from "./notebook.js";

/** What one cell showed, as a hash: the same whichever tool executed it. */
export function hashOutputs(outputs: readonly Output[]): string {
  return hashText(formatJson(normalise(outputs).map(withoutPicture)));
}

// JupyterLab adds a picture of its own to a chart that comes without one.
function withoutPicture(output: Output): Output {
  const { data } = output as { readonly data?: Readonly<Record<string, unknown>> };
  if (!data || !Object.keys(data).some((type) => type.startsWith("application/vnd.vegalite"))) return output;
  return { ...output, data: { ...data, "image/png": "" } } as Output;
}
