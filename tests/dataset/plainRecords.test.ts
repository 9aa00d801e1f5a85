import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { OddQuote, PlainRecords } from "../../src/dataset/plainRecords.js";

type Told = [cells: readonly string[], line: number][];

function read(text: string, size = text.length): Told | "odd" {
  const told: Told = [];
  const records = new PlainRecords(",", (cells, line) => told.push([cells, line]));
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; at += size) records.write(bytes.subarray(at, at + size));
    records.finish();
    return told;
  } catch (error) {
    if (error instanceof OddQuote) return "odd";
    throw error;
  }
}

test("PlainRecords reads cells in quotes, of several lines, with quotes in them, and tells the line each record begins on", () => {
  expect(read('指标,值\r\n"研发, ""投入""",43.0\n"两\n行",\n\n末,')).toEqual([
    [["指标", "值"], 1],
    [['研发, "投入"', "43.0"], 2],
    [["两\n行", ""], 3],
    [[""], 5],
    [["末", ""], 6],
  ]);
});

test("PlainRecords refuses quotes that stand, end or stay open where none may", () => {
  expect(read('a,b"c\n')).toBe("odd");
  expect(read('a,"b"c\n')).toBe("odd");
  expect(read('a,"b\nc')).toBe("odd");
});

const OPTIONS = { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };

function parsed(text: string): string[][] | "odd" {
  try {
    return parse(text, OPTIONS);
  } catch {
    return "odd";
  }
}

test("law: PlainRecords reads what csv-parse reads, in parts of any size", () => {
  const piece = fc.constantFrom("亿元", "a", '"', '""', ",", '","', "\n", "\r\n", "\r", " ", '"\n', ',"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
      const text = pieces.join("");
      const told = read(text, size);
      expect(told === "odd" ? told : told.map(([cells]) => cells)).toEqual(parsed(text));
      expect(told).toEqual(read(text));
    }),
    { seed: 1, numRuns: 5000 },
  );
});
