import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTable, readLookup } from "../../src/corpus/index.js";
import { toGb18030 } from "../dataset/samples.js";

const COLUMNS = ["name", "code"] as const;
const read = (csv: string) => readLookup(csv, COLUMNS, "data/places.csv");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jianbao-table-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
const load = (bytes: Uint8Array | string) => {
  writeFileSync(join(folder, "places.csv"), bytes);
  return loadTable(join(folder, "places.csv"), COLUMNS);
};

test("readLookup(csv, columns, file) finds columns by name, numbers rows as a spreadsheet does, passes empty ones over", () => {
  expect(read("\uFEFFnote,code,name\r\nx, 330602 ,越城区\r\n\r\n,,\n,330603,柯桥区")).toEqual([
    { row: 2, cells: { name: "越城区", code: "330602" } },
    { row: 5, cells: { name: "柯桥区", code: "330603" } },
  ]);
  expect(read("name,code,constructor\n越城区,330602,x\n")[0]?.cells).toEqual({ name: "越城区", code: "330602" });
});

test("loadTable(path, columns) reads what Excel and WPS save, GB18030 and UTF-16 among it", () => {
  const csv = "name,code\n绍兴市,330600\n";
  const rows = [{ row: 2, cells: { name: "绍兴市", code: "330600" } }];
  expect(load(csv)).toEqual(rows);
  expect(load(Buffer.from(`\uFEFF${csv}`, "utf16le"))).toEqual(rows);
  expect(load(toGb18030(csv))).toEqual(rows);
});

describe("loadTable(path, columns) refuses, with the file and what to do,", () => {
  test("a table that is empty, has lost a column or leaves a quote open", () => {
    expect(() => read("")).toThrow("data/places.csv: empty table; take it back from git");
    expect(() => read("name,cod\n越城区,1\n")).toThrow("data/places.csv, row 1: missing column, put it back: code");
    expect(() => read('name,code\n"越城区,1\n')).toThrow("data/places.csv: invalid CSV; close or double the quote");
  });
  test("a workbook under the name of a table, and bytes that are no text", () => {
    expect(() => load(Uint8Array.from([0x50, 0x4b, 0x03, 0x04]))).toThrow("it is a zip archive or an office document");
    expect(() => load(Uint8Array.from([0xff, 0xff, 0x41]))).toThrow("invalid table; save it as “CSV UTF-8”");
  });
});
