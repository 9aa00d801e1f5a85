import { afterEach, beforeEach, expect, test } from "vitest";
import { compileAhead, type CompilingAhead } from "../../src/runner/compile-ahead.js";
import { CompiledCells } from "../../src/runner/tslab/compiled-cells.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

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
