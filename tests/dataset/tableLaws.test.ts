import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  ENTITIES,
  type EntityRow,
  importSheet,
  type MetricRow,
  readMetrics,
  readRegister,
  saveMetricRows,
  saveSheet,
  splitPartners,
  writeMetrics,
  writeRegister,
} from "../../src/dataset/index.js";
import { readSheet } from "../../src/dataset/sheet/readSheet.js";
import { KINDS } from "../../src/entities/index.js";
import { BOUNDS, MEASURES } from "../../src/metrics/metric.js";
import { row, toGb18030 } from "./samples.js";

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { seed: 20231008, numRuns: process.env["CI"] ? 4000 : 1000 };
const SLOW = { seed: 20231008, numRuns: process.env["CI"] ? 150 : 40 };

const PIECES = [
  "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", '"', '""', ",", ";", "1", ".", " ", "　", "亿", "\uFEFF", "😀", "𠮷", "\u2028", "\u0085",
  "\u00A0", "\u0001", "\u007F", "\uFFFE", "_x000D_", "＝", "<b>", "&amp;", "]]>", "|", "、", "sep=;", "<<<<<<< HEAD", "23E5", "TRUE", "#REF!",
]; // prettier-ignore
const anyText = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join("")),
  )
  .filter((text) => !text.includes("\0"));
const filled = anyText.filter((text) => text !== "");
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
const status = fc.constantFrom("extracted", "checked", "rejected", "added");

const anyRow: fc.Arbitrary<MetricRow> = fc.record({
  id: fc.uuid(), bulletin: filled, place: anyText, subject: anyText, indicator: anyText, wording: anyText, stage: anyText,
  measure: fc.constantFrom(...MEASURES), numeral: filled, value: number, value_to: fc.option(number, { nil: undefined }), unit: anyText,
  bound: fc.constantFrom(...BOUNDS), period: fc.constantFrom("", "asof", "2023Q1", "2023-06", "2023-01/2023-07", "2022"), of: anyText,
  scope: anyText, flags: anyText, sentence: anyText, locus: anyText, span: fc.constantFrom("", "3..5"), status, basis: anyText,
  extras: fc.record({ note: anyText, "=1": anyText }),
}); // prettier-ignore
const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });

// Cells of entities are names: white space round them says nothing, and partners are joined in one way.
const name = anyText.map((text) => text.trim());
const named = filled.map((text) => text.trim()).filter((text) => text !== "");
const anyEntity: fc.Arbitrary<EntityRow> = fc.record({
  id: fc.uuid(), bulletin: named, place: name, kind: fc.constantFrom(...KINDS), name: named, wording: name, stage: name, subject: name,
  partners: name.map((text) => splitPartners(text).join("、")), flags: name, sentence: anyText, locus: name, span: fc.constant("3..5"), status, basis: name,
}); // prettier-ignore

const bytes = (text: string) => Buffer.from(text);

test("law: rows of metrics.csv that are written and read are the same, and written again the same bytes", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const text = writeMetrics(rows);
      expect(readMetrics(bytes(text))).toEqual(rows);
      expect(writeMetrics(readMetrics(bytes(text)))).toBe(text);
    }),
    RUNS,
  );
});

test("law: so are rows of entities.csv", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyEntity, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }), (rows) => {
      const text = writeRegister(ENTITIES, rows);
      expect(readRegister(ENTITIES, bytes(text))).toEqual(rows);
    }),
    RUNS,
  );
});

