import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { draftOf, writeWhole, writeWholeSync } from "../../src/lineage/index.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "jianbao-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const WRITERS = [
  ["writeWhole(path, data)", writeWhole],
  [
    "writeWholeSync(path, data)",
    (path: string, data: string) => Promise.resolve().then(() => writeWholeSync(path, data)),
  ],
] as const;

describe.each(WRITERS)("%s", (_name, write) => {
  test("replaces a file, keeps its permissions, and leaves nothing beside it", async () => {
    const file = join(folder, "a.csv");
    await write(file, "旧");
    chmodSync(file, 0o600);
    await write(file, "新");
    expect(readFileSync(file, "utf8")).toBe("新");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });

  test("writes to where a link points", async () => {
    await write(join(folder, "a.csv"), "旧");
    symlinkSync("a.csv", join(folder, "link.csv"));
    await write(join(folder, "link.csv"), "新");
    expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe("新");
  });

  test("leaves everything as it was when it cannot write", async () => {
    mkdirSync(join(folder, "taken"));
    await expect(write(join(folder, "taken"), "新")).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  test("takes away what killed processes left in the folder, and nothing of those at work or of anybody's", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const names = ["b.csv", "b.csv.12", "报告.2023100812345678"];
    const atWork = basename(draftOf("b.csv", 7, process.ppid));
    for (const name of [...names, atWork, draftOf("a.csv", 1, gone), draftOf("b.csv", 999_999, gone)])
      writeFileSync(join(folder, name), "");
    await write(join(folder, "a.csv"), "新");
    expect(readdirSync(folder).sort()).toEqual(["a.csv", ...names, atWork].sort());
  });

  test("writes a file whose name is as long as names may be", async () => {
    const file = join(folder, "长".repeat(85));
    await write(file, "新");
    expect(readFileSync(file, "utf8")).toBe("新");
  });
});
