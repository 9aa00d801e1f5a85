import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { extractSeeds } from "../../src/dataset/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";
import { runNotebooks } from "../../src/runner/index.js";

// A workspace with the first bulletin and two invented issues that follow it, and the notebooks as they are.
const root = realpathSync(mkdtempSync(join(tmpdir(), "jianbao-issues-")));
const NOTEBOOKS = readdirSync(workspacePath("notebooks")).filter((file) => file.endsWith(".ipynb"));
const HOUR = 3_600_000;

beforeAll(async () => {
  for (const folder of ["data", "notebooks", "seeds"]) mkdirSync(join(root, folder));
  for (const folder of ["dist", "node_modules"]) symlinkSync(workspacePath(folder), join(root, folder));
  for (const file of ["places.csv", "indicators.csv", "dictionary.txt", "stopwords.txt", "boilerplate.txt"])
    cpSync(workspacePath("data", file), join(root, "data", file));
  for (const file of NOTEBOOKS) cpSync(workspacePath("notebooks", file), join(root, "notebooks", file));
  cpSync(workspacePath("seeds"), join(root, "seeds"), { recursive: true });
  cpSync(workspacePath("tests", "analysis", "fixtures"), join(root, "seeds"), { recursive: true });
  vi.stubEnv("JIANBAO_ROOT", root);
  await extractSeeds();
}, HOUR);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** What the notebooks say at their end, and the titles of their charts, by number. */
function shown(): Readonly<Record<string, string>> {
  return Object.fromEntries(NOTEBOOKS.map((file) => [file.slice(0, 2), textOf(join(root, "notebooks", file))]));
}

function textOf(path: string): string {
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
    cells: { outputs?: { data?: Record<string, string | string[]> }[] }[];
  };
  return cells.flatMap(({ outputs = [] }) => outputs.map(({ data }) => [data?.["text/plain"] ?? ""].flat().join(""))).join("\n"); // prettier-ignore
}

async function run(bulletins: string, notebooks = NOTEBOOKS): Promise<Readonly<Record<string, string>>> {
  vi.stubEnv("JIANBAO_BULLETINS", bulletins);
  const runs = await runNotebooks(notebooks.map((file) => join(root, "notebooks", file)), { root, jobs: 2 }); // prettier-ignore
  expect(runs.map(({ state }) => state)).toEqual(notebooks.map(() => "executed"));
  return shown();
}

describe("with three issues in seeds/ all notebooks run", () => {
  test(
    "over all of them: each figure once, as the last issue has it, and nothing pooled over unlike months",
    async () => {
      const text = await run("all");
      expect(text["01"]).toContain("7个地区共");
      expect(text["03"]).toContain("技术交易额：诸暨市最多，107.3亿元");
      for (const former of ["76.9亿元", "75.9亿元", "98.4亿元", "53.65亿元"]) expect(text["03"]).not.toContain(former);
      expect(text["04"]).toContain("已完成全年计划的2项：嵊州市重点项目年度投资、柯桥区技术交易额");
      expect(text["04"]?.match(/柯桥区技术交易额的计划数 /gu)).toHaveLength(1);
      expect(text["06"]?.match(/柯桥区技术交易额完成计划的/gu)).toHaveLength(1);
      expect(text["07"]).toMatch(/浣江实验室\s+投用/u);
      expect(text["08"]).toContain("修订1个：诸暨市技术交易额由76.9亿元（2023年1—7月）改为75.9亿元（2023年1—7月）");
      expect(text["08"]).toContain("缺报的地区上虞区");
    },
    HOUR,
  );

  test(
    "on the latest, when nothing else is chosen",
    async () => {
      const text = await run("", NOTEBOOKS.filter((file) => /^0[138]/u.test(file)));
      expect(text["01"]).toContain("7个地区共16个数");
      expect(text["03"]).not.toContain("各类人才");
      expect(text["08"]).toContain("3期（2023年第9期、2023年第11期、2023年第12期）之间");
    },
    HOUR,
  );
});
