import { expect, test } from "vitest";
import { CORRECTABLE, decide, doubtfulRows, findCellProblem } from "../../src/dataset/index.js";
import { row } from "./samples.js";

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(" ");
const TABLE = [
  row({ id: "a", flags: "target" }),
  row({ id: "b", flags: "inferred:period", place: "诸暨市" }),
  row({ id: "c", flags: "doubt:无单位", indicator: "企业数", wording: "企业" }),
  row({ id: "d", flags: "doubt:无单位|inferred:place", status: "checked" }),
  row({ id: "e", flags: "doubt:指标承前", place: "诸暨市" }),
  row({ id: "f", flags: "doubt:无单位", status: "rejected" }),
  row({ id: "g", status: "added" }),
];

test("doubtfulRows(rows) are those in doubt, then those with something inferred, in the order of the table", () => {
  expect(ids(doubtfulRows(TABLE))).toBe("c e b");
  expect(ids(doubtfulRows(TABLE, { all: true }))).toBe("c e b a");
});

test("doubtfulRows(rows) leaves alone what people decided, until the bulletin changes under it", () => {
  const changed = [
    row({ id: "a", status: "checked", flags: "doubt:原文有变" }),
    row({ id: "b", status: "added", flags: "doubt:原文有变" }),
    row({ id: "c", status: "rejected", flags: "doubt:原文有变" }),
    row({ id: "d", status: "checked", flags: "doubt:原文已无" }),
    row({ id: "e", status: "extracted", flags: "doubt:原文已无" }),
  ];
  expect(ids(doubtfulRows(changed))).toBe("a b e");
});

test("doubtfulRows(rows, { patterns }) are of any of the places and any of the indicators", () => {
  expect(ids(doubtfulRows(TABLE, { patterns: ["诸暨"] }))).toBe("e b");
  expect(ids(doubtfulRows(TABLE, { patterns: ["企业数"] }))).toBe("c");
  expect(ids(doubtfulRows(TABLE, { patterns: ["嵊州市", "高新*投资"] }))).toBe("");
  expect(ids(doubtfulRows(TABLE, { patterns: ["嵊州市", "诸暨市", "高新*投资"], all: true }))).toBe("e b a");
});

test("doubtfulRows(rows, { patterns }) refuses a pattern that no row has", () => {
  expect(() => doubtfulRows(TABLE, { patterns: ["杭州市"] })).toThrow("unknown place or indicator");
  expect(() => doubtfulRows(TABLE, { patterns: ["投资("] })).toThrow(/as data\/metrics\.csv has it: 投资\($/u);
});

test("decide(row, checked) records who and why, and nothing else", () => {
  const before = row({ flags: "doubt:指标承前" });
  expect(decide(before, { kind: "checked", by: "王芳", why: "与原件一致" })).toEqual({
    ...before,
    status: "checked",
    basis: "王芳：与原件一致",
  });
  expect(decide(before, { kind: "checked", by: "王芳", why: " " }).basis).toBe("王芳");
});

test("decide(row, rejected) keeps the row, rejected", () => {
  const before = row();
  expect(decide(before, { kind: "rejected", by: "王芳", why: "是文件名" })).toEqual({
    ...before,
    status: "rejected",
    basis: "王芳：是文件名",
  });
});

test("decide(row, corrected) keeps the numeral: a correction is a value that differs from it", () => {
  const after = decide(row(), {
    kind: "corrected",
    by: "王芳",
    why: "原件为45",
    changes: { value: "45", unit: "万元" },
  });
  expect(after).toMatchObject({ numeral: "43.0", value: 45, unit: "万元", status: "checked", basis: "王芳：原件为45" });
});

test("decide(row, corrected) reads a cell as the table does", () => {
  const change = (changes: Record<string, string>) =>
    decide(row(), { kind: "corrected", by: "王芳", why: "见附表", changes });
  expect(change({ value: "１,234.5" }).value).toBe(1234.5);
  expect(change({ value_to: "45" }).value_to).toBe(45);
  expect(change({ bound: "≥" }).bound).toBe(">=");
  expect(change({ period: "2023年6月" }).period).toBe("2023-06");
});

test("decide(row, corrected) no longer calls inferred what a person wrote", () => {
  const before = row({ flags: "inferred:place|inferred:period|target" });
  const after = decide(before, { kind: "corrected", by: "王芳", why: "见上段", changes: { period: "2023-06" } });
  expect(after.flags).toBe("inferred:place|target");
});

test("decide(row) settles a bulletin's change, puts its reason behind the earlier one, and leaves an added row added", () => {
  const before = row({ status: "added", basis: "李明：见附表", flags: "target|doubt:原文有变" });
  expect(decide(before, { kind: "checked", by: "王芳", why: "仍然如此" })).toMatchObject({
    flags: "target",
    status: "added",
    basis: "李明：见附表；王芳：仍然如此",
  });
});

test("decide(row, corrected) refuses what the schema refuses, what changes nothing, what gives no reason", () => {
  const correct = (changes: Record<string, string>, why = "见附表") =>
    decide(row(), { kind: "corrected", by: "王芳", why, changes });
  expect(() => correct({ value: "约45" })).toThrow('column value: write a plain number such as 43.0; the unit has a column of its own: "约45"'); // prettier-ignore
  expect(() => correct({ numeral: "45" })).toThrow("column numeral: only these can be corrected: place, subject");
  expect(() => correct({ status: "added" })).toThrow("column status: only these can be corrected");
  expect(() => correct({ value: "43.00" })).toThrow("a correction changes something");
  expect(() => correct({ value: "45" }, " ")).toThrow("missing reason of a correction");
  expect(() => decide(row(), { kind: "checked", by: " " })).toThrow("missing name of who decides");
});

test("findCellProblem(row, column, cell) says at once what is wrong, or nothing", () => {
  expect(findCellProblem(row(), "value", "45")).toBeUndefined();
  expect(findCellProblem(row(), "value", "")).toBe(
    "write a plain number such as 43.0; the unit has a column of its own",
  );
  expect(findCellProblem(row(), "measure", "增长")).toMatch(/^write one of value, base, growth/u);
  expect(findCellProblem(row(), "period", "上半年")).toMatch(/^write a period such as 2023-01\/2023-07/u);
});

test("CORRECTABLE is what a row states, but for its numeral", () => {
  expect(CORRECTABLE.join(" ")).toBe(
    "place subject indicator wording stage measure value value_to unit bound period of scope",
  );
});
