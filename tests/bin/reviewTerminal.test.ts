import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

let copy: CopiedWorkspace;
beforeEach(() => {
  copy = copyWorkspace();
});
afterEach(() => copy.remove());

// On a terminal of util-linux's script, which macOS has with other options and Windows not at all.
const onLinux = test.skipIf(process.platform !== "linux");

/** Answers questions as they are asked; gives all that was shown. */
async function review(answers: readonly (readonly [question: RegExp, keys: string])[]): Promise<string> {
  const command = `stty cols 120 rows 40; exec '${process.execPath}' dist/bin/jianbao.js review --by 张三`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd: copy.root,
    env: { ...process.env, JIANBAO_ROOT: copy.root, TERM: "xterm" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = [...answers];
  let [shown, seen] = ["", 0];
  for await (const piece of child.stdout.setEncoding("utf8") as AsyncIterable<string>) {
    shown += piece;
    const asked = waiting[0]?.[0].exec(shown.slice(seen));
    if (!asked) continue;
    seen += asked.index + asked[0].length;
    child.stdin.write(waiting.shift()?.[1] ?? "");
  }
  expect(waiting).toEqual([]);
  return shown;
}

const WHAT = /What about this row\?[^]*退出 quit[^]*└/u;
const WHY = /Why\? \(may stay empty\)[^]*└/u;

const decided = () =>
  readFileSync(copy.path("data", "metrics.csv"), "utf8")
    .split("\n")
    .flatMap((line) => /(?:checked|rejected),张三.*$/u.exec(line)?.[0] ?? []);

onLinux(
  "review takes what is marked at Return, and an answer by its letter, and keeps them when one quits",
  async () => {
    const shown = await review([
      [WHAT, "\r"],
      [WHY, "\r"],
      [WHAT, "r"],
      [WHY, "不是指标\r"],
      [WHAT, "q"],
    ]);
    expect(shown).toContain("1 checked, 0 corrected, 1 rejected; 4 still wait.");
    expect(decided().sort()).toEqual(["checked,张三", "rejected,张三：不是指标"]);
  },
);

onLinux("Ctrl-C quits a review at a row, and goes back to the row from a question about it", async () => {
  const shown = await review([
    [WHAT, "c"],
    [WHY, "\u0003"],
    [WHAT, "\u0003"],
  ]);
  expect(shown).toContain("0 checked, 0 corrected, 0 rejected; 6 still wait.");
  expect(decided()).toEqual([]);
});