test("law: line ends, columns in any order and of one's own, empty rows and the encoding change no row", () => {
  const plain = row({ sentence: "一，二；三。", basis: "某处", extras: { 备注: "甲" } });
  const [head = "", line = ""] = writeMetrics([plain]).replace("\uFEFF", "").trimEnd().split("\n").map((text) => text.replaceAll('"', "")); // prettier-ignore
  const columns = head.split(",").map((column, i) => [column, line.split(",")[i] ?? ""] as const);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(columns, { minLength: columns.length }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom(",", "\t", ";"),
      fc.constantFrom("utf8", "bom", "utf16le", "gb18030"),
      fc.nat(2),
      (shuffled, end, comma, encoding, empty) => {
        const rows = [0, 1].map((side) => shuffled.map((pair) => pair[side]).join(comma));
        const text = rows.join(end) + end + `${comma.repeat(columns.length - 1)}${end}`.repeat(empty);
        const written = { utf8: bytes(text), bom: bytes(`\uFEFF${text}`), utf16le: Buffer.from(`\uFEFF${text}`, "utf16le"), gb18030: toGb18030(text) }[encoding]; // prettier-ignore
        expect(readMetrics(written ?? bytes(text))).toEqual([plain]);
      },
    ),
    { ...RUNS, numRuns: 200 },
  );
});

test("law: half of a surrogate pair, wherever it stands, is refused by row and column, and nothing is written", () => {
  const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
  const column = fc.constantFrom("place", "unit", "sentence", "basis", "flags", "note");
  fc.assert(
    fc.property(fc.string(), half, fc.string(), column, (before, half, behind, column) => {
      const cell = before + half + behind;
      const broken = row(column === "note" ? { extras: { note: cell } } : { [column]: cell });
      expect(() => writeMetrics([row({ id: "a" }), broken], "data/metrics.csv")).toThrow(
        `data/metrics.csv, row 3, column ${column}: a broken character; type the cell again`,
      );
    }),
    RUNS,
  );
});

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), "jianbao-laws-"))));
afterAll(() => rmSync(dir, { recursive: true }));

test("law: a workbook holds every cell as it was, and brought back unchanged it changes nothing", async () => {
  const [book, table] = [join(dir, "a.xlsx"), join(dir, "metrics.csv")];
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      saveMetricRows(rows, table);
      const before = readFileSync(table);
      await saveSheet(rows, book);
      const { header, records } = (await readSheet(book, "a.xlsx")).rows;
      const cells = rows.map(({ basis, sentence, extras }) => [basis, sentence, extras?.["note"], extras?.["=1"]]);
      const at = ["basis", "sentence", "note", "=1"].map((name) => header.indexOf(name));
      expect(records.map((record) => at.map((i) => record.cells[i]))).toEqual(cells);
      expect(await importSheet(book, { dir })).toEqual({ changes: [], added: [], absent: 0 });
      expect(readFileSync(table)).toEqual(before);
    }),
    SLOW,
  );
}, 120_000);

// The library that stands for Excel here loses what no keyboard gives.
const key = (text: string) => text.replace(/[\p{Cc}\uFFFE\uFFFF]|_x/gu, "·");
const keyed = (rows: readonly MetricRow[]): MetricRow[] =>
  rows.map((row) => ({
    ...(Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? key(cell) : cell])) as unknown as MetricRow),
    extras: { note: key(row.extras?.["note"] ?? "") },
  })); // prettier-ignore

test("law: what a person types into a workbook comes through, and no other cell changes", async () => {
  const [book, table] = [join(dir, "b.xlsx"), join(dir, "metrics.csv")];
  const typed = fc.string({ unit: "grapheme", minLength: 1 }).map(key).filter((text) => text.trim() === text);
  await fc.assert(
    fc.asyncProperty(anyRows.map(keyed), typed, fc.nat(3), async (rows, text, which) => {
      saveMetricRows(rows, table);
      await saveSheet(rows, book);
      const workbook = new Workbook();
      await workbook.xlsx.readFile(book);
      const sheet = workbook.getWorksheet("指标");
      const edited = which % rows.length;
      const column = (sheet?.getRow(1).values as string[]).indexOf("依据");
      if (sheet) sheet.getCell(edited + 2, column).value = text;
      writeFileSync(book, Buffer.from(await workbook.xlsx.writeBuffer()));
      await importSheet(book, { dir });
      const expected = rows.map((row, i) => (i === edited ? { ...row, basis: text } : row));
      expect(readMetrics(readFileSync(table))).toEqual(expected);
    }),
    SLOW,
  );
}, 120_000); // prettier-ignore
