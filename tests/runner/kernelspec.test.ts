import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  jupyterDataDir,
  kernelSpec,
  registerKernel,
  unregisterKernel,
  writeKernelSpec,
} from "../../src/runner/kernelspec.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.remove());

test("kernelSpec() starts our kernel by absolute paths, whatever Jupyter's own PATH is", () => {
  const [node, kernel, ...rest] = kernelSpec().argv;
  expect(isAbsolute(node ?? "") && isAbsolute(kernel ?? "")).toBe(true);
  expect(existsSync(kernel ?? "")).toBe(true);
  expect(rest).toEqual(["--config-path", "{connection_file}"]);
});

test("writeKernelSpec(root) puts a kernel named tslab under .jianbao/jupyter", async () => {
  workspace = await makeWorkspace({});
  expect(await writeKernelSpec(workspace.root)).toBe(workspace.path(".jianbao/jupyter"));
  const spec = JSON.parse(await workspace.read(".jianbao/jupyter/kernels/tslab/kernel.json")) as object;
  expect(spec).toMatchObject({ display_name: "TypeScript (jianbao)", language: "typescript" });
});

test("registerKernel({ env }) puts the kernel into the user's folder, unregisterKernel takes it away", async () => {
  workspace = await makeWorkspace({});
  const options = { root: workspace.root, env: { JUPYTER_DATA_DIR: workspace.path("user") } };
  expect(await registerKernel(options)).toBe(workspace.path("user/kernels/tslab"));
  expect(await registerKernel(options)).toBe(workspace.path("user/kernels/tslab"));
  expect(existsSync(workspace.path("user/kernels/tslab/kernel.json"))).toBe(true);
  expect(await unregisterKernel(options)).toBe(workspace.path("user/kernels/tslab"));
  expect(existsSync(workspace.path("user/kernels/tslab"))).toBe(false);
  expect(await unregisterKernel(options)).toBeUndefined();
});

test("registerKernel({ env }) leaves another program's kernel alone unless forced", async () => {
  workspace = await makeWorkspace({});
  const options = { root: workspace.root, env: { JUPYTER_DATA_DIR: workspace.path("user") } };
  await workspace.write("user/kernels/tslab/kernel.json", '{"argv": ["tslab"], "language": "typescript"}');
  await expect(registerKernel(options)).rejects.toThrow(/^duplicate kernel "tslab": .*Use --force to replace it$/);
  expect(await unregisterKernel(options)).toBeUndefined();
  await registerKernel({ ...options, force: true });
  expect(await unregisterKernel(options)).toBe(workspace.path("user/kernels/tslab"));
});

test.skipIf(process.platform === "win32")("jupyterDataDir({ platform, env }) is where Jupyter looks", () => {
  const env = { HOME: "/home/li", APPDATA: "/home/li/AppData/Roaming" };
  expect(jupyterDataDir({ platform: "linux", env })).toBe("/home/li/.local/share/jupyter");
  expect(jupyterDataDir({ platform: "linux", env: { ...env, XDG_DATA_HOME: "/data" } })).toBe("/data/jupyter");
  expect(jupyterDataDir({ platform: "darwin", env })).toBe("/home/li/Library/Jupyter");
  expect(jupyterDataDir({ platform: "win32", env })).toBe("/home/li/AppData/Roaming/jupyter");
  expect(jupyterDataDir({ platform: "linux", env: { ...env, JUPYTER_DATA_DIR: "/jupyter" } })).toBe("/jupyter");
});
