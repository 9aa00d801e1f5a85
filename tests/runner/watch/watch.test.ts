import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { escapeXml } from "../../../src/export/svg.js";
import { loadMetricRows } from "../../../src/dataset/index.js";
import { type DataWorkspace, IMPORT, makeDataWorkspace } from "../../lineage/workspace.js";
import { makeWorkspace, notebookText, type TestWorkspace } from "../workspace.js";
import { startWatcher, type Watcher } from "./watcher.js";

const CHART = `await jianbao.show(jianbao.bars(rows, {
  name: "levels", category: "indicator", value: "value",
  texts: { zh: { title: "嵊州市的数", unit: "各异", source: "测试" } },
}));`;
const CELLS = [
  IMPORT,
  'const rows = jianbao.where(metrics, (row) => row.place === "嵊州市" && row.indicator === "高新技术产业投资" && row.measure === "value");',
  CHART,
];
const SHEET = "n-a";

describe("jianbao watch", { timeout: 240_000 }, () => {
  let workspace: DataWorkspace;
  let watcher: Watcher;

  beforeAll(async () => {
    workspace = await makeDataWorkspace(...CELLS);
    watcher = await startWatcher(workspace.root);
  }, 240_000);
  afterAll(async () => {
    await watcher.kill();
    await workspace.remove();
  });

  const isInvestment = (row: { place: string; indicator: string; measure: string }) =>
    row.place === "嵊州市" && row.indicator === "高新技术产业投资" && row.measure === "value";
  const setInvestment = (value: number) =>
    workspace.edit((row) => (isInvestment(row) ? { ...row, value, basis: "张三核对" } : row));
  const chart = () => /<svg.*<\/svg>/su.exec(watcher.page[SHEET] ?? "")?.[0] ?? "";

  test("a row that is edited changes the chart, which is marked, with the row as its cause", async () => {
    expect(chart()).toContain("43.0");
    await watcher.after(() => setInvestment(45));
    expect(chart()).toMatch(/45/u);
    expect(watcher.page[SHEET]).toContain('class="changed"');
    const cause = "高新技术产业投资 嵊州市 43.0 → 45.0 亿元, data/metrics.csv row 78, 已更正";
    for (const part of ["news", SHEET]) expect(watcher.page[part]).toContain(cause);
    expect(watcher.page["heard"]).toBe("1张图、0处表格或文字有变化。");
    expect(watcher.said()).toContain(`saved data/metrics.csv\n  notebooks/a.ipynb  runs: `);
    expect(watcher.said()).toContain(cause);
  });

  test("a column that no notebook uses runs nothing, and leaves the page as it is", async () => {
    const before = watcher.page[SHEET];
    const runs = watcher.said().split("runs:").length;
    await watcher.after(() => workspace.edit((row) => ({ ...row, basis: row.basis || "核对过" })));
    await watcher.until(() => watcher.said().includes("nothing is stale"));
    expect(watcher.said().split("runs:")).toHaveLength(runs);
    expect(watcher.page[SHEET]).toBe(before);
  });

  test("an invalid table is reported by row and column, and waited out, with the last good chart", async () => {
    const file = workspace.path("data/metrics.csv");
    const good = readFileSync(file);
    const before = chart();
    await watcher.after(() => writeFileSync(file, good.toString("utf8").replace(",43.0,45,", ",43.0,约45,")));
    const problem = "data/metrics.csv, row 78, column value: ";
    expect(watcher.page["problems"]).toContain(problem);
    expect(watcher.said()).toContain(problem);
    expect(chart()).toBe(before);
    await watcher.after(() => writeFileSync(file, good.subarray(0, good.length - 700)));
    expect(watcher.page["problems"]).toContain("data/metrics.csv");
    expect(chart()).toBe(before);
    await watcher.after(() => writeFileSync(file, good));
    expect(watcher.page["problems"]).toBe("");
    expect(chart()).toBe(before);
  });

  test("a cell that fails is shown in its place, with the last good chart, until it is mended", async () => {
    const good = await workspace.read("notebooks/a.ipynb");
    const before = chart();
    const broken = good.replace(
      '"const rows',
      '"const none: number[] = [];\\n",\n    "none[0].toFixed();\\n",\n    "const rows',
    );
    await watcher.after(() => workspace.write("notebooks/a.ipynb", broken));
    expect(watcher.page[SHEET]).toContain("第2格第2行出错");
    expect(watcher.page[SHEET]).toContain("TypeError: Cannot read properties of undefined");
    expect(watcher.page[SHEET]?.indexOf("出错")).toBeLessThan(watcher.page[SHEET]?.indexOf("<figure") ?? 0);
    expect(chart()).toBe(before);
    expect(await workspace.read("notebooks/a.ipynb")).toBe(broken);
    await watcher.after(() => workspace.write("notebooks/a.ipynb", good));
    expect(watcher.page[SHEET]).not.toContain("出错");
  });

  test("a seed is extracted, what a person decided stays, and what hangs on it runs", async () => {
    const seed = "seeds/shaoxing-2023-09.txt";
    const text = (await workspace.read(seed)).replace("完成高新技术产业投资43.0 亿元", "完成高新技术产业投资44.5 亿元");
    await watcher.after(() => workspace.write(seed, text));
    expect(watcher.said()).toContain("saved seeds/shaoxing-2023-09.txt\n  extracted in ");
    const row = loadMetricRows(workspace.path("data/metrics.csv")).find(isInvestment);
    expect(row).toMatchObject({ value: 45, basis: "张三核对", numeral: "44.5" });
    expect(chart()).toMatch(/45/u);
  });

  test("notebooks that come and go appear on the page and disappear", async () => {
    await watcher.after(() => workspace.write("notebooks/b.ipynb", notebookText(['console.log("二")'], "# 第二本")));
    expect(watcher.page["ids"]).toEqual([SHEET, "n-b"]);
    expect(watcher.page["n-b"]).toContain("第二本");
    await watcher.after(() => rm(workspace.path("notebooks/b.ipynb")));
    expect(watcher.page["ids"]).toEqual([SHEET]);
  });

  test("beside a second watcher, one of them runs what is stale, and both show it", async () => {
    const second = await startWatcher(workspace.root, "--lang", "en");
    const [before, beforeSecond] = [watcher.said().length, second.said().length];
    const said = () => watcher.said().slice(before) + second.said().slice(beforeSecond);
    setInvestment(46);
    await watcher.until(() => chart().includes("46") && (second.page[SHEET] ?? "").includes("46"));
    await watcher.until(() => said().includes("nothing is stale"));
    expect(said().split("runs: ")).toHaveLength(2);
    expect(said()).not.toContain("failed\n");
    expect(await second.kill()).toBe(143);
  });

  test("when it is killed, none of its kernels is left", async () => {
    await watcher.until(() => watcher.kernels().length > 0);
    const kernels = watcher.kernels();
    await watcher.kill("SIGKILL");
    while (kernels.some(isAlive)) await setTimeout(50);
  });
});

