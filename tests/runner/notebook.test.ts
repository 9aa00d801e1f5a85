import { readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { formatNotebook, isExecutable, loadNotebook, readNotebook, saveNotebook } from "../../src/runner/notebook.js";
import { type TestWorkspace, makeWorkspace, notebookText } from "./workspace.js";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.remove());

// Written by JupyterLab 4.6.
const LAB = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 1,
   "id": "7c0e54d2",
   "metadata": {},
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "嵊州市\\n",
      "新昌县\\n"
     ]
    }
   ],
   "source": [
    "console.log(\\"嵊州市\\");\\n",
    "console.log(\\"新昌县\\");"
   ]
  }
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "TypeScript",
   "language": "typescript",
   "name": "tslab"
  }
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

test("formatNotebook(readNotebook(text)) is the text Jupyter wrote", () => {
  expect(formatNotebook(readNotebook(LAB, "lab.ipynb"))).toBe(LAB);
});

test("readNotebook(text, path) joins the lines of sources and outputs", () => {
  const [cell] = readNotebook(LAB, "lab.ipynb").cells.filter(isExecutable);
  expect(cell?.source).toBe('console.log("嵊州市");\nconsole.log("新昌县");');
  expect(cell?.outputs).toEqual([{ output_type: "stream", name: "stdout", text: "嵊州市\n新昌县\n" }]);
});

test("saveNotebook(path, executed, read) refuses to overwrite an edit made during the run", async () => {
  workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"] });
  const path = workspace.path("notebooks/a.ipynb");
  const read = await loadNotebook(path);
  await workspace.write("notebooks/a.ipynb", notebookText(["2"]));
  await expect(saveNotebook(path, read, read)).rejects.toThrow(/^changed while it ran: .*a\.ipynb/);
  expect(await workspace.read("notebooks/a.ipynb")).toBe(notebookText(["2"]));
});

test("saveNotebook(path, executed, read) sees an edit that is made while it writes", async () => {
  workspace = await makeWorkspace({ "notebooks/a.ipynb": ["1"] });
  const path = workspace.path("notebooks/a.ipynb");
  const read = await loadNotebook(path);
  const long = { ...read, metadata: { ...read.metadata, long: "长".repeat(10_000_000) } };
  const saving = expect(saveNotebook(path, long, read)).rejects.toThrow(/^changed while it ran: .*a\.ipynb/);
  while (readdirSync(dirname(path)).length < 2) await setImmediate();
  const edited = notebookText(["2"]);
  writeFileSync(path, edited);
  await saving;
  expect(await workspace.read("notebooks/a.ipynb")).toBe(edited);
  expect(readdirSync(dirname(path))).toEqual(["a.ipynb"]);
});
