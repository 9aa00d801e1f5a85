import { afterEach, expect, test } from "vitest";
import { readNotebook } from "../../src/runner/notebook.js";
import { findReasons, loadRecord, saveRecord, toRecord } from "../../src/runner/stale.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.remove());

const INPUTS = { "data/metrics.csv": "1", "dist/index.js": "1", "dist/index.d.ts": "1", "dist/text/span.js": "1" };

const record = (sources: string[], inputs: Record<string, string> = INPUTS, heading = "# 笔记") =>
  toRecord(readNotebook(notebookText(sources, heading), "a.ipynb"), inputs);
const BEFORE = record(["1", "2"]);

test("findReasons(recorded, now) finds none where nothing changed, prose apart", () => {
  expect(findReasons(BEFORE, BEFORE)).toEqual([]);
  expect(findReasons(BEFORE, record(["1", "2"], INPUTS, "# 另一个标题"))).toEqual([]);
});

test("findReasons(undefined, now) says that there is no record", () => {
  expect(findReasons(undefined, BEFORE)).toEqual(["it has no recorded run"]);
});

test("findReasons(recorded, now) names the cells that changed", () => {
  expect(findReasons(BEFORE, record(["1", "3"]))).toEqual(["cell 2 changed"]);
  expect(findReasons(BEFORE, record(["1", "2", "3"]))).toEqual(["it has 3 code cells and had 2"]);
});

test("findReasons(recorded, now) sees outputs that were changed or cleared", () => {
  expect(findReasons({ ...BEFORE, outputs: "another" }, BEFORE)).toEqual(["its outputs were changed or cleared"]);
});

test("findReasons(recorded, now) names files that changed, came or went", () => {
  const now = record(["1", "2"], { ...INPUTS, "data/metrics.csv": "2", "data/places.csv": "1" });
  expect(findReasons(BEFORE, now)).toEqual(["data/metrics.csv changed", "data/places.csv is new"]);
  expect(findReasons(now, BEFORE)).toEqual(["data/metrics.csv changed", "data/places.csv is gone"]);
});

test("findReasons(recorded, now) counts compiled modules, names one", () => {
  const one = record(["1", "2"], { ...INPUTS, "dist/index.js": "2", "dist/index.d.ts": "2" });
  expect(findReasons(BEFORE, one)).toEqual(["dist/index changed"]);
  const two = record(["1", "2"], { ...INPUTS, "dist/index.js": "2", "dist/text/span.js": "2" });
  expect(findReasons(BEFORE, two)).toEqual(["2 modules of dist changed"]);
});

test("loadRecord(root, notebook) gives back what saveRecord wrote, and nothing where that cannot be read", async () => {
  workspace = await makeWorkspace({});
  const notebook = workspace.path("notebooks/a.ipynb");
  expect(await loadRecord(workspace.root, notebook)).toBeUndefined();
  await saveRecord(workspace.root, notebook, BEFORE);
  expect(await loadRecord(workspace.root, notebook)).toEqual(BEFORE);
  await workspace.write(".jianbao/runs/notebooks/a.ipynb.json", "{ half a rec");
  expect(await loadRecord(workspace.root, notebook)).toBeUndefined();
});
