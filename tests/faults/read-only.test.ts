import { spawnSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import { isRoot } from "./disk.js";
import { copyWithBulletin, copyWithNotebooks } from "./workspaces.js";

vi.setConfig({ testTimeout: 300_000 });

// Root may write anywhere: the commands run as nobody, in a folder of root's.
const NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/nonexistent"];
const canBe = isRoot && spawnSync(NOBODY[0] ?? "", [...NOBODY.slice(1), process.execPath, "-e", ""]).status === 0;
const SKIPPED = canBe ? "" : " (skipped: only root can become somebody else)";

const NO_RIGHT =
  "no right to read or write here; close the file in Excel or WPS if it is open there, else get the right:";

describe.skipIf(!canBe)(`a folder in which one may only read${SKIPPED}`, () => {
  test("is told by every command that writes, and no file changes", async () => {
    const workspace = copyWithBulletin({ program: NOBODY });
    const before = workspace.files();
    const refused = (file: string) => `${NO_RIGHT} ${workspace.path(file)}\n`;
    const noFolder = `cannot write to the folder (EACCES); name another with --out: ${workspace.path("exports")}\n`;
    const commands: readonly [args: string, said: string][] = [
      ["extract", refused("data/metrics.csv")],
      ["sheet", refused("exports")],
      ["parquet", refused("exports")],
      ["export changes-from-to --format svg", noFolder],
      ["page", noFolder],
      ["report --format html", noFolder],
      ["new 什么在增长", refused("notebooks/09-什么在增长.ipynb")],
    ];
    for (const [args, said] of commands) {
      const { code, err } = await workspace.run(...args.split(" "));
      expect([args, code, err]).toEqual([args, 1, said]);
    }
    expect(workspace.files()).toEqual(before);
    workspace.remove();
  });

  test("keeps nobody from looking: check, review --list, status and diff read; run says what it cannot write", async () => {
    const workspace = copyWithNotebooks({ program: NOBODY });
    const before = workspace.files();
    for (const args of [["check"], ["review", "--list"], ["status"], ["diff"]])
      expect([args, (await workspace.run(...args)).code]).toEqual([args, 0]);
    const { code, err } = await workspace.run("run");
    expect([code, err]).toEqual([1, `${NO_RIGHT} ${workspace.path(".jianbao")}\n`]);
    expect(workspace.files()).toEqual(before);
    workspace.remove();
  });
});
