import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { RUNNER_SCRIPT, isAlive } from "./processes.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

/** A runner in a process of its own, once its notebook's last cell has said who runs it. */
async function startRunner(cell: string): Promise<{ runner: ChildProcess; kernel: number; before: string }> {
  const source = `require("fs").writeFileSync("pid", String(process.pid));\n${cell}`;
  workspace = await makeWorkspace({
    "notebooks/a.ipynb": [source],
    "notebooks/b.ipynb": ["await new Promise(() => {});"],
  });
  const paths = ["notebooks/a.ipynb", "notebooks/b.ipynb"].map((name) => workspace.path(name));
  const runner = spawn(process.execPath, ["-e", RUNNER_SCRIPT, workspace.root, ...paths], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const file = workspace.path("notebooks/pid");
  while (!existsSync(file) || !readFileSync(file, "utf8")) await setTimeout(50);
  return { runner, kernel: Number(readFileSync(file, "utf8")), before: await workspace.read("notebooks/a.ipynb") };
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await setTimeout(50);
}

test.each(["SIGINT", "SIGTERM"] as const)("%s ends the kernels and leaves the notebooks whole", async (signal) => {
  const { runner, kernel, before } = await startRunner("while (true) {}");
  let said = "";
  runner.stdout?.on("data", (text: Buffer) => (said += text.toString()));
  runner.kill(signal);
  const [code] = (await once(runner, "close")) as [number];
  expect(code).toBe(130);
  expect(said).toBe("Interrupted: interrupted: 0 of 2 notebooks were executed, the others are as they were\n");
  await untilGone(kernel);
  expect(await workspace.read("notebooks/a.ipynb")).toBe(before);
});

test("a kernel whose runner is killed ends by itself, even in a cell that loops for ever", async () => {
  const { runner, kernel } = await startRunner("while (true) {}");
  runner.kill("SIGKILL");
  await once(runner, "close");
  await untilGone(kernel);
});
