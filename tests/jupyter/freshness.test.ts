import { dirname } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { writeKernelSpec } from "../../src/runner/kernelspec.js";
import { type DataWorkspace, IMPORT, makeDataWorkspace } from "../lineage/workspace.js";
import { type Ended, JUPYTERS, SKIPPED, privateFolders, runProgram } from "./jupyter.js";

let workspace: DataWorkspace | undefined;
afterEach(() => workspace?.remove());

const CELLS = [
  IMPORT,
  'const rows = jianbao.where(metrics, (row) => row.place === "嵊州市");',
  'jianbao.showTable(jianbao.select(rows, "indicator", "value"));',
  "console.log(rows.shape[0]);",
];

async function nbconvert(jupyter: string, workspace: DataWorkspace, env: NodeJS.ProcessEnv): Promise<Ended> {
  const args = ["nbconvert", "--to", "notebook", "--execute", "--inplace", workspace.path("notebooks/a.ipynb")];
  const folders = {
    PATH: `${dirname(jupyter)}:${process.env["PATH"]}`,
    JUPYTER_PATH: await writeKernelSpec(workspace.root),
  };
  return runProgram(jupyter, args, { ...env, ...folders });
}

describe.skipIf(JUPYTERS.length === 0).each(JUPYTERS.length > 0 ? JUPYTERS : ["jupyter"])(
  `%s nbconvert${SKIPPED}`,
  (jupyter) => {
    test("leaves a notebook fresh, and stale for the rows and columns it uses", async () => {
      workspace = await makeDataWorkspace(...CELLS);
      expect(await workspace.reasons()).toEqual(["it has no recorded run"]);
      const { code, said } = await nbconvert(jupyter, workspace, privateFolders(workspace));
      expect(code, said).toBe(0);
      expect(await workspace.reasons()).toEqual([]);
      workspace.edit((row) => (row.place === "嵊州市" ? { ...row, basis: "核对过" } : row));
      expect(await workspace.reasons()).toEqual([]);
      let edited = 0;
      workspace.edit((row) => (row.place === "嵊州市" && (edited += 1) === 1 ? { ...row, value: row.value + 1 } : row));
      expect(await workspace.reasons()).toEqual(["data/metrics.csv, 1 row of 嵊州市 changed (value)"]);
    });
  },
);
