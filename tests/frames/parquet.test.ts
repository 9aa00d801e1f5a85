import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fromRows, loadMetrics, type MetricRecord, METRIC_COLUMNS, toRows } from "../../src/frames/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

// The libraries of Parquet are modules that only compiled code can load.
const { loadMetricsInTurn, loadParquet, saveParquet } = createRequire(__filename)(
  "../../dist/frames/index.js",
) as typeof import("../../src/frames/index.js");

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jianbao-"));
  file = join(folder, "metrics.parquet");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The real metrics, and one with what they do not have: an interval open on one side, another closed, a code, line ends. */
function records(): MetricRecord[] {
  const rows = toRows(loadMetrics());
  const first = rows[0] as MetricRecord;
  const odd = { id: "x:1", value: -0.1, value_to: 5, low: -Infinity, high: 1e300, period: "asof", code: "010203" };
  return [...rows, { ...first, ...odd, target: true, sentence: "一、“行”\n二，🀄" }];
}

const metricsOf = (rows: readonly MetricRecord[]) => fromRows(rows, METRIC_COLUMNS);

async function query(sql: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

test("saveParquet(frame), then loadParquet(path), is the identity on every cell", async () => {
  await saveParquet(metricsOf(records()), file);
  const read = await loadParquet(file);
  expect(read.columns).toEqual(METRIC_COLUMNS);
  expect(toRows(read)).toEqual(records());
  expect(readdirSync(folder)).toEqual(["metrics.parquet"]);
});

test("saveParquet(frame) keeps no rows, too", async () => {
  await saveParquet(metricsOf([]), file);
  expect((await loadParquet(file)).shape).toEqual([0, 32]);
});

test("saveParquet(loadMetricsInTurn()) writes what saveParquet(loadMetrics()) does, and nothing when a row is broken", async () => {
  await saveParquet(loadMetrics(), join(folder, "frame.parquet"));
  expect(await saveParquet(loadMetricsInTurn(), file)).toBe(toRows(loadMetrics()).length);
  expect(readFileSync(file).equals(readFileSync(join(folder, "frame.parquet")))).toBe(true);
  const path = join(folder, "metrics.csv");
  writeFileSync(
    path,
    readFileSync(workspacePath("data", "metrics.csv"), "utf8").replace(",value,16,16,", ",value,16,一,"),
  );
  await expect(saveParquet(loadMetricsInTurn({ path }), file)).rejects.toThrow(/metrics\.csv, row 2, column value: /u);
  expect(readdirSync(folder).sort()).toEqual(["frame.parquet", "metrics.csv", "metrics.parquet"]);
});

test("saveParquet(frame) is read by DuckDB: the same rows, types for numbers, dates and truth values, null for missing", async () => {
  const rows = records();
  await saveParquet(metricsOf(rows), file);
  const found = (await query(`SELECT * FROM '${file}'`)) as Record<string, unknown>[];
  expect(found).toHaveLength(rows.length);
  const day = (cell: string) => (cell === "" ? null : new Date(`${cell}T00:00:00Z`));
  const stored = (cell: unknown) => (cell === "" || Number.isNaN(cell) ? null : cell);
  expect(found).toEqual(
    rows.map((row) => ({
      ...Object.fromEntries(METRIC_COLUMNS.map((name) => [name, stored(row[name])])),
      period_start: day(row.period_start),
      period_end: day(row.period_end),
    })),
  );
  const types = (await query(`DESCRIBE SELECT * FROM '${file}'`)) as { column_name: string; column_type: string }[];
  expect(types.filter(({ column_type: type }) => type !== "VARCHAR").map((c) => `${c.column_name} ${c.column_type}`)).toEqual([
    "value DOUBLE", "value_to DOUBLE", "value_base DOUBLE", "low DOUBLE", "high DOUBLE", "period_start DATE",
    "period_end DATE", "months DOUBLE", "target BOOLEAN",
  ]); // prettier-ignore
  expect(await query(`SELECT place, value FROM '${file}' WHERE numeral = '43.0'`)).toEqual([
    { place: "嵊州市", value: 43 },
  ]);
});

test("loadParquet(path) reads what DuckDB writes, columns in any order", async () => {
  await saveParquet(metricsOf(records()), file);
  const copy = join(folder, "copy.parquet");
  await query(
    `COPY (SELECT sentence, * EXCLUDE sentence FROM '${file}' ORDER BY id) TO '${copy}' (ROW_GROUP_SIZE 2048)`,
  );
  const byId = (a: MetricRecord, b: MetricRecord) => (a.id < b.id ? -1 : 1);
  expect(toRows(await loadParquet(copy))).toEqual(records().sort(byId));
});

test("loadParquet(path) says what is wrong with a file it cannot read", async () => {
  await expect(loadParquet(file)).rejects.toThrow(
    /^missing file; write it with npx jianbao parquet: .+metrics\.parquet$/u,
  );
  writeFileSync(file, "id,value\n1,2\n");
  await expect(loadParquet(file)).rejects.toThrow(/^invalid Parquet file, write it again with npx jianbao parquet: /u);
  await query(`COPY (SELECT 'a' AS id, 1 AS value) TO '${file}' (FORMAT parquet)`);
  await expect(loadParquet(file)).rejects.toThrow(
    /^missing columns, .+: bulletin, place, code, .+ of .+metrics\.parquet$/u,
  );
});
