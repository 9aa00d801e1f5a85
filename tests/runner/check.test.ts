import { afterEach, expect, test } from "vitest";
import { checkNotebooks } from "../../src/runner/check.js";
import { runNotebooks } from "../../src/runner/run.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const A = "notebooks/a.ipynb";

test("checkNotebooks(paths) finds outputs that are out of date, and changes nothing", async () => {
  workspace = await makeWorkspace({ [A]: ['console.log("嵊州市 43.0")', "2"] });
  const [path, options] = [workspace.path(A), { root: workspace.root }];
  await runNotebooks([path], options);
  expect(await checkNotebooks([path], options)).toEqual([{ notebook: A, differences: [] }]);
  const outdated = (await workspace.read(A)).replace('43.0\\n"', '45.0\\n"');
  await workspace.write(A, outdated);
  expect(await checkNotebooks([path], options)).toEqual([
    {
      notebook: A,
      differences: [`${A}, cell 1 shows something else than is stored in it:\n- 嵊州市 45.0\n+ 嵊州市 43.0`],
    },
  ]);
  expect(await workspace.read(A)).toBe(outdated);
});

test("checkNotebooks(paths) reports a cell that fails", async () => {
  workspace = await makeWorkspace({ [A]: ['throw new Error("没有")'] });
  const [check] = await checkNotebooks([workspace.path(A)], { root: workspace.root });
  expect(check?.differences[0]).toMatch(/^notebooks\/a\.ipynb, cell 1 failed:\nError: 没有/);
});
