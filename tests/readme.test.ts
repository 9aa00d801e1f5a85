import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadMetricRows } from "../src/dataset/index.js";

const root = join(__dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

test("README: every npm script and every command it names exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const command = read("src/bin/jianbao.ts");
  for (const [, name = ""] of readme.matchAll(/npm run ([a-z:-]+)/gu)) expect(scripts, name).toHaveProperty(name);
  for (const [, name = ""] of readme.matchAll(/npx jianbao ([a-z]+)/gu))
    expect(command, name).toContain(`.command("${name}")`);
});

test("README: every file it links to exists", () => {
  for (const [, path = ""] of readme.matchAll(/\]\(((?!https?:)[^)]+)\)/gu))
    expect(existsSync(join(root, path)), path).toBe(true);
});

test("README: every finding is printed by the notebook it links to", () => {
  const findings = [...readme.matchAll(/- \[[^\]]+\]\((notebooks\/[^)]+)\)\n {2}(.+)\n/gu)];
  expect(findings.map(([, path]) => path)).toEqual(
    readdirSync(join(root, "notebooks"))
      .filter((f) => f.endsWith(".ipynb"))
      .sort()
      .map((f) => `notebooks/${f}`),
  );
  for (const [, path = "", finding = ""] of findings) expect(conclusions(path), path).toContain(finding);
});

function conclusions(path: string): string {
  const { cells } = JSON.parse(read(path)) as { cells: { outputs?: { data?: Record<string, string | string[]> }[] }[] };
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  return outputs.map(({ data }) => [data?.["text/markdown"] ?? []].flat().join("")).join("\n");
}

test("README: the rows of its example are rows of the data", () => {
  const rows = loadMetricRows();
  const lines = readme.split("\n").filter((line) => line.startsWith("| 嵊州市"));
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const cells = line.split("|").slice(1, -1);
    const [place, indicator, measure, numeral, value, unit, period, of] = cells.map((cell) => cell.trim());
    const row = rows.find((r) => r.place === place && r.numeral === numeral);
    expect(row).toMatchObject({ indicator, measure, value: Number(value), unit, period, of });
  }
});

test("tests/README: every test and folder of tests that it names exists", () => {
  const named = [...read("tests/README.md").matchAll(/`([\w./-]+(?:\.test\.ts|\/))`/gu)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(60);
  for (const path of named) expect(existsSync(join(root, "tests", path)), path).toBe(true);
});
