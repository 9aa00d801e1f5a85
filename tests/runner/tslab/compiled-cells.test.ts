import { mkdir, readdir } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CompiledCells } from "../../../src/runner/tslab/compiled-cells.js";
import { type TestWorkspace, makeWorkspace } from "../workspace.js";

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await makeWorkspace({});
  await workspace.write("dist/index.d.ts", "export declare const a: number;");
});
afterEach(() => workspace.remove());

const cells = () => new CompiledCells(workspace.root, workspace.path("notebooks"));
const CONVERTED = { output: "exports.b = 1;", declOutput: "declare let b: number;", diagnostics: [], maps: {} };

/** What another kernel finds of a cell that one has compiled. */
function keepAndFind(source: string, converted: object = CONVERTED): unknown {
  const kernel = cells();
  expect(kernel.find("", source)).toBeUndefined();
  kernel.keep("", source, { ...CONVERTED, ...converted });
  return cells().find("", source);
}

test("CompiledCells.find(declarations, source) gives back what another kernel compiled", () => {
  expect(keepAndFind('import { a } from "../dist/index.js";\nconst b = a;')).toEqual(CONVERTED);
  expect(cells().find("", "const b = 2;")).toBeUndefined();
  expect(cells().find("declare let c: string;", 'import { a } from "../dist/index.js";\nconst b = a;')).toBeUndefined();
});

test("CompiledCells.find(declarations, source) finds nothing when declarations in dist are others", async () => {
  expect(keepAndFind("const b = 1;")).toEqual(CONVERTED);
  await workspace.write("dist/index.d.ts", "export declare const a: string;");
  expect(cells().find("", "const b = 1;")).toBeUndefined();
});

test("CompiledCells.keep(declarations, source, converted) keeps no cell that hangs on anything else", () => {
  expect(keepAndFind('import { a } from "./own.js";')).toBeUndefined();
  expect(keepAndFind('const a = require("../other/own");')).toBeUndefined();
  expect(keepAndFind('/// <reference path="own.d.ts" />')).toBeUndefined();
  expect(keepAndFind("const b = 3;", { sideOutputs: [] })).toBeUndefined();
  expect(keepAndFind("const b: string = 4;", { diagnostics: [{}] })).toBeUndefined();
});

test("CompiledCells.keep(declarations, source, converted) keeps nothing of modules that were built anew meanwhile", async () => {
  const kernel = cells();
  expect(kernel.find("", "1")).toBeUndefined();
  await workspace.write("dist/index.d.ts", "export declare const a: string;");
  kernel.keep("", "1", CONVERTED);
  expect(await readdir(workspace.path(".")).then((names) => names.includes(".jianbao"))).toBe(false);
});

test("CompiledCells keeps cells of three builds, and goes on where it cannot write", async () => {
  for (const build of ["1", "2", "3", "4"]) {
    await workspace.write("dist/index.d.ts", build);
    expect(keepAndFind("const b = 1;")).toEqual(CONVERTED);
  }
  expect(await readdir(workspace.path(".jianbao/compiled"))).toHaveLength(3);
  const other = await makeWorkspace({});
  await mkdir(other.path(".jianbao"));
  await other.write(".jianbao/compiled", "a file in the way");
  const blocked = new CompiledCells(other.root, other.path("notebooks"));
  blocked.find("", "1");
  blocked.keep("", "1", CONVERTED);
  expect(blocked.find("", "1")).toBeUndefined();
  await other.remove();
});
