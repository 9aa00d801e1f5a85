import { writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CopiedWorkspace, copyWorkspace } from "../bin/workspace.js";

let workspace: CopiedWorkspace;
beforeEach(() => {
  workspace = copyWorkspace();
});
afterEach(() => workspace.remove());

const BULLETIN = "绍兴市2024年科技工作总结\n\n全年新增高新技术企业321家，建成浣江实验室。\n";
const TABLES = ["data/metrics.csv", "data/extracted.csv", "data/entities.csv", "data/extracted-entities.csv"];
const ROUNDS = process.env["CI"] ? 12 : 4;

test("jianbao extract, killed at any moment, leaves every table old or new, and the next run completes", async () => {
  writeFileSync(workspace.path("seeds", "b.txt"), BULLETIN);
  const old = workspace.files();
  const whole = copyWorkspace();
  writeFileSync(whole.path("seeds", "b.txt"), BULLETIN);
  const began = performance.now();
  expect((await whole.run("extract")).code).toBe(0);
  const took = performance.now() - began;
  const now = whole.files();
  whole.remove();
  expect(now.get("data/metrics.csv")).not.toBe(old.get("data/metrics.csv"));
  for (let round = 0; round < ROUNDS; round++) {
    const { process: child, ended } = workspace.start("extract");
    await setTimeout((took * (2 * round + 1)) / (2 * ROUNDS));
    child.kill("SIGKILL");
    await ended;
    const found = workspace.files();
    for (const table of TABLES) expect([old.get(table), now.get(table)]).toContain(found.get(table));
  }
  expect((await workspace.run("extract")).code).toBe(0);
  for (const table of TABLES) expect(workspace.files().get(table)).toBe(now.get(table));
}, 120_000);
