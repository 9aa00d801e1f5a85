import { afterEach, expect, test } from "vitest";
import { CellError } from "../../src/runner/cell-error.js";
import { findStale } from "../../src/runner/plan.js";
import { RunError, runNotebooks } from "../../src/runner/run.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const A = "notebooks/a.ipynb";

/** Runs a notebook that must fail, with its file untouched, and gives back the message. */
async function failing(sources: string[], timeout = 30): Promise<string> {
  workspace = await makeWorkspace({ [A]: sources });
  const before = await workspace.read(A);
  const run = runNotebooks([workspace.path(A)], { root: workspace.root, timeout });
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RunError);
  expect((error as RunError).runs[0]?.error).toBeInstanceOf(CellError);
  expect(await workspace.read(A)).toBe(before);
  return (error as RunError).message;
}

test("a cell that throws: notebook, cell, source and error, and the file as it was", async () => {
  expect(
    await failing(["const rows: string[] = [];", "console.log(1);\nthrow new Error(`没有数据: ${rows.length}`);"]),
  ).toBe(
    [
      "notebooks/a.ipynb, cell 2 failed:",
      "Error: 没有数据: 0",
      "  1 | console.log(1);",
      "> 2 | throw new Error(`没有数据: ${rows.length}`);",
      "    |       ^",
      "    at cell [2], line 2",
    ].join("\n"),
  );
});

test("a cell that throws inside another cell's function: both are shown", async () => {
  const message = await failing(["function load() {\n  throw new Error('没有');\n}", "1;\nload();"]);
  expect(message).toContain("notebooks/a.ipynb, cell 2 failed:\n  1 | 1;\n> 2 | load();");
  expect(message).toContain("> 2 |   throw new Error('没有');");
});

test("a cell that does not compile", async () => {
  const message = await failing(["const n: number = '43.0';"]);
  expect(message).toMatch(/^notebooks\/a\.ipynb, cell 1 failed:\nCompileError: Type 'string' is not assignable/);
  expect(message).toContain("> 1 | const n: number = '43.0';");
});

test("a cell that was compiled by an earlier kernel fails at the same line", async () => {
  const first = await failing([
    "const rows: number[] = [];",
    "\nfunction load() {\n  throw new Error('没有');\n}\nload();",
  ]);
  const again = await runNotebooks([workspace.path(A)], { root: workspace.root }).catch((error: Error) => error);
  expect(first).toContain("> 3 |   throw new Error('没有');");
  expect((again as Error).message).toBe(first);
});

test("a cell that rejects without being awaited", async () => {
  const message = await failing(["async function load() { throw new Error('晚'); }", "load();", "3"]);
  expect(message).toMatch(/^notebooks\/a\.ipynb, cell 2 failed:/);
  expect(message).toContain("It rejected in cell [2] without being awaited: put await before the call.");
});

test("a cell that rejects when all cells have run", async () => {
  const message = await failing(["1", "setTimeout(() => { throw new Error('最后'); }, 100);\n2"]);
  expect(message).toMatch(/^notebooks\/a\.ipynb, cell 2 failed:/);
  expect(message).toContain("Error: 最后");
});

test("a cell that outlives its time limit", async () => {
  const message = await failing(["1", "// 永远\nwhile (true) {}"], 1);
  expect(message).toBe(
    "notebooks/a.ipynb, cell 2 failed:\n  1 | // 永远\n  2 | while (true) {}\ntime limit: not done after 1 s",
  );
});

test("a cell that waits for ever", async () => {
  expect(await failing(["await new Promise(() => {});"], 1)).toMatch(/cell 1 failed:[^]*not done after 1 s$/);
});

test("a kernel that dies", async () => {
  const killed = await failing(["1", 'process.kill(process.pid, "SIGKILL");\nawait new Promise(() => {});']);
  expect(killed).toMatch(/^notebooks\/a\.ipynb, cell 2 failed:[^]*the kernel ended: killed by SIGKILL$/);
});

test("a cell that ends the kernel itself", async () => {
  expect(await failing(["process.exit(0);"])).toMatch(/cell 1 failed:[^]*the kernel ended: exit code 0$/);
});

test("one notebook that fails does not keep the others from running", async () => {
  workspace = await makeWorkspace({ [A]: ["throw 1"], "notebooks/b.ipynb": ["2"] });
  const paths = [workspace.path(A), workspace.path("notebooks/b.ipynb")];
  const error = (await runNotebooks(paths, { root: workspace.root }).catch((reason: unknown) => reason)) as RunError;
  expect(error.runs.map(({ state }) => state)).toEqual(["failed", "executed"]);
});

test("a notebook that fails is stale until it runs well", async () => {
  workspace = await makeWorkspace({ [A]: ['if (require("fs").existsSync("broken")) throw new Error("坏");\n1'] });
  const [path, options] = [workspace.path(A), { root: workspace.root, all: true }];
  await runNotebooks([path], options);
  await workspace.write("notebooks/broken", "");
  await expect(runNotebooks([path], options)).rejects.toThrow("Error: 坏");
  expect(await findStale([path], { root: workspace.root })).toMatchObject([{ reasons: ["it has no recorded run"] }]);
});
