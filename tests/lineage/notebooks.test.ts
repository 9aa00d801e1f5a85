import { rm } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { type DataWorkspace, IMPORT, makeDataWorkspace } from "./workspace.js";

vi.setConfig({ testTimeout: 120_000 });

let workspace: DataWorkspace;
afterEach(() => workspace.remove());

test("a notebook is stale for the rows and columns it uses, and for no others", async () => {
  workspace = await makeDataWorkspace(
    IMPORT,
    'const rows = jianbao.toRows(jianbao.where(metrics, (row) => row.place === "嵊州市"));',
    "console.log(rows.map(({ indicator, value }) => `${indicator} ${value}`).join());",
  );
  await workspace.run();
  expect(await workspace.reasons()).toEqual([]);
  workspace.edit((row) => (row.place === "嵊州市" ? { ...row, basis: "核对过" } : row));
  expect(await workspace.reasons()).toEqual([]);
  workspace.edit((row) => (row.place === "诸暨市" ? { ...row, value: row.value + 1 } : row));
  expect(await workspace.reasons()).toEqual([]);
  let edited = 0;
  workspace.edit((row) => (row.place === "嵊州市" && (edited += 1) <= 3 ? { ...row, value: row.value + 1 } : row));
  expect(await workspace.reasons()).toEqual(["data/metrics.csv, 3 rows of 嵊州市 changed (value)"]);
});

test("a notebook that hands a frame to danfojs has read all of it", async () => {
  workspace = await makeDataWorkspace(IMPORT, 'console.log(metrics["iloc"]({ rows: [0], columns: [2] }).values);');
  await workspace.run();
  expect(await workspace.reads()).toContain("data/metrics.csv (all of it, as a DataFrame)");
  workspace.edit((row, index) => (index === 5 ? { ...row, basis: "核对过" } : row));
  expect(await workspace.reasons()).toEqual([
    expect.stringMatching(/^data\/metrics\.csv, 1 row of .+ changed \(basis\)$/),
  ]);
});

test("a notebook is stale for a new row that its filter lets through or cannot judge, and for no other", async () => {
  workspace = await makeDataWorkspace(
    IMPORT,
    'console.log(jianbao.where(metrics, (row) => row.place === "嵊州市").shape[0]);',
  );
  await workspace.run();
  const add = async (place: string) => {
    const before = await workspace.read("data/metrics.csv");
    const isLast = (row: { id: string }) => before.trimEnd().split("\n").at(-1)?.startsWith(row.id);
    workspace.edit((row) => (isLast(row) ? [row, { ...row, id: "added:1", place }] : row));
    const reasons = await workspace.reasons();
    await workspace.write("data/metrics.csv", before);
    return reasons;
  };
  expect(await add("诸暨市")).toEqual([]);
  expect(await add("嵊州市")).toEqual(["data/metrics.csv, 1 row of 嵊州市 is new"]);
  expect(await add("义乌市")).toEqual(["data/metrics.csv, 1 row of 义乌市 is new"]);
});

test("a notebook is stale for the seeds, dictionaries and modules it read, and for no others", async () => {
  workspace = await makeDataWorkspace(
    'import { loadBulletins } from "../dist/corpus/index.js";\nconsole.log((await loadBulletins()).length);',
  );
  await workspace.run();
  const edit = async (name: string, text: string) => {
    const before = await workspace.read(name).catch(() => undefined);
    await workspace.write(name, (before ?? "") + text);
    const reasons = await workspace.reasons();
    if (before === undefined) await rm(workspace.path(name));
    else await workspace.write(name, before);
    return reasons;
  };
  expect(await edit("data/metrics.csv", "\n")).toEqual([]);
  expect(await edit("dist/charts/index.js", "\n")).toEqual([]);
  expect(await edit("seeds/shaoxing-2023-09.txt", "\n")).toEqual(["seeds/shaoxing-2023-09.txt changed"]);
  expect(await edit("seeds/ningbo.txt", "宁波市")).toEqual(["seeds/ningbo.txt is new"]);
  expect(await edit("data/places.csv", "\n")).toEqual(["data/places.csv changed"]);
  expect(await edit("dist/corpus/readBulletin.js", "\n")).toEqual(["dist/corpus/readBulletin changed"]);
});
