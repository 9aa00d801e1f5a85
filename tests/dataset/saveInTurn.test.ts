import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  COLUMNS,
  loadExtracted,
  loadMetricRows,
  mergeMetrics,
  type MetricRow,
  toRow,
  writeMetrics,
  writeTable,
} from "../../src/dataset/index.js";
import { METRICS } from "../../src/dataset/metricRegister.js";
import { prepareSaveInTurn } from "../../src/dataset/saveInTurn.js";
import { Shelf } from "../../src/dataset/shelf.js";
import { draftOf } from "../../src/lineage/index.js";
import { bulletinOf } from "./samples.js";

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "jianbao-"))));
afterEach(() => rmSync(dir, { recursive: true }));

const file = () => join(dir, "metrics.csv");
const extract = (sentences: readonly string[], name: string) => bulletinOf(sentences, name).map(toRow);

function shelfOf(rows: readonly MetricRow[]): Shelf<MetricRow> {
  const shelf = new Shelf<MetricRow>();
  for (const row of rows) shelf.put(row.bulletin, row);
  return shelf;
}

async function save(rows: readonly MetricRow[]) {
  const prepared = await prepareSaveInTurn(METRICS, shelfOf(rows), dir);
  prepared.commit();
  prepared.drop();
  return prepared.merged;
}

const clause = fc
  .record({ noun: fc.constantFrom("新增高企", "技术交易额", "签约项目"), n: fc.integer({ min: 1, max: 9 }) })
  .map(({ noun, n }) => `${noun}${n} 家`);
const text = fc.array(
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((clauses) => `${clauses.join(",")}。`),
  { minLength: 1, maxLength: 4 },
);
const edit = fc.constantFrom<(row: MetricRow, i: number) => MetricRow[]>(
  (row) => [row],
  (row) => [row],
  (row) => [{ ...row, value: row.value + 0.5 }],
  (row) => [{ ...row, status: "rejected", basis: "不是" }],
  (row) => [{ ...row, bulletin: "b", status: "checked" }],
  (row, i) => [row, { ...row, id: `hand:${i}`, status: "added", numeral: "1234", value: 1234 }],
  (row, i) => [row, { ...row, id: `c:${i}:1`, bulletin: "c", status: "added", numeral: "77", value: 77 }],
  () => [],
);

// Seeds that stay, go, come, and bear a new name.
const story = fc.record({
  before: fc.record({ a: text, b: text, d: text }),
  edits: fc.array(edit, { minLength: 12, maxLength: 12 }),
  b: text,
  c: text,
  isRenamed: fc.boolean(),
});

test("prepareSaveInTurn(register, found) merges bulletin by bulletin what mergeRegister merges all at once", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ before, edits, b, c, isRenamed }) => {
      const olds = [extract(before.a, "a"), extract(before.b, "b"), extract(before.d, "d")].flat();
      const born = mergeMetrics([], [], olds);
      writeFileSync(file(), writeMetrics(born.rows.flatMap((row, i) => edits[i % edits.length]?.(row, i) ?? [row])));
      writeFileSync(join(dir, "extracted.csv"), writeMetrics(born.extracted));
      const news = [extract(before.a, "a"), extract(b, "b"), extract(isRenamed ? before.d : c, "c")].flat();
      const whole = mergeMetrics(loadExtracted(dir), loadMetricRows(file()), news);
      const { rows, report } = await save(news);
      const lines = (table: string) => table.trimEnd().split("\n").sort();
      expect(lines(readFileSync(file(), "utf8"))).toEqual(lines(writeMetrics(whole.rows)));
      expect(lines(readFileSync(join(dir, "extracted.csv"), "utf8"))).toEqual(lines(writeMetrics(whole.extracted)));
      const { fresh, dropped, renamed, decided } = whole.report;
      expect({ ...report, rows }).toMatchObject({ renamed, decided, rows: whole.rows.length });
      expect([report.fresh.length, report.dropped.length]).toEqual([fresh.length, dropped.length]);
    }),
    { seed: 2309, numRuns: 60 },
  );
});

test("prepareSaveInTurn(register, found) keeps reading order in a table that people sorted by another column", async () => {
  const found = [...extract(["新增高企1 家。", "签约项目2 家。"], "a"), ...extract(["新增高企3 家。"], "b")];
  await save(found);
  const text = readFileSync(file(), "utf8");
  const [, x = "", y = "", z = ""] = text.trimEnd().split("\n");
  writeFileSync(file(), `${[text.split("\n")[0], z, y.replace(",2,2,", ",2,20,"), x].join("\n")}\n`);
  expect((await save(found)).report.decided).toBe(1);
  expect(loadMetricRows(file()).map(({ bulletin, value }) => [bulletin, value])).toEqual([["a", 1], ["a", 20], ["b", 3]]); // prettier-ignore
});

