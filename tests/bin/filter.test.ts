import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const COMMAND = [join(__dirname, "..", "..", "dist", "bin", "jianbao.js"), "extract", "--filter"];
const TEXT = readFileSync(join(__dirname, "..", "..", "seeds", "shaoxing-2023-09.txt"), "utf8");
const documents = (count: number) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ name: `d${i}`, text: TEXT, n: i })}\n`).join("");

function filter(input: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...flags], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

test("jianbao extract --filter gives the same bytes with one thread and with several", () => {
  const one = filter(documents(12), "--jobs", "1");
  expect(one).toMatchObject({ status: 0, stderr: "" });
  const rows = one.stdout.trimEnd().split("\n");
  expect(rows).toHaveLength(12 * 107);
  expect(JSON.parse(rows[107] ?? "")).toMatchObject({ bulletin: "d1", document: { n: 1 } });
  expect(filter(documents(12), "--jobs", "3").stdout === one.stdout).toBe(true);
});

test("jianbao extract --filter tells bad lines beside its output and fails at the end; with --skip-bad it does not fail", () => {
  const input = `${documents(1)}nope\n${documents(1)}`;
  const failed = filter(input);
  expect(failed.status).toBe(1);
  expect(failed.stderr).toBe("line 2: not JSON; write one object a line: nope\n1 line was passed over\n");
  expect(failed.stdout.trimEnd().split("\n")).toHaveLength(2 * 107);
  expect(filter(input, "--skip-bad")).toEqual({ ...failed, status: 0 });
});

test("jianbao extract --filter ends quietly when its reader has enough, though its input never ends", async () => {
  const child = spawn(process.execPath, [...COMMAND, "--jobs", "2"], { stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => undefined);
  const feed = () => {
    while (child.stdin.writable && child.stdin.write(documents(4)));
  };
  child.stdin.on("drain", feed);
  feed();
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = (await once(child, "exit")) as [number];
  child.stdin.destroy();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

const hasParallel = spawnSync("parallel", ["--version"], { stdio: "ignore" }).status === 0;

// Skipped where GNU parallel is not installed; .ci/run installs it.
test.skipIf(!hasParallel)("GNU parallel spreads documents over processes of jianbao extract --filter, in order", () => {
  const input = documents(8);
  const command = [process.execPath, ...COMMAND, "--jobs", "1"].map((word) => `'${word}'`).join(" ");
  const { status, stdout } = spawnSync("parallel", ["--pipe", "--keep-order", "--block", "40k", "-j2", command], {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  expect(status).toBe(0);
  expect(stdout === filter(input, "--jobs", "1").stdout).toBe(true);
});
