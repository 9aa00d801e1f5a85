import { createRequire } from "node:module";
import { join } from "node:path";
import type { Converters } from "./internals.js";

/**
 * Loads and checks what the first cell will import anyway, and the libraries that frames and charts are made with, which
 * wait until they are used. A module that cannot be loaded fails in its cell.
 */
export function warmUp(converters: Converters, folder: string, modules: readonly string[]): void {
  if (modules.length === 0) return;
  const require = createRequire(join(folder, "cell.js"));
  for (const name of modules) orLater(() => void require(name));
  if (modules.some((name) => name.startsWith("../dist/"))) void loadLibraries().catch(() => undefined);
  converters.node.convert("", modules.map((name) => `import ${JSON.stringify(name)};`).join("\n"));
}

// Loaded here and no earlier: a notebook that imports none of our modules has read none.
async function loadLibraries(): Promise<void> {
  (await import("../../frames/danfo.js")).danfo();
  await (await import("../../export/scene.js")).loadDrawing();
}

function orLater(load: () => void): void {
  try {
    load();
  } catch {
    return;
  }
}
