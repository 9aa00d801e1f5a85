/**
 * Compiles the cells of notebooks before their kernels ask for them, in a process that keeps one compiler for all of them:
 *
 *   node dist/runner/cell-compiler.js      in the notebooks' folder, with a channel to the runner
 */
import { createRequire } from "node:module";
import { workspaceRoot } from "../lineage/index.js";
import type { Compiled, ToCompile } from "./compile-ahead.js";
import { CompiledCells } from "./tslab/compiled-cells.js";
import { loadTypeScriptLate } from "./tslab/late-typescript.js";
import { oneShotPrograms } from "./tslab/one-shot-programs.js";
import { optimiseLate } from "./tslab/optimise-late.js";
import { followParent } from "./tslab/parent.js";

async function main(): Promise<void> {
  optimiseLate();
  followParent(process.ppid);
  loadTypeScriptLate(createRequire(__filename), oneShotPrograms);
  const { cellCompiler } = await import("./tslab/compile-cells.js");
  const compile = cellCompiler(new CompiledCells(workspaceRoot(), process.cwd()));
  process.on("message", ({ notebook, cells }: ToCompile) =>
    compile(cells, (count) => process.send?.({ notebook, count } satisfies Compiled)),
  );
}

void main();
