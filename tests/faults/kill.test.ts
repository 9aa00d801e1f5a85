import { cpSync, rmSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { CopiedWorkspace } from "../bin/workspace.js";
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

const kill = (pid: number) => void process.kill(pid, "SIGKILL");

/**
 * Kills a command at moments all over its time, in a workspace that is set back before each round. Every file is old or new;
 * at the end the command completes, gives what an undisturbed one gives, and nothing is left over.
 */
async function killOver(
  args: readonly string[],
  [workspace, whole]: readonly [CopiedWorkspace, CopiedWorkspace],
  setBack: () => void,
): Promise<void> {
  const old = workspace.files();
  const took = await timeOf(() => whole.run(...args));
  const now = whole.files();
  expect(now).not.toEqual(old);
  for (const moment of momentsOf(took)) {
    setBack();
    await endAt(workspace, args, moment, kill);
    await untilAlone(workspace.root);
    expect(neitherOldNorNew(workspace.files(), old, now)).toEqual([]);
  }
  expect((await workspace.run(...args)).code).toBe(0);
  expect(workspace.files()).toEqual(now);
  expect(draftsIn(workspace.root)).toEqual([]);
}

test("jianbao extract, killed at any moment, leaves every file old or new, and the next run completes", () =>
  inCopies([copyWithBulletin(), copyWithBulletin()], async (workspace, whole) => {
    cpSync(workspace.path("data"), workspace.path(".jianbao/data"), { recursive: true });
    await killOver(["extract"], [workspace, whole], () => setData(workspace));
  }));

// What was killed leaves its drafts, as in life; only the tables are set back.
const setData = ({ path }: CopiedWorkspace) => cpSync(path(".jianbao/data"), path("data"), { recursive: true });

test("jianbao run, killed at any moment, leaves every notebook old or new and no kernel, and the next run completes", () =>
  inCopies([copyWithNotebooks(), copyWithNotebooks()], async (workspace, whole) => {
    await killOver(["run", "--all"], [workspace, whole], () => writeNotebooks(workspace));
  }));

test("jianbao export, killed at any moment, leaves every file old or new, and the next export completes", async () =>
  inCopies([await copyWithExports(), await copyWithExports()], async (workspace, whole) => {
    const { path } = workspace;
    cpSync(path("exports"), path(".jianbao/exports"), { recursive: true });
    await killOver(EXPORT, [workspace, whole], () => cpSync(path(".jianbao/exports"), path("exports"), { recursive: true }));
    rmSync(path(".jianbao/exports"), { recursive: true });
  })); // prettier-ignore
