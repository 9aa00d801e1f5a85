import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeDoubt } from "../../src/dataset/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

test("describeDoubt(flag) says a doubt in Chinese and English", () => {
  expect(describeDoubt("doubt:无单位")).toEqual({ zh: "数字后没有单位", en: "no unit stands behind the numeral" });
  expect(describeDoubt("inferred:period").zh).toBe("报告期承接前句，本句没有写");
});

test("describeDoubt(flag) gives a doubt that people wrote back in their words", () => {
  expect(describeDoubt("doubt:单位存疑，待查")).toEqual({ zh: "单位存疑，待查", en: "单位存疑，待查" });
});

test("describeDoubt(flag) knows every flag that the rules of src/metrics and the merge write", () => {
  const files = ["metrics/doubts.ts", "metrics/readSentence.ts", "dataset/edits.ts"];
  const text = files.map((file) => readFileSync(workspacePath("src", file), "utf8")).join("");
  const flags = [...new Set(text.match(/(?<=")(?:doubt|inferred):[^"]+(?=")/gu))];
  expect(flags).toContain("doubt:指标承前");
  expect(flags).toContain("inferred:scope");
  expect(flags.filter((flag) => describeDoubt(flag).zh === describeDoubt(flag).en)).toEqual([]);
});