describe("jianbao watch, interrupted", { timeout: 240_000 }, () => {
  let workspace: TestWorkspace;

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends it and its kernels, also in a cell that loops for ever", async (signal, code) => {
    workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"] });
    const watcher = await startWatcher(workspace.root);
    await workspace.write("notebooks/a.ipynb", notebookText(["while (true) {}"]));
    await watcher.until(() => watcher.page["status"]?.includes("第1格") ?? false);
    const kernels = watcher.kernels();
    expect(kernels.length).toBeGreaterThan(0);
    expect(await watcher.kill(signal)).toBe(code);
    while (kernels.some(isAlive)) await setTimeout(50);
    await workspace.remove();
  });
});

describe("jianbao watch, while a cell loops for ever", { timeout: 240_000 }, () => {
  const shown = async (workspace: TestWorkspace, name: string) =>
    /"([^"]*)\\n"/u.exec((await workspace.read(`notebooks/${name}.ipynb`)).split('"outputs"').at(-1) ?? "")?.[1];

  test("other notebooks do not wait for it, and a save of its own takes its place", async () => {
    const workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"], "notebooks/b.ipynb": ["1"] });
    const watcher = await startWatcher(workspace.root, "--jobs", "1");
    await workspace.write("notebooks/a.ipynb", notebookText(["while (true) {}"]));
    await watcher.until(() => watcher.page["status"]?.includes("a：第1格") ?? false);
    const looping = watcher.kernels();
    await workspace.write("notebooks/b.ipynb", notebookText(['console.log("二")']));
    await watcher.until(() => watcher.said().split("notebooks/b.ipynb  done in").length === 3);
    expect(await shown(workspace, "b")).toBe("二");
    await watcher.until(() => watcher.page["status"]?.includes("a：第1格") ?? false);
    await watcher.after(() => workspace.write("notebooks/a.ipynb", notebookText(['console.log("一")'])));
    expect(await shown(workspace, "a")).toBe("一");
    expect(watcher.said()).toContain("notebooks/a.ipynb  stopped: what it hangs on was saved again");
    expect(watcher.said()).not.toMatch(/failed|time limit/u);
    expect(looping.filter(isAlive)).toEqual([]);
    await watcher.kill();
    await workspace.remove();
  });

  test("data that it does not read leaves it alone; data that it reads starts it again", async () => {
    const wait = `import { readFileSync } from "node:fs";
const text = readFileSync("../data/a.txt", "utf8");
if (text === "等") while (true) {}
console.log(text);`;
    const workspace = await makeWorkspace({ "notebooks/a.ipynb": [wait] });
    await workspace.write("data/a.txt", "一");
    await workspace.write("data/b.txt", "一");
    const watcher = await startWatcher(workspace.root);
    await workspace.write("data/a.txt", "等");
    await watcher.until(() => watcher.page["status"]?.includes("a：第1格") ?? false);
    await workspace.write("data/b.txt", "二");
    await watcher.until(() => watcher.said().includes("saved data/b.txt\n  nothing is stale"));
    expect(watcher.said()).not.toContain("stopped");
    await watcher.after(() => workspace.write("data/a.txt", "三"));
    expect(watcher.said()).toContain("stopped");
    expect(await shown(workspace, "a")).toBe("三");
    await watcher.kill();
    await workspace.remove();
  });
});

