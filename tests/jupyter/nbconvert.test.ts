import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workspacePath } from "../../src/lineage/workspace.js";
import { writeKernelSpec } from "../../src/runner/kernelspec.js";
import { normaliseOutputs } from "../../src/runner/normalise.js";
import { isExecutable, loadNotebook } from "../../src/runner/notebook.js";
import { runNotebooks } from "../../src/runner/run.js";
import { type TestWorkspace, notebookText } from "../runner/workspace.js";
import { copyWorkspace } from "./fixture.js";
import { type Ended, JUPYTERS, SKIPPED, privateFolders, runProgram } from "./jupyter.js";

let workspace: TestWorkspace;
let notebooks: readonly string[];
const kernels: Record<string, string> = {};

test("CI names the jupyter programs to test with", () => {
  expect(process.env["CI"] === undefined || JUPYTERS.length > 0).toBe(true);
});

beforeAll(async () => {
  if (JUPYTERS.length === 0) return;
  ({ workspace, notebooks } = await copyWorkspace());
  const fixture = workspace.path("notebooks/fixture.ipynb");
  await runNotebooks([fixture], { root: workspace.root });
  kernels["ours"] = await writeKernelSpec(workspace.root);
  kernels["stock tslab"] = await writeStockSpec(workspace.path("stock"));
});
afterAll(() => workspace?.remove());

// As `tslab install` writes it.
async function writeStockSpec(data: string): Promise<string> {
  const argv = [process.execPath, workspacePath("node_modules/tslab/bin/tslab"), "kernel", "--config-path"];
  const spec = { argv: [...argv, "{connection_file}"], display_name: "TypeScript", language: "typescript" };
  await mkdir(join(data, "kernels", "tslab"), { recursive: true });
  await writeFile(join(data, "kernels", "tslab", "kernel.json"), JSON.stringify(spec));
  return data;
}

// Jupyter looks for free ports, lets go of them and then has the kernel take them: another program may be faster.
const TAKEN = /Address already in use|EADDRINUSE/u;
const TRIES = 3;

async function nbconvert(jupyter: string, kernel: string, notebook: string, output: string): Promise<Ended> {
  const args = ["nbconvert", "--to", "notebook", "--execute", workspace.path(notebook), "--output", output];
  const path = `${dirname(jupyter)}:${process.env["PATH"]}`;
  const env = { ...privateFolders(workspace), PATH: path, JUPYTER_PATH: kernels[kernel] };
  for (let tries = 1; ; tries++) {
    const ended = await runProgram(jupyter, args, env);
    if (tries === TRIES || !TAKEN.test(ended.said)) return ended;
  }
}

describe.skipIf(JUPYTERS.length === 0).each(JUPYTERS.length > 0 ? JUPYTERS : ["jupyter"])(
  `%s nbconvert${SKIPPED}`,
  (jupyter) => {
    describe.each(["ours", "stock tslab"])("with %s", (kernel) => {
      test("shows in every notebook what is stored in it", async () => {
        for (const notebook of notebooks) {
          const output = workspace.path(`executed-${basename(notebook)}`);
          const { code, said } = await nbconvert(jupyter, kernel, notebook, output);
          expect(code, said).toBe(0);
          const stored = await loadNotebook(workspace.path(notebook), notebook);
          expect(normaliseOutputs(await loadNotebook(output))).toEqual(normaliseOutputs(stored));
        }
      });

      test.each([
        ["throws", 'throw new Error("没有数据");', "没有数据"],
        ["does not compile", 'const value: number = "43.0";', "is not assignable to type 'number'"],
      ])("fails at a cell that %s", async (_what, source, message) => {
        await workspace.write("failing.ipynb", notebookText(["1", source]));
        const { code, said } = await nbconvert(jupyter, kernel, "failing.ipynb", workspace.path("never.ipynb"));
        expect(code).not.toBe(0);
        expect(said).toContain("CellExecutionError");
        if (kernel === "ours") expect(said).toContain(message);
      });
    });

    test("with ours, counts the cells", async () => {
      const output = workspace.path("counted.ipynb");
      await nbconvert(jupyter, "ours", "notebooks/fixture.ipynb", output);
      const cells = (await loadNotebook(output)).cells.filter(isExecutable);
      expect(cells.map((cell) => cell.execution_count)).toEqual([1, 2, 3, 4, 5]);
    });

    test("with ours, fails at a cell that rejects without being awaited", async () => {
      await workspace.write(
        "failing.ipynb",
        notebookText(['async function load() { throw new Error("晚"); }\nload();']),
      );
      const { code, said } = await nbconvert(jupyter, "ours", "failing.ipynb", workspace.path("never.ipynb"));
      expect(code).not.toBe(0);
      expect(said).toContain("It rejected in cell [1] without being awaited");
    });
  },
);
