import { hashText } from "./inputs.js";
import { formatJson } from "./nbformat.js";
import { normalise, withoutPictures } from "./normalise.js";
import type { Output } from "./notebook.js";

/** What one cell showed, as a hash: the same whichever tool executed it. */
export function hashOutputs(outputs: readonly Output[]): string {
  return hashText(formatJson(withoutPictures(normalise(outputs))));
}
