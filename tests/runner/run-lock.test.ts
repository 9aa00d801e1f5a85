import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { runNotebooks } from "../../src/runner/run.js";
import { withRunLock } from "../../src/runner/run-lock.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

test("withRunLock(root, work) lets one after the other work", async () => {
  workspace = await makeWorkspace({});
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    done.push(`${name} ends`);
  };
  const waited: number[] = [];
  const wait = (pid: number) => waited.push(pid);
  await Promise.all([withRunLock(workspace.root, work("a"), wait), withRunLock(workspace.root, work("b"), wait)]);
  const [first] = done[0] === "a begins" ? ["a", "b"] : ["b", "a"];
  expect(done.slice(0, 2)).toEqual([`${first} begins`, `${first} ends`]);
  expect(done).toHaveLength(4);
  expect(waited).toEqual([process.pid]);
});

test("withRunLock(root, work) clears away the lock of a process that was killed", async () => {
  workspace = await makeWorkspace({});
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  await workspace.write(".jianbao/run.lock", String(child.pid));
  expect(await withRunLock(workspace.root, () => Promise.resolve("done"), () => undefined)).toBe("done"); // prettier-ignore
});

test("withRunLock(root, work) gives the lock back when the work fails", async () => {
  workspace = await makeWorkspace({});
  const failing = withRunLock(workspace.root, () => Promise.reject(new Error("没有")), () => undefined); // prettier-ignore
  await expect(failing).rejects.toThrow("没有");
  expect(await withRunLock(workspace.root, () => Promise.resolve(1), () => undefined)).toBe(1); // prettier-ignore
});

test("two runs at once: the second waits, and finds nothing left to do", async () => {
  workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1", "2"] });
  const run = () => runNotebooks([workspace.path("notebooks/a.ipynb")], { root: workspace.root });
  const states = (await Promise.all([run(), run()])).flat().map(({ state }) => state);
  expect(states.sort()).toEqual(["executed", "fresh"]);
});