describe("jianbao watch, with a notebook that fails", { timeout: 240_000 }, () => {
  const read = (name: string) => `import { readFileSync } from "node:fs";
const text = readFileSync("../data/${name}.txt", "utf8");
if (text === "坏") throw new Error("读不了：" + text);
console.log(text);`;

  test("it runs again when what it read has changed, and not before", async () => {
    const workspace = await makeWorkspace({ "notebooks/a.ipynb": [read("a")], "notebooks/b.ipynb": [read("b")] });
    await workspace.write("data/a.txt", "坏");
    await workspace.write("data/b.txt", "好");
    const watcher = await startWatcher(workspace.root);
    const runs = (name: string) => watcher.said().split(`notebooks/${name}.ipynb  runs: `).length - 1;
    expect([runs("a"), runs("b")]).toEqual([1, 1]);
    await watcher.after(() => workspace.write("data/b.txt", "也好"));
    expect([runs("a"), runs("b")]).toEqual([1, 2]);
    const prose = (await workspace.read("notebooks/a.ipynb")).replace("# 笔记", "# 改了题目");
    await watcher.after(() => workspace.write("notebooks/a.ipynb", prose));
    expect([runs("a"), runs("b")]).toEqual([1, 2]);
    expect(watcher.page[SHEET]).toContain("改了题目");
    expect(watcher.page[SHEET]).toContain("Error: 读不了：坏");
    await watcher.after(() => workspace.write("data/a.txt", "修好了"));
    expect([runs("a"), runs("b")]).toEqual([2, 2]);
    expect(watcher.page[SHEET]).not.toContain("出错");
    await watcher.kill();
    await workspace.remove();
  });

  test("one whose kernel ended may have read anything: any data or code starts it again, another notebook does not", async () => {
    const workspace = await makeWorkspace({ "notebooks/a.ipynb": ["process.exit(3)"], "notebooks/b.ipynb": ["1"] });
    await workspace.write("data/a.txt", "一");
    const watcher = await startWatcher(workspace.root);
    const runs = () => watcher.said().split("notebooks/a.ipynb  runs: ").length - 1;
    await watcher.after(() => workspace.write("notebooks/b.ipynb", notebookText(["2"])));
    expect(runs()).toBe(1);
    await watcher.after(() => workspace.write("data/a.txt", "二"));
    expect(runs()).toBe(2);
    await watcher.kill();
    await workspace.remove();
  });

  test("a file that is no notebook is told once, until it is another", async () => {
    const workspace = await makeWorkspace({ "notebooks/b.ipynb": ["1"] });
    const watcher = await startWatcher(workspace.root);
    const told = () => watcher.said().split("invalid notebook, not JSON").length - 1;
    await watcher.after(() => workspace.write("notebooks/a.ipynb", "{"));
    expect(told()).toBe(1);
    await watcher.after(() => workspace.write("notebooks/b.ipynb", notebookText(["2"])));
    expect(told()).toBe(1);
    expect(watcher.page["problems"]).toContain("invalid notebook, not JSON: notebooks/a.ipynb");
    await watcher.after(() => workspace.write("notebooks/a.ipynb", notebookText(["3"])));
    expect(watcher.page["problems"]).toBe("");
    await watcher.kill();
    await workspace.remove();
  });
});

