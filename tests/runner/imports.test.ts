import { expect, test } from "vitest";
import { findImports } from "../../src/runner/imports.js";
import { readNotebook } from "../../src/runner/notebook.js";
import { notebookText } from "./workspace.js";

function imports(...sources: string[]): string[] {
  return findImports(readNotebook(notebookText(sources), "a.ipynb"));
}

test("findImports(notebook) lists what its cells import, once and in order", () => {
  const first = 'import { show } from "../dist/index.js";\nimport * as dfd from "danfojs-node";';
  expect(imports(first, 'import { load } from "../dist/index.js";')).toEqual(["../dist/index.js", "danfojs-node"]);
  expect(imports('import {\n  show,\n  load,\n} from "../dist/index.js";')).toEqual(["../dist/index.js"]);
  expect(imports('import "./side.js";\nimport "side";')).toEqual(["side"]);
});

test("findImports(notebook) leaves out modules beside the notebook, which tslab compiles once", () => {
  expect(imports('import { growth } from "./growth";')).toEqual([]);
});

test("findImports(notebook) is not taken in by strings and prose", () => {
  expect(imports('console.log("import x from \'y\'"); // import a from "b"')).toEqual([]);
});
