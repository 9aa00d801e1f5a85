import { afterEach, expect, test, vi } from "vitest";
import { newNotebook } from "../../src/runner/new-notebook.js";
import { runNotebooks } from "../../src/runner/run.js";
import { type DataWorkspace, makeDataWorkspace } from "../lineage/workspace.js";

vi.setConfig({ testTimeout: 120_000 });

let workspace: DataWorkspace;
afterEach(() => workspace.remove());

test("newNotebook(name) makes a notebook that runs as it is, under the next number", async () => {
  workspace = await makeDataWorkspace();
  await workspace.write("notebooks/07-last.ipynb", "");
  const path = await newNotebook("who leads in contracts", workspace);
  expect(path).toBe(workspace.path("notebooks/08-who-leads-in-contracts.ipynb"));
  expect(await runNotebooks([path], { root: workspace.root })).toMatchObject([{ state: "executed" }]);
  expect(await workspace.read("notebooks/08-who-leads-in-contracts.ipynb")).toContain("# Who leads in contracts?");
});

test("newNotebook(name) takes the question as it is asked, with its mark", async () => {
  workspace = await makeDataWorkspace();
  expect(await newNotebook("Who leads?", workspace)).toBe(workspace.path("notebooks/01-who-leads.ipynb"));
  expect(await newNotebook("哪里增长最快？", workspace)).toBe(workspace.path("notebooks/02-哪里增长最快.ipynb"));
  expect(await workspace.read("notebooks/02-哪里增长最快.ipynb")).toContain("# 哪里增长最快？");
  await expect(newNotebook("?", workspace)).rejects.toThrow("invalid name");
});

test("newNotebook(name) keeps a number that is given, refuses a name that is taken or that is a path", async () => {
  workspace = await makeDataWorkspace();
  expect(await newNotebook("03-谁领先.ipynb", workspace)).toBe(workspace.path("notebooks/03-谁领先.ipynb"));
  await expect(newNotebook("03-谁领先", workspace)).rejects.toThrow(
    "duplicate notebook, choose another name: 03-谁领先.ipynb",
  );
  await expect(newNotebook("../secret", workspace)).rejects.toThrow("invalid name");
});
