import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { type CopiedWorkspace, copyWorkspace, type Ended } from "../bin/workspace.js";
import { notebookText } from "../runner/workspace.js";
import { copyWithNotebooks, EXPORT } from "./workspaces.js";

vi.setConfig({ testTimeout: 300_000 });

// Loaded before a command: its clock, and its kernels', goes wrong by so many years. It stands where no notebook's reads are noted.
const CLOCK = join(mkdtempSync(join(tmpdir(), "jianbao-clock-")), "clock.cjs");
writeFileSync(
  CLOCK,
  `const shift = Number(process.env.CLOCK_YEARS) * 365.25 * 24 * 3600 * 1000;
  const now = Date.now;
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length === 0 ? [now() + shift] : given)); }
    static now = () => now() + shift;
  };`,
);
afterAll(() => rmSync(dirname(CLOCK), { recursive: true }));

/** Runs a command whose clock, and whose kernels' clock, is so many years off. */
async function runAt(years: number, { run }: CopiedWorkspace, ...args: string[]): Promise<Ended> {
  vi.stubEnv("NODE_OPTIONS", `--require ${CLOCK}`);
  vi.stubEnv("CLOCK_YEARS", String(years));
  return run(...args).finally(() => vi.unstubAllEnvs());
}

/** Gives every file of a workspace, its records included, one time. */
function touchAll(root: string, seconds: number): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), seconds, seconds);
}

const fresh = async (workspace: CopiedWorkspace, years = 0) =>
  (await runAt(years, workspace, "status")).out.split("\n").filter((line) => line.includes("is fresh")).length;

test("what is stale hangs on what is in the files: no jump of the clock and no time of a file makes it so, or keeps it from being", async () => {
  const workspace = copyWithNotebooks();
  const { root, path } = workspace;
  const reading = 'require("fs").readFileSync("../data/metrics.csv", "utf8").length;';
  writeFileSync(path("notebooks/01-a.ipynb"), notebookText([reading]));
  expect((await runAt(60, workspace, "run")).code).toBe(0);
  expect(await fresh(workspace)).toBe(2);
  expect(await fresh(workspace, -40)).toBe(2);
  for (const seconds of [1, 4_000_000_000]) {
    touchAll(root, seconds);
    expect(await fresh(workspace)).toBe(2);
  }
  const table = path("data/metrics.csv");
  const { mtimeMs, size } = statSync(table);
  writeFileSync(table, readFileSync(table, "utf8").replace("43.0", "45.0"));
  utimesSync(table, mtimeMs / 1000, mtimeMs / 1000);
  expect(statSync(table).size).toBe(size);
  expect((await workspace.run("status")).out).toMatch(/^01-a is stale: .*data\/metrics\.csv/u);
  expect((await runAt(-40, workspace, "run")).code).toBe(0);
  expect(await fresh(workspace)).toBe(2);
  workspace.remove();
});

test("extraction and export give the same bytes whatever the clock says, and extract again after it has gone back", async () => {
  const workspace = copyWorkspace();
  const written = async (years: number) => {
    for (const args of [["extract"], EXPORT, ["sheet"]]) expect((await runAt(years, workspace, ...args)).code).toBe(0);
    return [...workspace.files()].filter(([file]) => !file.endsWith("metrics.xlsx"));
  };
  const ahead = await written(60);
  expect(await written(-40)).toEqual(ahead);
  workspace.remove();
});
