import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Decision, doubtfulRows, extractSeeds, loadMetricRows, recordDecision } from "../../src/dataset/index.js";

const TEXT = "诸暨市前三季度科技工作\n\n1—9月,新增高新技术企业132 家,技术交易额76.9 亿元,同比增长18.8%。\n";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jianbao-"));
  mkdirSync(join(root, "seeds"));
  writeSeed(TEXT);
});
afterEach(() => rmSync(root, { recursive: true }));

const writeSeed = (text: string) => writeFileSync(join(root, "seeds", "zhuji-2023-09.txt"), text);
const file = () => join(root, "data", "metrics.csv");
const extract = () => extractSeeds({ seeds: join(root, "seeds"), dir: join(root, "data") });
const rows = () => loadMetricRows(file());
const record = (numeral: string, decision: Decision) => {
  const seen = rows().find((row) => row.numeral === numeral);
  if (!seen) throw new Error(`no row of ${numeral}`);
  return recordDecision(seen, decision, file());
};
const shown = () => rows().map(({ numeral, value, status, basis }) => [numeral, value, status, basis]);

const DECIDED = [
  ["132", 135, "checked", "王芳：年报为135家"],
  ["76.9", 76.9, "checked", "王芳"],
  ["18.8", 18.8, "rejected", "李明：口径不明"],
];
function decideAll(): void {
  record("132", { kind: "corrected", by: "王芳", why: "年报为135家", changes: { value: "135" } });
  record("76.9", { kind: "checked", by: "王芳" });
  record("18.8", { kind: "rejected", by: "李明", why: "口径不明" });
}

test("recordDecision(row, decision, path) writes one decision after the other, and no stray file", async () => {
  await extract();
  decideAll();
  expect(shown()).toEqual(DECIDED);
  const files = ["entities.csv", "extracted-entities.csv", "extracted.csv", "metrics.csv"];
  expect(readdirSync(join(root, "data")).sort()).toEqual(files);
});

test("extractSeeds() keeps what was decided, byte for byte", async () => {
  await extract();
  decideAll();
  const before = readFileSync(file());
  const { merged } = await extract();
  expect(readFileSync(file()).equals(before)).toBe(true);
  expect(merged.report.decided).toBe(3);
  expect(merged.report.conflicts).toEqual([]);
});

test("extractSeeds() keeps what was decided when the seed grows above it", async () => {
  await extract();
  decideAll();
  writeSeed(TEXT.replace("1—9月,", "上半年,新增科技型中小企业282 家。1—9月,"));
  await extract();
  expect(shown().filter(([numeral]) => numeral !== "282")).toEqual(DECIDED);
  const text = readFileSync(join(root, "seeds", "zhuji-2023-09.txt"), "utf8");
  for (const { span, numeral } of rows()) {
    const [start, end] = span.split("..").map(Number);
    expect(text.slice(start, end)).toBe(numeral);
  }
});

test("recordDecision() settles a bulletin that changed under a decision: the next extraction does not ask again", async () => {
  await extract();
  decideAll();
  writeSeed(TEXT.replace("76.9 亿元", "76.9 万元"));
  await extract();
  expect(doubtfulRows(rows()).map(({ numeral, flags }) => [numeral, flags])).toEqual([
    ["76.9", expect.stringContaining("doubt:原文有变")],
  ]);
  record("76.9", { kind: "corrected", by: "王芳", why: "按更正后的原文", changes: { unit: "万元" } });
  await extract();
  expect(doubtfulRows(rows())).toEqual([]);
  expect(rows().find(({ numeral }) => numeral === "76.9")).toMatchObject({
    unit: "万元",
    status: "checked",
    basis: "王芳；王芳：按更正后的原文",
  });
});

test("recordDecision(row, decision, path) keeps what somebody did to other rows meanwhile", async () => {
  await extract();
  const [seen] = rows();
  record("76.9", { kind: "checked", by: "李明" });
  if (seen) recordDecision(seen, { kind: "checked", by: "王芳" }, file());
  expect(rows().map(({ basis }) => basis)).toEqual(["王芳", "李明", ""]);
});

test("recordDecision(row, decision, path) refuses a row that was edited meanwhile, and writes nothing", async () => {
  await extract();
  const [seen] = rows();
  record("132", { kind: "checked", by: "李明" });
  const before = readFileSync(file(), "utf8");
  if (!seen) throw new Error("no row");
  expect(() => recordDecision(seen, { kind: "rejected", by: "王芳" }, file())).toThrow("was edited meanwhile");
  expect(readFileSync(file(), "utf8")).toBe(before);
});
