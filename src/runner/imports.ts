import { type Notebook, isExecutable } from "./notebook.js";

const IMPORT = /^\s*import\b[^"';]*["']([^"'\n]+)["']/gmu;

/**
 * Modules that a notebook's cells import from outside its folder, in order: those a kernel may load ahead. A module in the
 * folder itself is compiled by tslab with the cell that imports it, and only once.
 */
export function findImports(notebook: Notebook): string[] {
  const sources = notebook.cells.filter(isExecutable).map((cell) => cell.source);
  const names = sources.flatMap((source) => Array.from(source.matchAll(IMPORT), (match) => match[1] ?? ""));
  return [...new Set(names)].filter((name) => !name.startsWith("./"));
}
