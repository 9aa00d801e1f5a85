import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

vi.setConfig({ testTimeout: 60_000 });

let workspace: CopiedWorkspace;
beforeAll(() => void (workspace = copyWorkspace()));
afterAll(() => workspace.remove());

test("jianbao --version says which version it is", async () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
    version: string;
  };
  expect(await workspace.run("--version")).toMatchObject({ code: 0, out: `${version}\n` });
});

test("jianbao diff says so when there is nothing to tell", async () => {
  expect(await workspace.run("diff")).toMatchObject({
    code: 0,
    out: "no notebook shows anything else than before its last run\n",
  });
});

test("jianbao export and page say where their files are", async () => {
  const { out } = await workspace.run("export", "changes-from-to", "--format", "csv");
  expect(out).toMatch(/\n1 chart in exports\/\n$/u);
  expect((await workspace.run("page")).out).toMatch(/\n1 page in exports\/bulletins\/\n$/u);
  expect((await workspace.run("page", "--out", "here")).out).toMatch(/\n1 page in here\/bulletins\/\n$/u);
});

test("jianbao refuses half a job", async () => {
  for (const command of ["run", "extract", "watch"])
    expect((await workspace.run(command, "--jobs", "1.5")).err).toContain("'1.5' is invalid. a whole number above 0 is wanted.");
}); // prettier-ignore
