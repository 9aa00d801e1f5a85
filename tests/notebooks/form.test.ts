import { readdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chartsOf } from "../../src/export/index.js";
import { workspacePath, workspaceRoot } from "../../src/lineage/workspace.js";

const FOLDER = workspacePath("notebooks");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".ipynb") && !file.startsWith(".")).sort(); // prettier-ignore
const MOST_LINES = 15;
const LONGEST_LINE = 180;
const MOST_BYTES = 1_500_000;

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly execution_count?: number | null;
  readonly outputs?: readonly { output_type: string; name?: string; data?: Readonly<Record<string, unknown>> }[];
}

const read = (file: string) => readFileSync(join(FOLDER, file), "utf8");
const parse = (file: string) =>
  JSON.parse(read(file)) as { cells: Cell[]; metadata: { kernelspec: { name: string; language: string } } };
const textOf = (cell: Cell | undefined) => cell?.source.join("") ?? "";

test("notebooks are numbered in reading order, and their names are questions", () => {
  expect(FILES.map((file) => file.slice(0, 3))).toEqual(FILES.map((_, i) => `0${i + 1}-`));
  for (const file of FILES) expect(file).toMatch(/^\d\d-(?:what|which|who|how|where|when|why)(?:-[a-z0-9]+)+\.ipynb$/u);
});

describe.each(FILES)("%s", (file) => {
  const { cells, metadata } = parse(file);
  const code = cells.filter((cell) => cell.cell_type === "code");

  test("is made for the tslab kernel, ours or a stock one", () => {
    expect(metadata.kernelspec).toMatchObject({ name: "tslab", language: "typescript" });
  });

  test("opens with its question in English and Chinese, what is read and written, and the caveats", () => {
    const prose = textOf(cells[0]);
    expect(prose).toMatch(/^# .+\?\n/u);
    expect(prose).toMatch(/\n\*\*\p{Script=Han}.*[?？]\*\*\n/u);
    for (const word of ["**Read:**", "**Written:**", "**Caveat"]) expect(prose).toContain(word);
  });

  test("imports in one cell, its first, and only from ../dist/index.js", () => {
    const importing = code.filter((cell) => /^\s*import\b/mu.test(textOf(cell)));
    expect(importing).toEqual([code[0]]);
    expect([...textOf(code[0]).matchAll(/from\s+"([^"]+)"/gu)].map((match) => match[1])).toEqual(["../dist/index.js"]);
  });

  test("uses everything it imports", () => {
    const names = (/\{([^}]*)\}/u.exec(textOf(code[0]))?.[1] ?? "").split(",").map((name) => name.trim()).filter(Boolean); // prettier-ignore
    const body = code.slice(1).map(textOf).join("\n");
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(body))).toEqual([]);
  });

  test(`keeps its cells to ${MOST_LINES} lines and defines no functions, which belong to src`, () => {
    for (const cell of code) {
      expect(textOf(cell).split("\n").length, textOf(cell)).toBeLessThanOrEqual(MOST_LINES);
      expect(textOf(cell)).not.toMatch(/\bfunction\b|\bclass\b/u);
    }
  });

  test("says what it finds by verbs of src: no conditional words, no filters in its texts, no line too long to read", () => {
    for (const text of code.slice(1).map(textOf)) {
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(LONGEST_LINE);
      for (const [inside] of text.matchAll(/\$\{[^}]*\}/gu)) expect(inside, text).not.toMatch(/\?|filter|\.map\(|=>/u);
    }
  });

  test("works on the bulletins chosen, or on all of them, and says so", () => {
    expect(textOf(cells[0])).toContain("**Which bulletins.**");
    expect(code.map(textOf).join("\n")).toMatch(/await chooseBulletins\(\)|await loadBulletins\(\)/u);
  });

  test("has prose before each step: no three code cells in a row, none of them first", () => {
    const kinds = cells.map((cell) => (cell.cell_type === "code" ? "c" : "m")).join("");
    expect(kinds).toMatch(/^mc/u);
    expect(kinds).not.toContain("ccc");
  });

  test("ends in words in both languages, said by code and not typed as prose", () => {
    expect(textOf(cells.filter((cell) => cell.cell_type === "markdown").at(-1))).toMatch(/^## Conclusion · 结论/u);
    const shown = code.slice(-2).flatMap((cell) => cell.outputs ?? []);
    const said = shown.map(({ data }) => JSON.stringify(data?.["text/markdown"] ?? "")).join("\n");
    expect(said).toContain("结论。");
    expect(said).toContain("In short.");
    expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/u);
  });

  test("keeps its outputs, without errors, and every cell but imports shows something or feeds one that does", () => {
    const shown = code.flatMap((cell) => cell.outputs ?? []);
    expect(shown.length).toBeGreaterThan(code.length / 2);
    for (const output of shown) expect(output.output_type).toBe("display_data");
  });

  test("shows tables and texts without NaN or undefined", () => {
    const texts = code.flatMap((cell) => cell.outputs ?? []).flatMap(({ data }) => [data?.["text/html"], data?.["text/plain"]]); // prettier-ignore
    expect(texts.map(String).join("\n")).not.toMatch(/\bNaN\b|\bInfinity\b|\[object/u);
  });

  test("names no path of this machine, no time of day and no date of the run", () => {
    for (const path of [workspaceRoot(), homedir(), tmpdir()].filter((path) => path.length > 1)) {
      // A folder as short as /tmp may stand in a picture's letters; with the slash behind it it cannot be chance.
      expect(read(file)).not.toContain(`${path}/`);
    }
    expect(JSON.stringify(parse(file).metadata)).not.toMatch(/\d\d:\d\d/u);
    expect(read(file)).not.toMatch(/iopub\.|shell\.execute_reply/u);
  });

  test("is small enough to be committed", () => expect(read(file).length).toBeLessThan(MOST_BYTES));

  test("shows every chart in both languages, with unit, source, evidence and a name of its own", () => {
    for (const { chart, name } of chartsOf(join(FOLDER, file))) {
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      for (const texts of [chart?.texts.zh, chart?.texts.en]) {
        expect(texts?.title, name).toBeTruthy();
        expect(texts?.source, name).toBeTruthy();
        expect(JSON.stringify(texts), name).not.toMatch(/NaN|undefined|\[object/u);
      }
    }
  });
});

test("chart names are unique over all notebooks", () => {
  const names = FILES.flatMap((file) => chartsOf(join(FOLDER, file)).map(({ name }) => name));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(names.length).toBeGreaterThan(FILES.length);
});
