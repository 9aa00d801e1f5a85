import { utimesSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { filesNow, hashInputs } from "../../src/runner/inputs.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

test("filesNow(root).hash(name) goes by contents, not by times, and is empty where there is no file", async () => {
  workspace = await makeWorkspace({});
  const hash = () => filesNow(workspace.root).hash("data/metrics.csv");
  expect(await hash()).toBe("");
  await workspace.write("data/metrics.csv", "43.0");
  const before = await hash();
  utimesSync(workspace.path("data/metrics.csv"), 1, 1);
  expect(await hash()).toBe(before);
  await workspace.write("data/metrics.csv", "45.0");
  expect(await hash()).not.toBe(before);
});

test("filesNow(root).names(folder) leaves out what office programs leave beside", async () => {
  workspace = await makeWorkspace({});
  for (const path of ["data/~$metrics.csv", "data/.~lock.metrics.csv#", "data/places.csv", "data/metrics.csv"])
    await workspace.write(path, "");
  expect(await filesNow(workspace.root).names("data")).toEqual(["metrics.csv", "places.csv"]);
  expect(await filesNow(workspace.root).names("seeds")).toEqual([]);
});

test("hashInputs(root, env) counts the installed packages and the language that is asked for", async () => {
  workspace = await makeWorkspace({});
  await workspace.write("package-lock.json", "{}");
  const inputs = await hashInputs(workspace.root, { JIANBAO_LANG: "en", PATH: "/bin" });
  expect(Object.keys(inputs)).toEqual(["package-lock.json", "JIANBAO_LANG"]);
});
