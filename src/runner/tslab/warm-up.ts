import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Loads what the cells will import anyway, and the libraries that charts are drawn with, which wait until they are used. A
 * module that cannot be loaded fails in its cell.
 */
export function warmUp(folder: string, modules: readonly string[]): void {
  const require = createRequire(join(folder, "cell.js"));
  for (const name of modules) orLater(() => void require(name));
  if (modules.some((name) => name.startsWith("../dist/"))) void loadLibraries().catch(() => undefined);
}

// Loaded here and no earlier: a notebook that imports none of our modules has read none.
async function loadLibraries(): Promise<void> {
  await (await import("../../export/scene.js")).loadDrawing();
}

function orLater(load: () => void): void {
  try {
    load();
  } catch {
    return;
  }
}
