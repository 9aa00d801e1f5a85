import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findStale } from "../../src/runner/plan.js";
import { type NotebookRun, RunError, runNotebooks } from "../../src/runner/run.js";
import { mountDisk } from "../faults/disk.js";
import { RUNNER_SCRIPT, isAlive } from "./processes.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

vi.setConfig({ testTimeout: 120_000 });

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const [A, B] = ["notebooks/a.ipynb", "notebooks/b.ipynb"];
const paths = (...names: string[]) => names.map((name) => workspace.path(name));

/** Runs notebooks of which one must fail; what became of each, and the message. */
async function failing(...names: string[]): Promise<{ runs: readonly NotebookRun[]; message: string }> {
  const error = await runNotebooks(paths(...names), { root: workspace.root, jobs: 1 }).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(RunError);
  return error as RunError;
}

test("a kernel that is killed from outside in mid-cell: its notebook is as it was, the others run", async () => {
  const source = 'require("fs").writeFileSync("pid", String(process.pid));\nwhile (true) {}';
  workspace = await makeWorkspace({ [A]: ["1", source], [B]: ["2"] });
  const before = await workspace.read(A);
  const killed = untilWritten(workspace.path("notebooks/pid")).then((pid) => process.kill(Number(pid), "SIGKILL"));
  const { runs, message } = await failing(A, B);
  await killed;
  expect(runs.map(({ state }) => state)).toEqual(["failed", "executed"]);
  expect(message).toMatch(/^notebooks\/a\.ipynb, cell 2 failed:[^]*the kernel ended: killed by SIGKILL$/);
  expect(await workspace.read(A)).toBe(before);
});

test("a notebook that is not JSON: the file is named, the others run", async () => {
  workspace = await makeWorkspace({ [B]: ["2"] });
  await workspace.write(A, '{"cells": [<<<<<<< HEAD');
  const [broken] = await findStale(paths(A, B), { root: workspace.root });
  expect(broken?.reasons[0]).toMatch(/^invalid notebook, not JSON: notebooks\/a\.ipynb/);
  const { runs, message } = await failing(A, B);
  expect(runs.map(({ state }) => state)).toEqual(["failed", "executed"]);
  expect(message).toMatch(/^invalid notebook, not JSON: notebooks\/a\.ipynb .*Look for the marks of a merge conflict/);
  expect(await workspace.read(A)).toBe('{"cells": [<<<<<<< HEAD');
});

test("a notebook that prints 100 MB is refused, its kernel ended, and the runner's memory is bounded", async () => {
  const source = 'const line = "长".repeat(1000);\nfor (let i = 0; i < 33_334; i++) console.log(line);';
  workspace = await makeWorkspace({ [A]: ["process.pid", source], [B]: ["2"] });
  const [before, memory] = [await workspace.read(A), process.memoryUsage().rss];
  const { runs, message } = await failing(A, B);
  expect(runs.map(({ state }) => state)).toEqual(["failed", "executed"]);
  expect(message).toMatch(
    /^notebooks\/a\.ipynb, cell 2 failed:[^]*too much output: more than 10 million characters\. Print less of it$/,
  );
  expect(await workspace.read(A)).toBe(before);
  expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(400);
});

test("a notebook that somebody saves while it runs keeps what they saved", async () => {
  const saved = notebookText(["1", "2"], "# 改过的标题");
  workspace = await makeWorkspace({ [A]: [`require("fs").writeFileSync("a.ipynb", ${JSON.stringify(saved)});`] });
  const { message } = await failing(A);
  expect(message).toMatch(/^changed while it ran: .*a\.ipynb\. It was left as it is: run it again$/);
  expect(await workspace.read(A)).toBe(saved);
});

test("a runner that is killed while it writes leaves the old notebook or the new one, and the next run completes", async () => {
  const source = `require("fs").writeFileSync("pid", String(process.pid));\nfor (let i = 0; i < 3000; i++) console.log("长".repeat(1000));`;
  workspace = await makeWorkspace({ [A]: [source] });
  const before = await workspace.read(A);
  const runner = spawn(process.execPath, ["-e", RUNNER_SCRIPT, workspace.root, ...paths(A)], { stdio: "ignore" });
  const kernel = Number(await untilWritten(workspace.path("notebooks/pid")));
  const drafts = () => readdirSync(workspace.path("notebooks")).filter((name) => name.startsWith("a.ipynb."));
  while (drafts().length === 0 && readFileSync(workspace.path(A), "utf8") === before) await setImmediate();
  runner.kill("SIGKILL");
  await once(runner, "close");
  const left = await workspace.read(A);
  expect(left === before || left.length > 3_000_000).toBe(true);
  expect(() => JSON.parse(left) as unknown).not.toThrow();
  while (isAlive(kernel)) await setTimeout(50);
  const [run] = await runNotebooks(paths(A), { root: workspace.root });
  expect(run?.state).toBe("executed");
  expect((await workspace.read(A)).length).toBeGreaterThan(3_000_000);
  expect(drafts()).toEqual([]);
});

const DISK = mountDisk(4);
const SKIPPED = DISK === undefined ? " (skipped: only root can mount a small disk)" : "";

describe.skipIf(DISK === undefined)(`a full disk${SKIPPED}`, () => {
  afterEach(() => DISK?.remove());

  test("keeps the notebook as it was and says what to do; with room made, the next run completes", async () => {
    const folder = process.env["TMPDIR"];
    process.env["TMPDIR"] = DISK?.folder;
    workspace = await makeWorkspace({ [A]: ['console.log("长".repeat(200_000));'] });
    if (folder === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = folder;
    const before = await workspace.read(A);
    const filler = DISK?.fill("filler", 100_000) ?? "";
    const { message } = await failing(A);
    expect(message).toBe(
      "the disk is full: notebooks/a.ipynb could not be written and is as it was. Make room and run again",
    );
    expect(await workspace.read(A)).toBe(before);
    DISK?.fill("filler-2", 0);
    await expect(runNotebooks(paths(A), { root: workspace.root })).rejects.toThrow(
      /^the disk is full: the run's own notes/,
    );
    rmSync(filler);
    expect(await runNotebooks(paths(A), { root: workspace.root })).toMatchObject([{ state: "executed" }]);
  });
});

async function untilWritten(file: string): Promise<string> {
  for (;;) {
    try {
      const text = readFileSync(file, "utf8");
      if (text !== "") return text;
    } catch {
      // It is not there yet.
    }
    await setTimeout(20);
  }
}
