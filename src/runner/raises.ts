import type { CodeCell } from "./notebook.js";

/** Whether a cell shows an error on purpose, in Jupyter's words. */
export function mayRaise(metadata: CodeCell["metadata"]): boolean {
  const tags = metadata["tags"];
  return Array.isArray(tags) && tags.includes("raises-exception");
}