test("prepareSaveInTurn(register, found) keeps columns that people added, and their rows without an id", async () => {
  const found = extract(["新增高企1 家。"], "a");
  await save(found);
  const [header = "", row = ""] = readFileSync(file(), "utf8").trimEnd().split("\n");
  const added = COLUMNS.map((column) => ({ bulletin: "a", measure: "value", numeral: "5", value: "5" })[column as "value"] ?? ""); // prettier-ignore
  writeFileSync(file(), `${header},备注\n${row},问过\n${added.join(",")},手记\n`);
  await save(found);
  expect(loadMetricRows(file()).map(({ status, extras }) => [status, extras])).toEqual([
    ["extracted", { 备注: "问过" }],
    ["added", { 备注: "手记" }],
  ]);
});

test("prepareSaveInTurn(register, found) gives a new seed under a renamed one's old name ids of its own", async () => {
  const [a, b] = ["a", "b"].map((name) => extract(["新增高企1 家。"], name));
  await save(a ?? []);
  await save(b ?? []);
  const [id = ""] = loadMetricRows(file()).map((row) => row.id);
  expect(id).toMatch(/^a:[0-9a-f]{10}:1$/u);
  await save([...(a ?? []), ...(b ?? [])]);
  expect(loadMetricRows(file()).map((row) => [row.bulletin, row.id])).toEqual([["a", id.replace(/:1$/u, "-2:1")], ["b", id]]); // prettier-ignore
});

test("prepareSaveInTurn(register, found) tells every bad row of the table at once, and leaves all files as they were", async () => {
  const found = [...extract(["新增高企1 家。"], "a"), ...extract(["新增高企3 家。"], "b")];
  await save(found);
  const broken = readFileSync(file(), "utf8").replace(",1,1,", ",1,一,").replace(",3,3,", ",3,三,");
  writeFileSync(file(), broken);
  await expect(save(found)).rejects.toThrow(/row 2, column value: .*\n.*row 3, column value: /u);
  expect(readFileSync(file(), "utf8")).toBe(broken);
  expect(readdirSync(dir).sort()).toEqual(["extracted.csv", "metrics.csv"]);
});

test("prepareSaveInTurn(register, found) finds two rows with one id in whichever bulletins they stand", async () => {
  const found = [...extract(["新增高企1 家。"], "a"), ...extract(["新增高企3 家。"], "b")];
  await save(found);
  const rows = loadMetricRows(file());
  const added = { ...rows[0], status: "added", basis: "张三" } as MetricRow;
  const together = (...others: Partial<MetricRow>[]) => {
    const all = [...rows, ...others.map((other) => ({ ...added, ...other }))];
    return writeTable({ header: COLUMNS, rows: all.map((row) => COLUMNS.map((column) => String(row[column] ?? ""))) });
  };
  for (const table of [
    together({ id: "hand:1" }, { id: "hand:1", bulletin: "b" }),
    together({ id: "b:x:1" }, { id: "b:x:1", bulletin: "b" }),
    together({ id: "b:x:1", bulletin: "b" }, { id: "b:x:1" }),
    together({ id: "a:x:1" }, { id: "a:x:1" }),
  ]) {
    writeFileSync(file(), table);
    await expect(save(found)).rejects.toThrow(/row [45], column id: duplicate id, also in row [45]; /u);
    expect(() => loadMetricRows(file())).toThrow(/row 5, column id: duplicate id, also in row 4; /u);
  }
});

test("prepareSaveInTurn(register, found) takes away drafts of processes that are gone, whatever the clock says, and no others", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const [left, young] = [draftOf(file(), 1, gone), draftOf(file(), 2, process.ppid)];
  for (const path of [left, young, `${file()}.2023`]) writeFileSync(path, "");
  utimesSync(young, 0, 0);
  await save(extract(["新增高企1 家。"], "a"));
  expect(readdirSync(dir).sort()).toEqual(["extracted.csv", "metrics.csv", "metrics.csv.2023", basename(young)].sort());
});

test("a table of other encodings, sorted and with cells over several lines, is merged as it is read", async () => {
  const found = extract(["新增高企1 家。"], "a");
  await save(found);
  const rows = loadMetricRows(file()).map((row) => ({ ...row, basis: "张三\n李四" }));
  const table = writeTable({ header: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => String(row[column] ?? ""))) }); // prettier-ignore
  writeFileSync(file(), Buffer.from(table, "utf16le"));
  expect((await save(found)).report.decided).toBe(1);
  expect(loadMetricRows(file())[0]?.basis).toBe("张三\n李四");
  expect(statSync(file()).size).toBe(Buffer.byteLength(writeMetrics(rows)));
});
