import { utimesSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { hashInputs } from "../../src/runner/inputs.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

test("hashInputs(root) lists data, seeds, compiled modules and the lock file, in order", async () => {
  workspace = await makeWorkspace({});
  for (const path of ["package-lock.json", "seeds/a.txt", "dist/text/span.js", "data/metrics.csv", "src/text/span.ts"])
    await workspace.write(path, path);
  const inputs = await hashInputs(workspace.root);
  expect(Object.keys(inputs)).toEqual(["data/metrics.csv", "dist/text/span.js", "package-lock.json", "seeds/a.txt"]);
});

test("hashInputs(root) goes by contents, not by times", async () => {
  workspace = await makeWorkspace({});
  await workspace.write("data/metrics.csv", "43.0");
  const before = await hashInputs(workspace.root);
  utimesSync(workspace.path("data/metrics.csv"), 1, 1);
  expect(await hashInputs(workspace.root)).toEqual(before);
  await workspace.write("data/metrics.csv", "45.0");
  expect(await hashInputs(workspace.root)).not.toEqual(before);
});

test("hashInputs(root) leaves out what the compiler and office programs leave beside", async () => {
  workspace = await makeWorkspace({});
  for (const path of ["dist/index.js.map", "dist/.tsbuildinfo", "data/~$metrics.csv", "data/.~lock.metrics.csv#"])
    await workspace.write(path, "");
  expect(await hashInputs(workspace.root)).toEqual({});
});

test("hashInputs(root, env) counts the language that is asked for", async () => {
  workspace = await makeWorkspace({});
  const inputs = await hashInputs(workspace.root, { JIANBAO_LANG: "en", PATH: "/bin" });
  expect(Object.keys(inputs)).toEqual(["JIANBAO_LANG"]);
});
