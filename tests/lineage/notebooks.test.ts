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
