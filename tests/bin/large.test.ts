import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMetrics } from "../../src/dataset/index.js";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

// Files of some megabytes; `npm run bench -- large` takes them to 100.
let workspace: CopiedWorkspace;
beforeEach(() => {
  workspace = copyWorkspace();
  rmSync(workspace.path("seeds", "shaoxing-2023-09.txt"));
});
afterEach(() => workspace.remove());

const TITLE = "绍兴市2023年科技工作简报\n\n";
const PROSE = "坚持以“八八战略”为统领，扎实推进科技创新体系建设工程，健全完善工作机制，压实各方责任，确保落地见效。";
const LAST = "全年新增高新技术企业9876家。";

const megabytes = (count: number, words: string) => words.repeat(Math.ceil((count * 1e6) / Buffer.byteLength(words)));
const rows = () => readMetrics(readFileSync(workspace.path("data", "metrics.csv")));

async function extract(text: string) {
  writeFileSync(workspace.path("seeds", "b.txt"), text);
  expect((await workspace.run("extract")).code).toBe(0);
  return rows().filter(({ bulletin }) => bulletin === "b");
}

test("jianbao extract reads a seed of 8 MB to its end", async () => {
  const text = `${TITLE}${megabytes(8, `${PROSE}${PROSE}\n\n`)}${LAST}\n`;
  const at = text.indexOf("9876");
  const found = await extract(text);
  expect(found.map(({ place, value, span }) => [place, value, span])).toEqual([["绍兴市", 9876, `${at}..${at + 4}`]]);
}, 300_000);

test("jianbao extract reads a line of 3 MB without a full stop, each figure with the words round it", async () => {
  const lead = megabytes(3, PROSE.replace("。", "、")).slice(0, -1);
  const found = await extract(`${TITLE}完成投资43.0亿元，${lead}，${LAST}\n`);
  expect(found.map(({ numeral }) => numeral)).toEqual(["43.0", "9876"]);
  for (const { sentence, numeral } of found) {
    expect(sentence.length).toBeLessThanOrEqual(1501);
    expect(sentence).toContain(numeral);
  }
}, 300_000);

test("jianbao extract --filter reads a document of 8 MB, and goes on behind it", () => {
  const lines = [`${TITLE}${megabytes(8, PROSE)}${LAST}`, `${TITLE}${LAST}`].map((text) =>
    JSON.stringify({ name: "b", text }),
  );
  const command = join(__dirname, "..", "..", "dist", "bin", "jianbao.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "extract", "--filter", "--jobs", "1"], {
    input: `${lines.join("\n")}\n`,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const numerals = stdout.trimEnd().split("\n").map((line) => (JSON.parse(line) as { numeral: string }).numeral); // prettier-ignore
  expect(numerals).toEqual(["9876", "9876"]);
}, 300_000);
