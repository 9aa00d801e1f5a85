import { afterEach, beforeEach, expect, test } from "vitest";
import { declarationsOf } from "../../../src/runner/tslab/declarations.js";
import { type TestWorkspace, makeWorkspace } from "../workspace.js";

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await makeWorkspace({});
  await workspace.write(
    "dist/index.d.ts",
    'export * from "./frames/index.js";\nexport type { Term } from "./terms.js";',
  );
  await workspace.write("dist/frames/index.d.ts", 'export declare const a: import("../text.js").Text;\nimport "zod";');
  await workspace.write("dist/terms.d.ts", 'export * from "./index.js";');
  await workspace.write("dist/text.d.ts", "export type Text = string;");
  await workspace.write("dist/unused.d.ts", "export {};");
});
afterEach(() => workspace.remove());

test("declarationsOf(code, folder) follows relative imports, types and circles among them", () => {
  const found = declarationsOf('import { a } from "../dist/index.js";', workspace.path("notebooks"));
  const files = ["frames/index", "index", "terms", "text"].map((name) => workspace.path(`dist/${name}.d.ts`));
  expect(found.sort()).toEqual(files);
});

test("declarationsOf(code, folder) finds a folder's index, and nothing for what is not there", () => {
  const code = 'import * as a from "../dist/frames";\nimport "./own.js";\nimport "vega";\nconst b = 1;';
  expect(declarationsOf(code, workspace.path("notebooks")).sort()).toEqual(
    ["frames/index", "text"].map((name) => workspace.path(`dist/${name}.d.ts`)),
  );
});
