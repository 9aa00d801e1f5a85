import { mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isWatched, type Saves, watchSaves } from "../../../src/runner/watch/saves.js";
import { makeWorkspace, type TestWorkspace } from "../workspace.js";

let workspace: TestWorkspace;
let saves: Saves;
let told: AsyncGenerator<readonly string[]>;

beforeEach(async () => {
  workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"] });
  await workspace.write("data/metrics.csv", "43.0");
  await mkdir(workspace.path("src"));
  saves = await watchSaves(workspace.root);
  told = saves.next();
});
afterEach(async () => {
  await saves.close();
  await workspace.remove();
});

const next = async () => (await told.next()).value as readonly string[];

/** What comes next is the save of a mark that is made now: nothing was told before it. */
async function nothingCame(): Promise<void> {
  await setTimeout(200);
  await workspace.write("data/mark.txt", String(Math.random()));
  expect(await next()).toEqual(["data/mark.txt"]);
}

test("watchSaves(root) tells a file that is written, in one step or several", async () => {
  await workspace.write("data/metrics.csv", "45.0");
  expect(await next()).toEqual(["data/metrics.csv"]);
  await workspace.write("data/metrics.csv", "");
  await workspace.write("data/metrics.csv", "46");
  await workspace.write("data/metrics.csv", "46.0");
  expect(await next()).toEqual(["data/metrics.csv"]);
  await nothingCame();
});

test("watchSaves(root) tells a file that is replaced by renaming, as often as it is", async () => {
  for (const value of ["45.0", "46.0"]) {
    await workspace.write("data/metrics.csv.tmp", value);
    await rename(workspace.path("data/metrics.csv.tmp"), workspace.path("data/metrics.csv"));
    expect(await next()).toEqual(["data/metrics.csv"]);
  }
});

test("watchSaves(root) gathers what is saved together, also what comes and goes", async () => {
  await Promise.all([
    workspace.write("src/a.ts", "1"),
    workspace.write("notebooks/b.ipynb", "{}"),
    rm(workspace.path("notebooks/a.ipynb")),
  ]);
  const names = new Set<string>();
  while (names.size < 3) for (const name of await next()) names.add(name);
  expect([...names].sort()).toEqual(["notebooks/a.ipynb", "notebooks/b.ipynb", "src/a.ts"]);
});

test("watchSaves(root) does not tell the same bytes, what was written by us, or what programs leave for a while", async () => {
  await workspace.write("data/metrics.csv", "43.0");
  await utimes(workspace.path("data/metrics.csv"), new Date(), new Date());
  saves.expect("notebooks/a.ipynb", "{ }");
  await workspace.write("notebooks/a.ipynb", "{ }");
  for (const name of [
    "~$metrics.csv",
    ".~lock.metrics.csv#",
    "metrics.csv.tmp",
    "4913",
    ".metrics.csv.swp",
    "A1B2C3D4",
  ])
    await writeFile(workspace.path(`data/${name}`), "x");
  await nothingCame();
});

test("watchSaves(root) keeps what is saved while nobody asks", async () => {
  await workspace.write("data/metrics.csv", "45.0");
  expect(await next()).toEqual(["data/metrics.csv"]);
  await workspace.write("data/metrics.csv", "46.0");
  await setTimeout(300);
  expect(await next()).toEqual(["data/metrics.csv"]);
});

test("isWatched(name) knows the files that count", () => {
  const counting = [
    "data/metrics.csv",
    "data/字典.txt",
    "seeds/a.docx",
    "src/text/span.ts",
    "dist/index.js",
    "dist/index.d.ts",
  ];
  const passing = [
    "src/a.md",
    "dist/index.js.map",
    "dist/.tsbuildinfo",
    "notebooks/.ipynb_checkpoints/a.ipynb",
    "data/metrics.csv~",
    "data/metrics.csv.123456789",
  ];
  expect(counting.filter((name) => !isWatched(name))).toEqual([]);
  expect(passing.filter(isWatched)).toEqual([]);
});
