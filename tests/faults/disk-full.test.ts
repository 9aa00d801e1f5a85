import { rmSync } from "node:fs";
import { afterAll, describe, expect, test, vi } from "vitest";
import { mountDisk } from "./disk.js";
import { draftsIn } from "./moments.js";
import { copyWithBulletin, copyWithNotebooks } from "./workspaces.js";

vi.setConfig({ testTimeout: 300_000 });

const DISK = mountDisk(32);
const SKIPPED = DISK === undefined ? " (skipped: only root can mount a small disk)" : "";
afterAll(() => DISK?.remove());

const CHART = ["export", "changes-from-to", "--format"];
const COMMANDS: readonly [args: readonly string[], file: string][] = [
  [["extract"], "data/metrics.csv"],
  [["sheet"], "exports/metrics.xlsx"],
  [["parquet"], "exports/metrics.parquet"],
  [[...CHART, "svg"], "exports/changes-from-to.svg"],
  [[...CHART, "png"], "exports/changes-from-to.png"],
  [["page"], "exports/bulletins/b.html"],
  [["report", "--format", "html"], "exports/report.html"],
];

describe.skipIf(DISK === undefined)(`a full disk${SKIPPED}`, () => {
  test("is told by every command that writes, with the file; all files are as they were, and with room made it completes", async () => {
    const workspace = copyWithBulletin({ within: DISK?.folder ?? "" });
    const before = workspace.files();
    const filler = DISK?.fill("filler", 0) ?? "";
    for (const [args, file] of COMMANDS) {
      const { code, err } = await workspace.run(...args);
      expect([args, code, err]).toEqual([
        args,
        1,
        `the disk is full, and the file is as it was; make room and run this again: ${workspace.path(file)}\n`,
      ]);
      expect(workspace.files()).toEqual(before);
    }
    expect(draftsIn(workspace.root)).toEqual([]);
    rmSync(filler);
    for (const [args] of COMMANDS) expect([args, (await workspace.run(...args)).code]).toEqual([args, 0]);
    for (const [, file] of COMMANDS) expect([...workspace.files().keys()]).toContain(file);
    workspace.remove();
  });

  test("keeps notebooks from being written, and jianbao run says of each that it is as it was", async () => {
    const workspace = copyWithNotebooks({ within: DISK?.folder ?? "" });
    const before = workspace.files();
    const filler = DISK?.fill("filler", 200_000) ?? "";
    const { code, err } = await workspace.run("run");
    const said = (name: string) =>
      `the disk is full: notebooks/${name}.ipynb could not be written and is as it was. Make room and run again`;
    expect([code, err.trim().split(/\n+/u).sort()]).toEqual([1, [said("01-a"), said("02-b")]]);
    expect(workspace.files()).toEqual(before);
    rmSync(filler);
    expect((await workspace.run("run")).code).toBe(0);
    workspace.remove();
  });
});
