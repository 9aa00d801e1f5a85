#!/usr/bin/env node
/**
 * The workspace's Jupyter kernel: tslab, with what it lacks.
 *
 *   node dist/runner/kernel.js --config-path {connection_file}
 *
 * tslab compiles and runs the cells. Added here: Jupyter `error` messages that speak of cells and src lines, rejections
 * that nobody awaits, execution counts, sockets on the loopback address only, an end when the parent process ends.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadTypeScriptLate } from "./tslab/late-typescript.js";
import { optimiseLate } from "./tslab/optimise-late.js";

async function main(): Promise<void> {
  optimiseLate();
  const { values } = parseArgs({
    options: { "config-path": { type: "string" }, warm: { type: "string", multiple: true } },
  });
  const configPath = values["config-path"];
  if (!configPath) throw new Error("missing option: --config-path CONNECTION_FILE");
  loadTypeScriptLate(createRequire(__filename));
  const { startKernel } = await import("./tslab/start.js");
  startKernel({ configPath, root: join(__dirname, "..", ".."), warm: values.warm ?? [] });
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
