import { readFile, readdir, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileAhead, compileInKernel, type CompilingAhead } from "../../src/runner/compile-ahead.js";
import { runNotebooks } from "../../src/runner/run.js";
import { CompiledCells } from "../../src/runner/tslab/compiled-cells.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

let workspace: TestWorkspace;
let compiling: CompilingAhead | undefined;
beforeEach(async () => {
  workspace = await makeWorkspace({ "a.ipynb": ["1"] });
  await workspace.write("dist/index.d.ts", 'export { a } from "./a.js";');
  await workspace.write("dist/a.d.ts", "export declare const a: number;");
  await workspace.write("dist/unused.d.ts", "export declare const b: number;");
});
afterEach(() => {
  compiling?.end();
  return workspace.remove();
});

const cells = () => new CompiledCells(workspace.root, workspace.path("notebooks"));

function start(...notebooks: string[][]): CompilingAhead {
  const { root } = workspace;
  const folder = workspace.path("notebooks");
  compiling = compileAhead(notebooks.map((each) => ({ folder, root, cells: each })), new AbortController().signal); // prettier-ignore
  return compiling;
}

test("compileAhead(notebooks) compiles each cell on the declarations of those before it", async () => {
  const first = ['import { a } from "../dist/index.js";\nconst b = a;', "b + 1"];
  const second = ["const c = 1;", "c"];
  const ahead = start(first, second);
  await ahead.ready(0, 1);
  expect(cells().count(first)).toBe(2);
  await ahead.ready(1, 1);
  expect(cells().count(second)).toBe(2);
});

test("compileAhead(notebooks) leaves to the kernel what does not compile or names a module, and what follows", async () => {
  const wrong = ["const a = 1;", "const b: string = a;", "b"];
  const module = ["/** @module own */\nexport const a = 1;", "2"];
  const ahead = start(wrong, module);
  await Promise.all([ahead.ready(0, 2), ahead.ready(1, 1)]);
  expect([cells().count(wrong), cells().count(module)]).toEqual([1, 0]);
});

test("compileAhead(notebooks) lets nobody wait when its compiler has ended", async () => {
  const compiler = start(["const a = 1;"]);
  compiler.end();
  await compiler.ready(0, 0);
  expect(cells().count(["const a = 1;"])).toBe(0);
});

test("compileAhead(notebooks) has nothing to wait for when all cells were compiled before", async () => {
  await start(["const a = 1;"]).ready(0, 0);
  let resolved = false;
  void start(["const a = 1;"])
    .ready(0, 0)
    .then(() => (resolved = true));
  await Promise.resolve();
  await Promise.resolve();
  expect(resolved).toBe(true);
});

const VARIED = [
  'import { a } from "../dist/index.js";\nimport type { Shape } from "../dist/types.js";\nimport { join } from "node:path";',
  'const shape: Shape = { kind: a > 0 ? "many" : "none", of: [a] };\nfunction twice<T extends number>(n: T) { return n * 2; }',
  "class Box<T> { constructor(readonly inside: T) {} }\nenum Level { Low, High }",
  'const box = new Box({ shape, at: join("a", "b"), levels: [Level.Low, undefined] });\nlet text = `${twice(a)}`;',
  "const later = await Promise.resolve(new Map([[box, text]]));\n[...later.values()]",
  "let a2 = a; { const text = 1; a2 += text; }\nbox.inside.shape.of.map((n) => n + a2)",
  "const text = { box }; text",
];

test("compileAhead(notebooks) makes of cells what the kernel's own compiler makes of them", async () => {
  await workspace.write("dist/a.js", "exports.a = 1;");
  await workspace.write("dist/index.js", 'exports.a = require("./a.js").a;');
  await workspace.write("dist/types.d.ts", 'export interface Shape { kind: "many" | "none"; of: readonly number[] }');
  await start(VARIED).ready(0, VARIED.length - 1);
  const ahead = await kept();
  await rm(workspace.path(".jianbao/compiled"), { recursive: true });
  await workspace.write("notebooks/a.ipynb", notebookText(VARIED));
  await runNotebooks([workspace.path("notebooks/a.ipynb")], { root: workspace.root, compileAhead: compileInKernel });
  expect(Object.keys(ahead)).toHaveLength(VARIED.length);
  expect(await kept()).toEqual(ahead);
});

async function kept(): Promise<Record<string, unknown>> {
  const folder = workspace.path(".jianbao/compiled");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
  const cells = names.map(async (name) => [name, await readFile(`${folder}/${name}`, "utf8")] as const);
  return Object.fromEntries(await Promise.all(cells));
}
