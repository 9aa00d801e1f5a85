import { expect, test } from "vitest";
import { type Questions, reviewRows } from "../../src/bin/review/reviewRows.js";
import type { Column, Decision } from "../../src/dataset/index.js";
import { row } from "../dataset/samples.js";

const ROWS = [row({ id: "a" }), row({ id: "b" }), row({ id: "c" })];

/** A person whose answers are written down beforehand; what they are told of their cells is kept. */
function person(answers: readonly unknown[]) {
  const left = [...answers];
  const problems: (string | undefined)[] = [];
  const next = <T>() => {
    if (left.length === 0) throw new Error("asked more than was answered");
    return Promise.resolve(left.shift() as T);
  };
  const seen: string[] = [];
  const ask: Questions = {
    show: ({ id }, index, total) => void seen.push(`${id} ${index}/${total}`),
    choice: () => next(),
    column: () => next<Column | "done" | undefined>(),
    cell: async (_, __, findProblem) => {
      // Like a prompt, ask again until the cell has no problem.
      for (;;) {
        const cell = await next<string | undefined>();
        const problem = cell === undefined ? undefined : findProblem(cell);
        if (problem === undefined) return cell;
        problems.push(problem);
      }
    },
    why: () => next<string | undefined>(),
  };
  return { ask, seen, problems, left };
}

async function answer(answers: readonly unknown[], rows = ROWS) {
  const one = person(answers);
  const recorded: [string, Decision][] = [];
  const record = ({ id }: { id: string }, decision: Decision) => void recorded.push([id, decision]);
  const tally = await reviewRows(rows, one.ask, { by: "王芳", record });
  expect(one.left).toEqual([]);
  return { ...one, recorded, tally };
}

test("reviewRows(rows) goes through the rows one by one and records each decision", async () => {
  const { seen, recorded, tally } = await answer(["checked", "", "skipped", "rejected", "是文件名"]);
  expect(seen).toEqual(["a 1/3", "b 2/3", "c 3/3"]);
  expect(recorded).toEqual([
    ["a", { kind: "checked", by: "王芳", why: "" }],
    ["c", { kind: "rejected", by: "王芳", why: "是文件名" }],
  ]);
  expect(tally).toEqual({ checked: 1, corrected: 0, rejected: 1, skipped: 1, quit: 0 });
});

test("reviewRows(rows) corrects several columns, and tells at once what the schema refuses", async () => {
  const cells = ["value", "约45", "43", "45", "period", "上半年", "2023-06", "done"];
  const { recorded, problems } = await answer(["corrected", ...cells, "原件为45"], [row({ id: "a" })]);
  expect(recorded).toEqual([
    ["a", { kind: "corrected", by: "王芳", why: "原件为45", changes: { value: "45", period: "2023-06" } }],
  ]);
  expect(problems.map((problem) => problem?.slice(0, 27))).toEqual([
    "write a plain number such a",
    "the cell already says so; w",
    "write a period such as 2023",
  ]);
});

test("reviewRows(rows) goes back to the row when an answer is taken back, and records nothing of it", async () => {
  const takenBack = [
    ...["corrected", undefined],
    ...["corrected", "value", undefined, "done"],
    ...["corrected", "value", "45", "done", undefined],
    ...["checked", undefined],
  ];
  const { seen, recorded } = await answer([...takenBack, "rejected", ""], [row({ id: "a" })]);
  expect(seen).toEqual(["a 1/1"]);
  expect(recorded).toEqual([["a", { kind: "rejected", by: "王芳", why: "" }]]);
});

test("reviewRows(rows) quits where a person says so: what was decided is recorded, the rest waits", async () => {
  const { seen, recorded, tally } = await answer(["checked", "", "quit"]);
  expect(seen).toEqual(["a 1/3", "b 2/3"]);
  expect(recorded.map(([id]) => id)).toEqual(["a"]);
  expect(tally).toEqual({ checked: 1, corrected: 0, rejected: 0, skipped: 2, quit: 1 });
});

test("reviewRows(rows) has recorded a decision before the next question, so that a crash loses nothing", async () => {
  const recorded: string[] = [];
  const { ask } = person(["checked", "", "rejected", ""]);
  const record = ({ id }: { id: string }) => void recorded.push(id);
  await expect(reviewRows(ROWS, ask, { by: "王芳", record })).rejects.toThrow("asked more than was answered");
  expect(recorded).toEqual(["a", "b"]);
});
