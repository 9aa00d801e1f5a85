import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadMetricRows, saveMetricRows, saveMetrics, toMetric, toRow } from "../../src/dataset/index.js";
import { bulletinOf, metric } from "./samples.js";

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "jianbao-"))));
afterEach(() => rmSync(dir, { recursive: true }));

const METRICS = bulletinOf(["新增高企132 家,技术交易额43.0 亿元。"]);
const file = () => join(dir, "metrics.csv");
const edit = (change: (text: string) => string) => writeFileSync(file(), change(readFileSync(file(), "utf8")));

test("toMetric(toRow(metric)) is the metric", () => {
  const full = metric({
    valueTo: 45,
    flags: ["target", "doubt:指标"],
    bound: ">",
    of: "x",
    scope: "全省",
    subject: "基金",
  });
  expect(toMetric(toRow(full))).toEqual(full);
  expect(toMetric(toRow(metric()))).toEqual(metric());
  expect(toRow(metric())).toMatchObject({ span: "117..121", status: "extracted", basis: "", value_to: undefined });
});

test("saveMetrics(metrics, { dir }) writes metrics.csv and extracted.csv; loadMetricRows(path) reads the rows back", () => {
  saveMetrics(METRICS, { dir });
  expect(readdirSync(dir).sort()).toEqual(["extracted.csv", "metrics.csv"]);
  expect(loadMetricRows(file())).toEqual(METRICS.map(toRow));
});

test("saveMetrics(metrics) a second time touches nothing", () => {
  saveMetrics(METRICS, { dir });
  const before = statSync(file()).mtimeMs;
  saveMetrics(METRICS, { dir });
  expect(statSync(file()).mtimeMs).toBe(before);
});

test("saveMetrics(metrics) keeps an edit made in the file, and restores the 43.0 that Excel showed as 43", () => {
  saveMetrics(METRICS, { dir });
  edit((text) => text.replace(",132,132,", ",132,135,").replace(",43.0,43,", ",43,43,"));
  expect(loadMetricRows(file()).map(({ numeral, value }) => [numeral, value])).toEqual([["132", 135], ["43.0", 43]]); // prettier-ignore
  const { rows, report } = saveMetrics(METRICS, { dir });
  expect(rows.map(({ numeral, value }) => [numeral, value])).toEqual([["132", 135], ["43.0", 43]]); // prettier-ignore
  expect(report.decided).toBe(1);
  expect(readFileSync(file(), "utf8")).toContain(",43.0,43,");
});

test("saveMetrics(metrics) refuses a file it cannot read and writes nothing", () => {
  saveMetrics(METRICS, { dir });
  edit((text) => text.replace(",132,132,", ",132,一百,"));
  const [before, base] = [readFileSync(file(), "utf8"), readFileSync(join(dir, "extracted.csv"), "utf8")];
  expect(() => saveMetrics(bulletinOf(["签约项目7 家。"]), { dir })).toThrow(
    "row 2, column value: write a plain number",
  );
  expect(readFileSync(file(), "utf8")).toBe(before);
  expect(readFileSync(join(dir, "extracted.csv"), "utf8")).toBe(base);
  expect(readdirSync(dir)).toHaveLength(2);
});

test("saveMetricRows(rows, path) writes decisions and leaves the extraction alone", () => {
  saveMetrics(METRICS, { dir });
  const base = readFileSync(join(dir, "extracted.csv"), "utf8");
  saveMetricRows(
    loadMetricRows(file()).map((row) => ({ ...row, status: "checked" as const })),
    file(),
  );
  expect(loadMetricRows(file()).map(({ status }) => status)).toEqual(["checked", "checked"]);
  expect(readFileSync(join(dir, "extracted.csv"), "utf8")).toBe(base);
});

test("loadMetricRows(path) says what to do when there is no file", () => {
  expect(() => loadMetricRows(file())).toThrow("metrics.csv: the file is missing; run npx jianbao extract");
});
