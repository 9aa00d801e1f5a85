import { afterEach, expect, test } from "vitest";
import { runNotebooks } from "../../src/runner/run.js";
import { findStale } from "../../src/runner/plan.js";
import { type Output, isExecutable, readNotebook } from "../../src/runner/notebook.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const A = "notebooks/a.ipynb";

async function outputs(name: string): Promise<(readonly Output[])[]> {
  return readNotebook(await workspace.read(name), name)
    .cells.filter(isExecutable)
    .map((cell) => cell.outputs);
}

async function make(...sources: string[]): Promise<string> {
  workspace = await makeWorkspace({ [A]: sources });
  return workspace.path(A);
}

test("runNotebooks(paths) stores what cells show, in the order they showed it", async () => {
  const bundle =
    '{ data: { "text/plain": "图", "application/vnd.vegalite.v5+json": { mark: "bar" } }, metadata: {}, transient: {} }';
  const path = await make(
    'console.log("一"); console.log("二"); console.error("注意"); console.log("三");',
    `const key = Object.keys(require.cache).find((path) => path.endsWith("tslab/dist/jupyter.js"));\nrequire.cache[key!]!.exports.lastWriteDisplayData(${bundle}, false);\nconsole.log("图后")`,
    "const rows = [43.0, 45.0];\nrows",
  );
  const runs = await runNotebooks([path], { root: workspace.root });
  expect(runs).toMatchObject([{ notebook: A, state: "executed", reasons: ["it has no recorded run"] }]);
  expect(await outputs(A)).toEqual([
    [
      { output_type: "stream", name: "stdout", text: "一\n二\n" },
      { output_type: "stream", name: "stderr", text: "注意\n" },
      { output_type: "stream", name: "stdout", text: "三\n" },
    ],
    [
      {
        output_type: "display_data",
        data: { "text/plain": "图", "application/vnd.vegalite.v5+json": { mark: "bar" } },
        metadata: {},
      },
      { output_type: "stream", name: "stdout", text: "图后\n" },
    ],
    [{ output_type: "stream", name: "stdout", text: "[ 43, 45 ]\n" }],
  ]);
});

test("runNotebooks(paths) numbers cells from 1, and leaves empty ones out", async () => {
  const path = await make("1", "  \n", "2");
  await runNotebooks([path], { root: workspace.root });
  const counts = readNotebook(await workspace.read(A), A).cells.map(
    (cell) => "execution_count" in cell && cell.execution_count,
  );
  expect(counts).toEqual([false, 1, null, 2]);
});

test("runNotebooks(paths) leaves the same bytes when it runs again", async () => {
  const path = await make("const place = '嵊州市';\nplace", "console.log(place, 43.0)");
  await runNotebooks([path], { root: workspace.root });
  const first = await workspace.read(A);
  expect(await runNotebooks([path], { root: workspace.root })).toMatchObject([{ state: "fresh", reasons: [] }]);
  expect(await runNotebooks([path], { root: workspace.root, all: true })).toMatchObject([{ state: "executed" }]);
  expect(await workspace.read(A)).toBe(first);
});

test("runNotebooks(paths) runs what an edit of data or code made stale, and not for prose", async () => {
  const path = await make('import { readFileSync } from "fs";\nreadFileSync("../data/metrics.csv", "utf8")');
  await workspace.write("data/metrics.csv", "43.0");
  await runNotebooks([path], { root: workspace.root });
  await workspace.write(A, (await workspace.read(A)).replace("# 笔记", "# 另一个标题"));
  expect(await findStale([path], { root: workspace.root })).toMatchObject([{ reasons: [] }]);
  await workspace.write("data/metrics.csv", "45.0");
  expect(await runNotebooks([path], { root: workspace.root })).toMatchObject([
    { reasons: ["data/metrics.csv changed"] },
  ]);
  expect(await outputs(A)).toEqual([[{ output_type: "stream", name: "stdout", text: "45.0\n" }]]);
});

test("runNotebooks(paths, { jobs, log }) runs several notebooks and tells how they go on", async () => {
  workspace = await makeWorkspace({ [A]: ["1"], "notebooks/b.ipynb": ["2", "3"], "notebooks/c.ipynb": ["4"] });
  const told: string[] = [];
  const log = {
    started: (name: string) => told.push(`${name} started`),
    cell: (name: string, cell: number, cells: number) => told.push(`${name} ${cell}/${cells}`),
    finished: (name: string, seconds: number) => told.push(`${name} finished ${seconds >= 0}`),
  };
  const paths = ["a", "b", "c"].map((name) => workspace.path(`notebooks/${name}.ipynb`));
  await runNotebooks(paths, { root: workspace.root, jobs: 2, log: log });
  const ofB = told.filter((line) => line.startsWith("notebooks/b"));
  expect(ofB.map((line) => line.replace("notebooks/b.ipynb ", ""))).toEqual(["started", "1/2", "2/2", "finished true"]);
  expect(told.filter((line) => line.endsWith("finished true"))).toHaveLength(3);
});

test("runNotebooks(paths) stores the error of a cell tagged raises-exception and goes on", async () => {
  workspace = await makeWorkspace({});
  const text = notebookText(['throw new Error("故意")', "2"]).replace(
    '"metadata": {},\n   "outputs"',
    '"metadata": {"tags": ["raises-exception"]},\n   "outputs"',
  );
  await workspace.write(A, text);
  await runNotebooks([workspace.path(A)], { root: workspace.root });
  expect(await outputs(A)).toMatchObject([
    [{ output_type: "error", ename: "Error", evalue: "故意" }],
    [{ text: "2\n" }],
  ]);
});
