import { rm } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { causeText, diffNotebooks } from "../../src/runner/diff/index.js";
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

test("rows asked for by their cells, and the different cells of a column, are known exactly, also where a cell is new", async () => {
  workspace = await makeDataWorkspace(
    IMPORT,
    'console.log(jianbao.where(metrics, { place: "嵊州市", measure: "growth" }).shape[0]);',
    'console.log(jianbao.toRows(jianbao.unique(jianbao.where(metrics, { measure: "base" }), "place")));',
  );
  await workspace.run();
  const good = await workspace.read("data/metrics.csv");
  const add = async (cells: { place: string; measure: "value" | "growth" | "base" | "rank" }) => {
    workspace.edit((row, index) => (index === 0 ? [row, { ...row, id: "added:1", ...cells }] : row));
    const reasons = await workspace.reasons();
    await workspace.write("data/metrics.csv", good);
    return reasons;
  };
  expect(await add({ place: "义乌市", measure: "value" })).toEqual([]);
  expect(await add({ place: "嵊州市", measure: "rank" })).toEqual([]);
  expect(await add({ place: "越城区", measure: "base" })).toEqual([]);
  expect(await add({ place: "嵊州市", measure: "growth" })).toEqual(["data/metrics.csv, 1 row of 嵊州市 is new"]);
  expect(await add({ place: "义乌市", measure: "base" })).toEqual(["data/metrics.csv, 1 row of 义乌市 is new"]);
});

test("an added level leaves a notebook on stated growth fresh, unless one of its rates may be a rate of it", async () => {
  workspace = await makeDataWorkspace(
    IMPORT,
    "const stated = jianbao.statedGrowth(metrics);",
    "console.log(jianbao.toRows(stated).length, jianbao.caveats(metrics, stated).zh, jianbao.toRows(jianbao.growthKinds(metrics)).length);",
  );
  await workspace.run();
  const good = await workspace.read("data/metrics.csv");
  const isLevel = (row: { place: string; indicator: string; measure: string }) =>
    row.place === "嵊州市" && row.indicator === "高新技术产业投资" && row.measure === "value";
  workspace.edit((row) => (isLevel(row) ? [row, { ...row, id: "added:1", indicator: "旅游收入", wording: "旅游收入" }] : row)); // prettier-ignore
  expect(await workspace.reasons()).toEqual([]);
  await workspace.write("data/metrics.csv", good);
  workspace.edit((row) => (isLevel(row) ? [row, { ...row, id: "added:1" }] : row));
  expect(await workspace.reasons()).toEqual(["data/metrics.csv, 1 row of 嵊州市 is new"]);
});

test("named things and indicators are read by row and column as metrics are", async () => {
  workspace = await makeDataWorkspace(
    'import * as jianbao from "../dist/index.js";\nconst entities = jianbao.loadEntities();',
    'const platforms = jianbao.where(entities, (row) => row.kind === "平台" && row.place === "诸暨市");',
    'jianbao.showTable(jianbao.select(platforms, "name", "stage"));',
    'console.log(jianbao.fieldOf("高新技术企业"), jianbao.fieldOf("没有这项指标"));',
  );
  await workspace.run();
  expect(await workspace.reads()).toEqual([
    "data/entities.csv (2 columns of 6 rows)",
    "data/indicators.csv (1 column of 1 row)",
  ]);
  const isPlatform = ({ kind, place }: { kind: string; place: string }) => kind === "平台" && place === "诸暨市";
  workspace.editEntities((row) => (isPlatform(row) ? { ...row, basis: "核对过" } : { ...row, stage: "建成" }));
  expect(await workspace.reasons()).toEqual([]);
  let edited = 0;
  workspace.editEntities((row) => (isPlatform(row) && (edited += 1) === 1 ? { ...row, stage: "投用" } : row));
  expect(await workspace.reasons()).toEqual(["data/entities.csv, 1 row of 诸暨市 changed (stage)"]);
  await workspace.run();
  const [cause] = (await diffNotebooks([workspace.path("notebooks/a.ipynb")], workspace)).flatMap(({ causes }) =>
    causes.map((cause) => causeText(cause)),
  );
  expect(cause).toMatch(/^.+ 诸暨市 stage .+ → 投用, data\/entities\.csv row \d+$/);
  const indicators = await workspace.read("data/indicators.csv");
  const edit = async (from: string, to: string) => {
    expect(indicators).toContain(from);
    await workspace.write("data/indicators.csv", indicators.replace(from, to));
    return workspace.reasons();
  };
  expect(await edit("high-tech enterprises", "hi-tech firms")).toEqual([]);
  expect(await edit("\n高新技术企业,", "\n没有这项指标,none,,其他,count,up\n高新技术企业,")).toEqual([
    "data/indicators.csv, 1 row of 没有这项指标 is new",
  ]);
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
