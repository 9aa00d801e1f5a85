import { cpSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { CopiedWorkspace, Ended } from "../bin/workspace.js";
import { draftsIn, endAt, momentsOf, neitherOldNorNew, timeOf, untilAlone } from "./moments.js";
import {
  copyWithBulletin,
  copyWithExports,
  copyWithNotebooks,
  EXPORT,
  inCopies,
  writeNotebooks,
} from "./workspaces.js";

vi.setConfig({ testTimeout: 300_000 });

// As a terminal does it: a session of its own, and the signal for all of its foreground group.
const TERMINAL = { program: ["setsid"] };
const ctrlC = (pid: number) => void process.kill(-pid, "SIGINT");

/** 130, as shells count it, also of a process that Ctrl-C met before it could say anything. */
const exitOf = ({ code, signal }: Ended) => (signal === "SIGINT" ? 130 : code);

/** Interrupts a command at moments all over its time: it ends with 130 and a word, every file old or new, no process left. */
async function interruptOver(
  args: readonly string[],
  [workspace, whole]: readonly [CopiedWorkspace, CopiedWorkspace],
  setBack: () => void,
): Promise<void> {
  const old = workspace.files();
  const took = await timeOf(() => whole.run(...args));
  const now = whole.files();
  for (const moment of momentsOf(took)) {
    setBack();
    const ended = await endAt(workspace, args, moment, ctrlC);
    expect([0, 130]).toContain(exitOf(ended));
    if (ended.code === 130) expect(ended.err).toMatch(/^interrupted: .*\n$/u);
    await untilAlone(workspace.root);
    expect(draftsIn(workspace.root)).toEqual([]);
    expect(neitherOldNorNew(workspace.files(), old, now)).toEqual([]);
  }
  expect((await workspace.run(...args)).code).toBe(0);
  expect(workspace.files()).toEqual(now);
}

test("Ctrl-C at any moment of jianbao extract", () =>
  inCopies([copyWithBulletin(TERMINAL), copyWithBulletin()], async (workspace, whole) => {
    const { path } = workspace;
    cpSync(path("data"), path(".jianbao/data"), { recursive: true });
    const setBack = () => cpSync(path(".jianbao/data"), path("data"), { recursive: true });
    await interruptOver(["extract"], [workspace, whole], setBack);
  }));

test("Ctrl-C at any moment of jianbao run", () =>
  inCopies([copyWithNotebooks(TERMINAL), copyWithNotebooks()], (workspace, whole) =>
    interruptOver(["run", "--all"], [workspace, whole], () => writeNotebooks(workspace)),
  ));

test("Ctrl-C at any moment of jianbao export", async () =>
  inCopies([await copyWithExports(TERMINAL), await copyWithExports()], async (workspace, whole) => {
    const { path } = workspace;
    cpSync(path("exports"), path(".jianbao/exports"), { recursive: true });
    const setBack = () => cpSync(path(".jianbao/exports"), path("exports"), { recursive: true });
    await interruptOver(EXPORT, [workspace, whole], setBack);
  }));

test("Ctrl-C at any moment of jianbao watch ends it and its kernels, and leaves every notebook old or new", () =>
  inCopies([copyWithNotebooks(TERMINAL), copyWithNotebooks()], async (workspace, whole) => {
    const old = workspace.files();
    // What a watcher has done by the time it waits for saves.
    const took = await timeOf(() => whole.run("run"));
    const now = whole.files();
    for (const moment of momentsOf(took * 1.5)) {
      writeNotebooks(workspace);
      const ended = await endAt(workspace, ["watch"], moment, ctrlC);
      expect(exitOf(ended)).toBe(130);
      await untilAlone(workspace.root);
      expect(draftsIn(workspace.root)).toEqual([]);
      expect(neitherOldNorNew(workspace.files(), old, now)).toEqual([]);
    }
  }));
