import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPieces } from "../../src/dataset/pieces.js";
import { readTable, takeRecordsOf, writeTable } from "../../src/dataset/table.js";

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), "jianbao-"))));
afterAll(() => rmSync(dir, { recursive: true }));

function fileOf(text: string): string {
  const path = join(dir, "table.csv");
  writeFileSync(path, text);
  return path;
}

const cell = fc.stringMatching(/^[a甲"\n,\r ]{0,6}$/u);
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 });

test("law: readPieces(path, size) are the file, cut only where a record ends", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 40 }), (rows, size) => {
      const text = writeTable({ header: ["a", "b"], rows });
      const pieces = Array.from(readPieces(fileOf(text), size), (piece) => Buffer.from(piece));
      expect(Buffer.concat(pieces).toString()).toBe(text);
      const read = pieces.flatMap((piece) => readTable(Buffer.concat([Buffer.from("x,y\n"), piece]), "").records);
      const cells = (records: readonly { readonly cells: readonly string[] }[]) =>
        records.map((r) => r.cells.join("|"));
      expect(cells(read).slice(1)).toEqual(cells(readTable(Buffer.from(text), "").records));
    }),
    { seed: 2811, numRuns: 500 },
  );
});

test("takeRecordsOf(path) counts rows and lines over all pieces, as readTable does", () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [`${i}`, i % 7 === 0 ? "两\n行" : "一行，".repeat(20)]);
  const text = writeTable({ header: ["a", "b"], rows });
  const path = fileOf(text);
  expect(Array.from(readPieces(path)).length).toBeGreaterThan(2);
  const records: unknown[] = [];
  takeRecordsOf(path, "", (record) => records.push(record));
  expect(records).toEqual(readTable(Buffer.from(text), "").records);
});

test("takeRecordsOf(path) tells of a quote that stands wrong what readTable tells", () => {
  const row = (i: number) => `${i},${"一行，".repeat(20)}`;
  const text = ["a,b", ...Array.from({ length: 20_000 }, (_, i) => row(i)), '1,a"b', row(0)].join("\n");
  const refusal = (read: () => unknown) => {
    try {
      read();
      return "";
    } catch (error) {
      return String(error);
    }
  };
  const told = refusal(() => takeRecordsOf(fileOf(text), "t.csv", () => undefined));
  expect(told).toMatch(/t\.csv, row \d+.*quote/u);
  expect(told).toBe(refusal(() => readTable(Buffer.from(text), "t.csv")));
});

test("readPieces(path) of a file with neither quotes nor line breaks, or none but CR, is one piece", () => {
  expect(Array.from(readPieces(fileOf("a\rb\rc"), 2), String)).toHaveLength(1);
  expect(Array.from(readPieces(fileOf(""), 2))).toEqual([]);
});
