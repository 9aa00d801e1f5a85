import { mkdtempSync, realpathSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatNotebook } from "../../src/runner/notebook.js";

/** A workspace in a temporary folder, with notebooks made of code cells. */
export interface TestWorkspace {
  readonly root: string;
  path(name: string): string;
  write(name: string, text: string): Promise<void>;
  read(name: string): Promise<string>;
  remove(): Promise<void>;
}

export async function makeWorkspace(notebooks: Readonly<Record<string, readonly string[]>>): Promise<TestWorkspace> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "jianbao-test-")));
  const path = (name: string): string => join(root, name);
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
  };
  await mkdir(path("notebooks"));
  for (const [name, sources] of Object.entries(notebooks)) await write(name, notebookText(sources));
  return {
    root,
    path,
    write,
    read: (name) => readFile(path(name), "utf8"),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** A notebook as a file's text: a heading, then a code cell for each source. */
export function notebookText(sources: readonly string[], heading = "# 笔记"): string {
  const cells = sources.map((source, index) => ({
    cell_type: "code" as const,
    id: `cell-${index + 1}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  return formatNotebook({
    cells: [{ cell_type: "markdown", id: "heading", metadata: {}, source: heading }, ...cells],
    metadata: { kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