describe("jianbao watch, of code", { timeout: 240_000 }, () => {
  const CONFIG = {
    compilerOptions: {
      ...{ target: "es2022", module: "node16", rootDir: "src", outDir: "dist", declaration: true, types: [] },
      ...{ strict: true, incremental: true, tsBuildInfoFile: "dist/.tsbuildinfo" },
    },
    include: ["src/**/*.ts"],
  };

  test("a module that is saved is compiled and what imports it runs; type errors are waited out", async () => {
    const workspace = await makeWorkspace({
      "notebooks/a.ipynb": ['import { unit } from "../dist/index.js";\nconsole.log(unit.length);'],
    });
    await workspace.write("tsconfig.json", JSON.stringify(CONFIG));
    await workspace.write("src/index.ts", 'export const unit = "亿元";\n');
    await workspace.write("dist/index.js", 'exports.unit = "亿元";\n');
    await workspace.write("dist/index.d.ts", "export declare const unit: string;\n");
    const watcher = await startWatcher(workspace.root);
    const shown = async () => /"(\d)\\n"/u.exec(await workspace.read("notebooks/a.ipynb"))?.[1];
    expect(await shown()).toBe("2");
    await watcher.after(() => workspace.write("src/index.ts", "export const unit: string = 1;\n"));
    const error = "src/index.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.";
    expect(watcher.page["problems"]).toContain(escapeXml(error));
    expect(watcher.said()).toContain(error);
    expect(await shown()).toBe("2");
    await watcher.after(() => workspace.write("src/index.ts", 'export const unit = "万千瓦时";\n'));
    expect(watcher.page["problems"]).toBe("");
    expect(await shown()).toBe("4");
    await watcher.kill();
    await workspace.remove();
  });

  test("a notebook that somebody saves while it runs keeps what he saved, and runs again", async () => {
    const workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"] });
    const watcher = await startWatcher(workspace.root);
    const slow = 'await new Promise((resolve) => setTimeout(resolve, 1500));\nconsole.log("旧");';
    await workspace.write("notebooks/a.ipynb", notebookText([slow]));
    await watcher.until(() => watcher.page["status"]?.includes("第1格") ?? false);
    await workspace.write("notebooks/a.ipynb", notebookText(['console.log("新");'], "# 改过的笔记"));
    await watcher.until(() => watcher.said().split("done in").length === 3);
    const stored = await workspace.read("notebooks/a.ipynb");
    expect(stored).toContain("改过的笔记");
    expect(stored).toContain('"新\\n"');
    expect(stored).not.toContain("旧");
    await watcher.kill();
    await workspace.remove();
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
