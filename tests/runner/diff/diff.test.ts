import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { describeDiff, diffNotebooks, saveDiffPage } from "../../../src/runner/diff/index.js";
import { type DataWorkspace, IMPORT, makeDataWorkspace } from "../../lineage/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let workspace: DataWorkspace;
const CELLS = [
  IMPORT,
  'const rows = jianbao.where(metrics, (row) => row.place === "嵊州市" && row.measure === "value" && /^(高新技术产业|规上)/.test(row.indicator) && row.unit === "亿元");',
  'jianbao.showTable(rows, { title: "投资与产值", columns: { indicator: "指标", value: "数值", unit: "单位" } });',
  `const texts = { zh: { title: "嵊州市的投资与产值", unit: "亿元", source: "简报" } };
await jianbao.show(jianbao.bars(rows, { name: "shengzhou", category: "indicator", value: "value", texts }));`,
  'console.log("诸暨市", jianbao.where(metrics, (row) => row.place === "诸暨市").shape[0]);',
];
beforeAll(async () => {
  workspace = await makeDataWorkspace(...CELLS);
  await workspace.run();
});
afterAll(() => workspace.remove());

const describeAll = async () =>
  (await diffNotebooks([workspace.path("notebooks/a.ipynb")], workspace)).flatMap(describeDiff);

test("diffNotebooks(paths) shows numbers before and after, each with its cause, and nothing that did not change", async () => {
  const isEdited = (row: { place: string; indicator: string; measure: string }) =>
    row.place === "嵊州市" && row.indicator === "高新技术产业投资" && row.measure === "value";
  workspace.edit((row) => (isEdited(row) ? { ...row, value: 45 } : row));
  await workspace.run();
  const cause = "← 高新技术产业投资 嵊州市 43.0 → 45.0 亿元, data/metrics.csv row 78, 已更正";
  expect(await describeAll()).toEqual([
    "notebooks/a.ipynb",
    "  table 投资与产值",
    "    高新技术产业投资 亿元  数值 43 → 45",
    `      ${cause}`,
    "  chart shengzhou · 嵊州市的投资与产值",
    "    高新技术产业投资  43.0 → 45",
    `      ${cause}`,
  ]);
});

test("saveDiffPage(diffs) puts charts side by side", async () => {
  const diffs = await diffNotebooks([workspace.path("notebooks/a.ipynb")], workspace);
  const path = await saveDiffPage(diffs, workspace);
  expect(path).toBe(workspace.path("exports/diff.html"));
  const page = await workspace.read("exports/diff.html");
  expect(page.match(/<svg /g)).toHaveLength(2);
});

test("diffNotebooks(paths) shows nothing after a run that changed nothing", async () => {
  await workspace.run({ all: true });
  expect(await describeAll()).toEqual([]);
});
