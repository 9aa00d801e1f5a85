import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { review } from "../../src/bin/commands/review.js";
import { saveMetricRows } from "../../src/dataset/index.js";
import { row } from "../dataset/samples.js";

let root: string;
let said: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jianbao-"));
  mkdirSync(join(root, "data"));
  vi.stubEnv("JIANBAO_ROOT", root);
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const file = () => join(root, "data", "metrics.csv");

test("review(patterns) lists the rows in doubt where there is no terminal to ask on, and changes nothing", async () => {
  saveMetricRows([row({ id: "a" }), row({ id: "b", flags: "doubt:无单位" })], file());
  const before = readFileSync(file(), "utf8");
  await review([], {});
  expect(said[0]).toMatch(/^1\/1 {2}shaoxing-2023-09 · 嵊州市·第1段·第1句\n.*存疑 doubt {6}数字后没有单位/su);
  expect(said[1]).toMatch(/^\n1 row waits for a person/u);
  expect(readFileSync(file(), "utf8")).toBe(before);
});

test("review(patterns) says how many rows are unchecked when none is in doubt", async () => {
  saveMetricRows([row({ id: "a" }), row({ id: "b", status: "checked" })], file());
  await review([], { list: true });
  expect(said).toEqual(["nothing is in doubt; --all goes through the 1 row that nobody has checked"]);
  await review(["嵊州"], { list: true, all: true });
  expect(said.at(-1)).toMatch(/^\n1 row waits/u);
});

test("review(patterns) says so when nothing waits at all", async () => {
  saveMetricRows([row({ id: "b", status: "checked" })], file());
  await review([], { all: true });
  expect(said).toEqual(["nothing waits for a person"]);
});
