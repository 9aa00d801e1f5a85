import { afterEach, expect, test } from "vitest";
import { readNotebook } from "../../src/runner/notebook.js";
import { type RunRecord, contentsOf, findReasons, loadRecord, saveRecord } from "../../src/runner/stale.js";
import type { World } from "../../src/runner/world.js";
import { PackedRows } from "../../src/lineage/index.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.remove());

const FILES = { "data/metrics.csv": "1", "dist/index.js": "1", "dist/index.d.ts": "1", "dist/text/span.js": "1" };
const FOLDERS = { seeds: ["a.txt"] };

const contents = (sources: string[], heading = "# 笔记") =>
  contentsOf(readNotebook(notebookText(sources, heading), "a.ipynb"));
const BEFORE: RunRecord = {
  ...contents(["1", "2"]),
  inputs: { "package-lock.json": "1" },
  reads: { files: FILES, folders: FOLDERS, tables: [] },
};

interface Now {
  readonly inputs?: Record<string, string>;
  readonly files?: Record<string, string>;
  readonly folders?: Record<string, string[]>;
}

const world = ({ inputs = BEFORE.inputs, files = FILES, folders = FOLDERS }: Now = {}): World => ({
  root: "",
  inputs,
  hash: (name) => Promise.resolve(files[name] ?? ""),
  names: (folder) => Promise.resolve(folders[folder] ?? []),
  tables: { changesOf: () => [], before: () => PackedRows.of([]) },
  sessions: () => Promise.resolve([]),
});
const reasons = (now: Now) => findReasons(BEFORE, BEFORE, world(now));

test("findReasons(recorded, contents, world) finds none where nothing changed, prose apart", async () => {
  expect(await reasons({})).toEqual([]);
  expect(await findReasons(BEFORE, contents(["1", "2"], "# 另一个标题"), world())).toEqual([]);
});

test("findReasons(undefined, …) says that there is no record", async () => {
  expect(await findReasons(undefined, BEFORE, world())).toEqual(["it has no recorded run"]);
});

test("findReasons(recorded, contents, world) names the cells that changed", async () => {
  expect(await findReasons(BEFORE, contents(["1", "3"]), world())).toEqual(["cell 2 changed"]);
  expect(await findReasons(BEFORE, contents(["1", "2", "3"]), world())).toEqual(["it has 3 code cells and had 2"]);
});

test("findReasons(recorded, contents, world) sees outputs that were changed or cleared", async () => {
  const cleared = { ...BEFORE, outputs: ["another", "another"] };
  expect(await findReasons(cleared, BEFORE, world())).toEqual(["its outputs were changed or cleared"]);
});

test("findReasons(recorded, contents, world) names files it read that changed or went, and no others", async () => {
  const changed = { ...FILES, "data/metrics.csv": "2", "data/places.csv": "1" };
  expect(await reasons({ files: changed })).toEqual(["data/metrics.csv changed"]);
  expect(await reasons({ files: { ...FILES, "data/metrics.csv": "" } })).toEqual(["data/metrics.csv is gone"]);
  expect(await reasons({ inputs: { "package-lock.json": "2" } })).toEqual(["package-lock.json changed"]);
});

test("findReasons(recorded, contents, world) sees a file that was asked for and is there now", async () => {
  const before = { ...BEFORE, reads: { ...BEFORE.reads, files: { ...FILES, "data/notes.csv": "" } } };
  const files = { ...FILES, "data/notes.csv": "1" };
  expect(await findReasons(before, before, world())).toEqual([]);
  expect(await findReasons(before, before, world({ files }))).toEqual(["data/notes.csv is new"]);
});

test("findReasons(recorded, contents, world) sees what came into a folder that it listed, and what went", async () => {
  expect(await reasons({ folders: { seeds: ["b.txt"] } })).toEqual(["seeds/b.txt is new", "seeds/a.txt is gone"]);
});

test("findReasons(recorded, contents, world) counts compiled modules, names one", async () => {
  const one = { ...FILES, "dist/index.js": "2", "dist/index.d.ts": "2" };
  expect(await reasons({ files: one })).toEqual(["dist/index changed"]);
  const two = { ...FILES, "dist/index.js": "2", "dist/text/span.js": "2" };
  expect(await reasons({ files: two })).toEqual(["2 modules of dist changed"]);
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
