import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Column, COLUMNS, loadExtracted, readTable } from "../../src/dataset/index.js";
import { METRIC_COLUMNS, toMetricFrame, toRows } from "../../src/frames/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

const codebook = readFileSync(workspacePath("data", "README.md"), "utf8");

/** The rows of the table under a heading: column names, and the example in the last cell. */
function tableUnder(heading: string): { columns: string[]; examples: string[] }[] {
  const [, section = ""] = codebook.split(`${heading}\n`);
  const lines = section.split(/\n#/u)[0]?.split("\n").filter((line) => line.startsWith("| `")) ?? []; // prettier-ignore
  return lines.map((line) => {
    const cells = line.split("|").slice(1, -1);
    const quoted = (cell = "") => [...cell.matchAll(/`([^`]*)`/gu)].map(([, text = ""]) => text);
    return { columns: quoted(cells[0]), examples: quoted(cells.at(-1)) };
  });
}

const read = (file: string) => readTable(readFileSync(workspacePath("data", file)), file);

test("the codebook describes the columns of metrics.csv, all of them, in their order", () => {
  expect(tableUnder("## metrics.csv").flatMap(({ columns }) => columns)).toEqual(COLUMNS);
});

// Of extracted.csv, which no person edits.
test("its examples stand in the rows of the first bulletin", () => {
  const rows = loadExtracted();
  for (const {
    columns: [column = ""],
    examples,
  } of tableUnder("## metrics.csv")) {
    const cells = rows.map((row) => String(row[column as Column] ?? ""));
    for (const example of examples) expect(cells.some((cell) => cell.includes(example)), `${column}: ${example}`).toBe(true); // prettier-ignore
  }
});

test("its examples of the frame are what the frame makes of 43.0 亿元", () => {
  const row = loadExtracted().find(({ numeral }) => numeral === "43.0");
  const [record] = toRows(toMetricFrame(row ? [row] : []));
  for (const { columns, examples } of tableUnder("### In the frame"))
    for (const [i, example] of examples.entries()) expect(String(record?.[columns[i] as "code"])).toBe(example);
  const described = tableUnder("### In the frame").flatMap(({ columns }) => columns);
  expect(new Set([...COLUMNS, ...described])).toEqual(new Set(METRIC_COLUMNS));
});

test("the codebook describes the columns of entities.csv, all of them, with examples from it", () => {
  const { header, records } = read("extracted-entities.csv");
  const table = tableUnder("## entities.csv");
  expect(table.flatMap(({ columns }) => columns)).toEqual(header);
  for (const [i, { examples }] of table.entries())
    for (const example of examples) expect(records.map(({ cells }) => cells[i])).toContain(example);
});

describe.each(["indicators.csv", "places.csv"])("the codebook describes %s", (file) => {
  test("all its columns, with examples from it", () => {
    const { header, records } = read(file);
    const table = tableUnder(`## ${file}`);
    expect(table.flatMap(({ columns }) => columns)).toEqual(header);
    for (const [i, { examples }] of table.entries())
      for (const example of examples) expect(records.map(({ cells }) => cells[i])).toContain(example);
  });
});

test("the codebook names every file of data/", () => {
  for (const file of readdirSync(workspacePath("data"))) if (file !== "README.md") expect(codebook).toContain(file);
});
