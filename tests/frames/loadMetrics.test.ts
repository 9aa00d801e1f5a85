/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- danfojs types its methods as any */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { saveMetricRows } from "../../src/dataset/index.js";
import { loadMetrics, METRIC_COLUMNS, toMetricFrame, toRows, where } from "../../src/frames/index.js";
import { row } from "../dataset/samples.js";

const ROWS = [
  row({ id: "a:1:1", place: "诸暨市", numeral: "76.9", value: 76.9, indicator: "技术交易额" }),
  row({ id: "a:2:1", place: "柯桥区", numeral: "8809", value: 8809, unit: "万元", period: "asof", status: "checked" }),
  row({
    id: "a:3:1",
    place: "不明县",
    numeral: "2",
    value: 2,
    unit: "家",
    period: "2023-03-05",
    flags: "target|inferred:place",
  }),
  row({ id: "a:4:1", status: "rejected" }),
  row({
    id: "b:1:1",
    bulletin: "b",
    place: "越城区、柯桥区",
    measure: "difference",
    numeral: "15.7",
    value: 15.7,
    unit: "个百分点",
  }),
];

test("toMetricFrame(rows) gives amounts in base units beside the value as written, dated and with their code", () => {
  const frame = toMetricFrame(ROWS);
  expect(frame.columns).toEqual(METRIC_COLUMNS);
  expect(toRows(frame)[0]).toMatchObject({
    place: "诸暨市", code: "330681", value: 76.9, unit: "亿元", dimension: "money", value_base: 7_690_000_000, unit_base: "元",
    low: 7_685_000_000, high: 7_695_000_000, value_to: NaN, target: false,
    period_start: "2023-01-01", period_end: "2023-07-31", months: 7,
  }); // prettier-ignore
  expect(toRows(frame)[1]).toMatchObject({
    value_base: 88_090_000,
    period_start: "",
    period_end: "",
    months: NaN,
    status: "checked",
  });
  expect(toRows(frame)[2]).toMatchObject({
    code: "",
    target: true,
    period_start: "2023-03-05",
    months: NaN,
    low: 2,
    high: 2,
  });
  expect(toRows(frame)[3]).toMatchObject({ code: "330602、330603", dimension: "point", value_base: 15.7 });
});

test("toMetricFrame(rows, options) leaves rejected rows out unless asked, and other bulletins", () => {
  expect(toMetricFrame(ROWS).shape).toEqual([4, 32]);
  expect(toMetricFrame(ROWS, { rejected: true }).shape[0]).toBe(5);
  expect(toMetricFrame(ROWS, { bulletins: ["b"] }).shape[0]).toBe(1);
});

test("loadMetrics({ bulletins }) looks at the rows of no other bulletin", () => {
  const dir = mkdtempSync(join(tmpdir(), "jianbao-"));
  const path = join(dir, "metrics.csv");
  saveMetricRows(ROWS, path);
  writeFileSync(path, readFileSync(path, "utf8").replace(",8809,8809,", ",8809,一,"));
  const [line] = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.includes("越城区"));
  try {
    expect(loadMetrics({ path, bulletins: ["b"] }).shape[0]).toBe(1);
    expect(() => loadMetrics({ path })).toThrow(/row 3, column value: /u);
    expect(() => loadMetrics({ path, bulletins: ["shaoxing-2023-09"] })).toThrow(/row 3, column value: /u);
    writeFileSync(path, `${readFileSync(path, "utf8")}${line}\n`);
    expect(() => loadMetrics({ path, bulletins: ["b"] })).toThrow(/row 7, column id: duplicate id, also in row 6/u);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test("loadMetrics({ path }) reads a file into a danfojs DataFrame, text beyond 64 KiB unbroken", () => {
  const dir = mkdtempSync(join(tmpdir(), "jianbao-"));
  const path = join(dir, "metrics.csv");
  const many = Array.from({ length: 2000 }, (_, i) => row({ id: `a:${i}:1`, value: i / 10 }));
  saveMetricRows(many, path);
  const frame = loadMetrics({ path });
  rmSync(dir, { recursive: true });
  expect(frame["sentence"].unique().values).toEqual(["1 至7 月,完成高新技术产业投资43.0 亿元。"]);
  expect(frame["value"].values[1999]).toBe(199.9);
  expect(where(frame, (row) => row.value > 199).shape).toEqual([9, 32]);
});
