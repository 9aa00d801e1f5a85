import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { extractSeed } from "../../src/dataset/extractSeed.js";

// Threads run compiled code.
const { extractSeeds } = createRequire(__filename)(
  "../../dist/dataset/index.js",
) as typeof import("../../src/dataset/index.js");

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jianbao-"));
  mkdirSync(join(root, "seeds"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("extractSeed(path) says what to do with a seed that gives more than can be merged", async () => {
  seed("a.txt", "柯桥区科技工作\n\n" + "新增高企12家。".repeat(11));
  await expect(extractSeed(join(root, "seeds", "a.txt"), 10)).rejects.toThrow(
    /a\.txt: too long a seed; give each bulletin a file of its own, or print .*: more than 10 metrics$/u,
  );
  expect((await extractSeed(join(root, "seeds", "a.txt"), 11)).rows).toHaveLength(11);
});

const seed = (name: string, text: string) => writeFileSync(join(root, "seeds", name), text);

async function extract(jobs: number) {
  const dir = join(root, `data${jobs}`);
  const names: string[] = [];
  const log = (extraction: { seed: string }) => void names.push(extraction.seed);
  await extractSeeds({ seeds: join(root, "seeds"), dir, jobs, log });
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  return { names, metrics: read("metrics.csv"), entities: read("entities.csv") };
}

test("extractSeeds({ jobs }) writes the same bytes with one thread and with several, seeds in order", async () => {
  seed("b.txt", "诸暨市科技工作\n\n" + "1至7月新增高企132家，同比增长18.8%。".repeat(200));
  seed("a.txt", "柯桥区科技工作\n\n上半年完成技术交易额53.65 亿元。");
  seed("c.txt", "新昌县科技工作\n\n创建浣江实验室，引进人才30名。");
  const one = await extract(1);
  expect(one.names).toEqual(["a", "b", "c"]);
  expect(one.metrics.split("\n")).toHaveLength(1 + 1 + 400 + 1 + 1);
  expect(await extract(3)).toEqual(one);
});

test("extractSeeds({ jobs }) names the seed that cannot be read, and writes nothing", async () => {
  seed("a.txt", "柯桥区科技工作\n\n上半年完成技术交易额53.65 亿元。");
  seed("b.txt", "");
  for (const jobs of [1, 2]) await expect(extract(jobs)).rejects.toThrow(/b\.txt: empty seed/u);
  expect(() => readFileSync(join(root, "data2", "metrics.csv"))).toThrow("ENOENT");
});
