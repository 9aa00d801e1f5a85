import { expect, test } from "vitest";
import { loadNotebook, readNotebook } from "../../src/runner/notebook.js";

const notebook = (change: object): string =>
  JSON.stringify({ cells: [], metadata: { kernelspec: { name: "tslab" } }, nbformat: 4, nbformat_minor: 5, ...change });

test("readNotebook(text, path) names a file that is not JSON, with the reason and the next step", () => {
  expect(() => readNotebook('{"cells": [<<<<<<< HEAD', "notebooks/a.ipynb")).toThrow(
    /^invalid notebook, not JSON: notebooks\/a\.ipynb \(.*<.*\)\. Look for the marks of a merge conflict/,
  );
});

test("readNotebook(text, path) names a file that is JSON but no notebook", () => {
  expect(() => readNotebook("null", "a.ipynb")).toThrow(/^invalid notebook, no nbformat in it: a\.ipynb/);
  expect(() => readNotebook("[1]", "a.ipynb")).toThrow(/^invalid notebook, no nbformat in it: a\.ipynb/);
});

test("readNotebook(text, path) refuses cells that are none", () => {
  const kernel = '"metadata": {"kernelspec": {"name": "tslab"}}, "nbformat": 4, "nbformat_minor": 5';
  const refused = (cells: string) => () => readNotebook(`{${cells}${kernel}}`, "a.ipynb");
  expect(refused("")).toThrow("invalid notebook, no list of cells in it: a.ipynb. Take back the last good version");
  expect(refused('"cells": {"0": 1}, ')).toThrow("no list of cells in it: a.ipynb");
  const cell = '{"cell_type": "code", "source": ["1;", "2;"]}';
  expect(refused(`"cells": [${cell}, null], `)).toThrow("invalid notebook, cell 2 is broken: a.ipynb");
  expect(refused(`"cells": [{"cell_type": "code"}, ${cell}], `)).toThrow("cell 1 is broken");
  expect(refused(`"cells": [{"cell_type": "code", "source": [1]}], `)).toThrow("cell 1 is broken");
  expect(refused(`"cells": [${cell}], `)).not.toThrow();
});

test("readNotebook(text, path) refuses format 3", () => {
  expect(() => readNotebook(notebook({ nbformat: 3, cells: undefined, worksheets: [] }), "a.ipynb")).toThrow(
    "unsupported notebook format: 3 in a.ipynb. Open it in JupyterLab and save it, which makes it format 4",
  );
});

test("readNotebook(text, path) refuses a notebook of another kernel, or of none", () => {
  const other = notebook({ metadata: { kernelspec: { name: "python3" } } });
  expect(() => readNotebook(other, "a.ipynb")).toThrow(/^unsupported kernel: python3 in a\.ipynb\. Open it with/);
  expect(() => readNotebook(notebook({ metadata: {} }), "a.ipynb")).toThrow(/^missing kernel in a\.ipynb/);
});

test("loadNotebook(path) names a file that is not there", async () => {
  await expect(loadNotebook("/nowhere/a.ipynb", "notebooks/a.ipynb")).rejects.toThrow(
    "missing notebook: notebooks/a.ipynb",
  );
});
