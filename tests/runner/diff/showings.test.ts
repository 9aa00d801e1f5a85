import { expect, test } from "vitest";
import { barTable, type Lang, toSpec } from "../../../src/charts/index.js";
import type { Cause } from "../../../src/runner/diff/causes.js";
import { compareShowings } from "../../../src/runner/diff/compare.js";
import { rowText } from "../../../src/runner/diff/describe.js";
import { findShowings } from "../../../src/runner/diff/showings.js";
import { readNotebook } from "../../../src/runner/notebook.js";
import { readSheet } from "../../../src/runner/watch/sheet.js";
import { makeWorkspace, notebookText } from "../workspace.js";

/** What a notebook shows whose one cell has shown a table with bars: names, levels, and growth as bars. */
function showingsOf(rows: readonly (readonly [indicator: string, level: string, growth: number])[]) {
  const data = rows.map(([indicator, level, growth]) => ({ place: "嵊州市", indicator, level, growth }));
  const columns = { place: "地区", indicator: "指标", level: "数值", growth: "增速" };
  const texts = { zh: { title: "增速", unit: "%", source: "简报" } };
  const spec = toSpec(barTable(data, { name: "growth", columns, bar: "growth", texts }));
  const notebook = readNotebook(notebookText(["await show(chart)"]), "a.ipynb");
  const shown = {
    output_type: "display_data" as const,
    metadata: {},
    data: { "application/vnd.vegalite.v5+json": spec },
  };
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? { ...cell, outputs: [shown] } : cell));
  return findShowings({ ...notebook, cells });
}

const changed = async () => {
  const [before, now] = await Promise.all([
    showingsOf([["高新技术产业投资", "43.0亿元", 18.8], ["高新技术产业增加值", "55.08亿元", 21.7]]),
    showingsOf([["高新技术产业投资", "45.0亿元", 18.8], ["高新技术产业增加值", "55.08亿元", 22.7]]),
  ]); // prettier-ignore
  return compareShowings(before, now).flatMap(({ rows }) => rows);
};

const NEVER = () => Promise.reject(new Error("the notebook has no chart to draw"));

test("rowText(row) names the row of a table with bars, and the cell beside its bar that changed", async () => {
  expect((await changed()).map((row) => rowText(row))).toEqual([
    "嵊州市 高新技术产业投资  数值 43.0亿元 → 45.0亿元",
    "嵊州市 高新技术产业增加值  21.7 → 22.7",
  ]);
});

test("readSheet(path, lang) tells rows and their causes in the page's language", async () => {
  const [before, now] = [43, 45].map((value) => ({ place: "嵊州市", value, numeral: "43.0", unit: "亿元" }));
  const kept = { key: "m1", columns: ["value"], owner: "嵊州市" };
  const [edited, moved] = [
    { ...kept, kind: "changed", before, now },
    { ...kept, kind: "changed", columns: ["place"], before, now: { ...before, place: "诸暨市" } },
  ].map((change) => ({ id: "m1", change, where: "data/metrics.csv row 78", words: ["高新技术产业投资"] }) as Cause);
  const workspace = await makeWorkspace({ "notebooks/a.ipynb": ["await show(chart)"] });
  const diff = { notebook: "a", changes: [{ rows: await changed() }], causes: [edited, moved] as Cause[], reasons: [] };
  const read = async (lang: Lang) =>
    (await readSheet(workspace.path("notebooks/a.ipynb"), lang, NEVER, diff)).changes[0]?.rows;
  expect((await read("en"))?.[0]).toEqual({
    text: "Shengzhou high-tech industry investment  values 43.0亿元 → 45.0亿元",
    causes: [
      "high-tech industry investment Shengzhou 43.0 → 45.0 × 100 million yuan, data/metrics.csv row 78, corrected",
      "high-tech industry investment Shengzhou place Shengzhou → Zhuji, data/metrics.csv row 78",
    ],
  });
  expect((await read("zh"))?.[0]).toEqual({
    text: "嵊州市 高新技术产业投资  数值 43.0亿元 → 45.0亿元",
    causes: [
      "高新技术产业投资 嵊州市 43.0 → 45.0 亿元, data/metrics.csv row 78, 已更正",
      "高新技术产业投资 嵊州市 place 嵊州市 → 诸暨市, data/metrics.csv row 78",
    ],
  });
  await workspace.remove();
});
