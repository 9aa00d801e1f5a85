import { expect, test } from "vitest";
import { readBulletin } from "../../../src/corpus/index.js";
import { extractLines } from "../../../src/metrics/documents/extractLines.js";
import { lineBatches } from "../../../src/metrics/documents/lineBatches.js";
import { extractMetrics, filterDocuments, toJsonLine } from "../../../src/metrics/index.js";

const TEXT = "诸暨市科技工作\n\n1至7月新增高企132家，同比增长18.8%。";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const line = (fields: object) => JSON.stringify({ name: "zhuji", text: TEXT, ...fields });
const rowsOf = (lines: string) =>
  extractLines(bytesOf(lines))
    .output.split("\n")
    .filter((row) => row !== "")
    .map((row) => JSON.parse(row) as Record<string, unknown>);

/** Bytes in chunks of a size, as a pipe may cut them: also within a character. */
async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function filtered(text: string, size: number) {
  let output = "";
  const problems: unknown[] = [];
  for await (const part of filterDocuments(chunksOf(text, size), { jobs: 1 })) {
    output += part.output;
    problems.push(...part.problems);
  }
  return { output, problems };
}

test("filterDocuments(bytes) gives the lines of --format jsonl, document by document, wherever the bytes are cut", async () => {
  const expected = extractMetrics(readBulletin(TEXT, "zhuji")).metrics.map((metric) => `${toJsonLine(metric)}\n`);
  expect(expected).toHaveLength(2);
  for (const size of [1, 7, 64, 100_000])
    expect(await filtered(`${line({})}\n\n${line({})}`, size)).toEqual({
      output: [...expected, ...expected].join(""),
      problems: [],
    });
});

test("extractLines(lines) passes over a document that gives more metrics than can be held, and says what to do", () => {
  const long = line({ text: `诸暨市科技工作\n\n${"新增高企132家。".repeat(3)}` });
  const { output, problems } = extractLines(bytesOf(`${long}\n${line({})}`), 2);
  expect(output.trimEnd().split("\n")).toHaveLength(2);
  expect(problems).toEqual([
    { line: 1, message: "too long a document; give each bulletin a line of its own: more than 2 metrics" },
  ]);
});

test("filterDocuments(bytes) tells bad lines by their number and passes them over", async () => {
  const text = `\uFEFF${line({})}\r\nnope\n${line({})}\n\n{"name":"x"}\n`;
  for (const size of [1, 50, 100_000]) {
    const { output, problems } = await filtered(text, size);
    expect(output.split("\n")).toHaveLength(5);
    expect(problems).toEqual([
      { line: 2, message: expect.stringContaining("not JSON") as string },
      { line: 5, message: "the field text must hold the bulletin" },
    ]);
  }
});

test("extractLines(bytes) gives other fields back beside every metric", () => {
  expect(rowsOf(line({ url: "http://…", date: "2023-10-08" })).map(({ document }) => document)).toEqual([
    { url: "http://…", date: "2023-10-08" },
    { url: "http://…", date: "2023-10-08" },
  ]);
  expect(rowsOf(line({}))[0]).not.toHaveProperty("document");
});

test("extractLines(bytes) takes the year given before that of the text, and that before the date's", () => {
  const period = (fields: object) => rowsOf(line(fields))[0]?.["period"];
  const dated = `诸暨市2022年科技工作\n\n1至7月新增高企132家。`;
  expect(period({ date: "2023-10-08" })).toBe("2023-01/2023-07");
  expect(period({ text: dated, date: "2023-10-08" })).toBe("2022-01/2022-07");
  expect(period({ text: dated, year: 2021, date: "2023-10-08" })).toBe("2021-01/2021-07");
});

test("extractLines(bytes) tells lines that are not UTF-8", () => {
  const bytes = Uint8Array.from([...bytesOf('{"name":"a","text":"'), 0xd6, 0xee, ...bytesOf('"}\n')]);
  expect(extractLines(bytes)).toEqual({
    output: "",
    lines: 1,
    problems: [{ line: 1, message: "not UTF-8; write documents as UTF-8" }],
  });
});

test("lineBatches(chunks) cuts at ends of lines and keeps nothing of a line that is too long", async () => {
  const batches = [];
  for await (const batch of lineBatches(chunksOf("ab\ncdefghijklm\nno\np", 4), 8))
    batches.push("tooLong" in batch ? batch : new TextDecoder().decode(batch));
  expect(batches).toEqual(["ab\n", { tooLong: 12 }, "no\n", "p"]);
  expect(extractLines({ tooLong: 12 })).toMatchObject({
    lines: 1,
    problems: [{ line: 1, message: "too long a line: 12 bytes" }],
  });
});
