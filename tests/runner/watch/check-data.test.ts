import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkingData } from "../../../src/runner/watch/check-data.js";
import { makeWorkspace, type TestWorkspace } from "../workspace.js";

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await makeWorkspace({});
  cpSync(join(__dirname, "..", "..", "..", "data"), workspace.path("data"), { recursive: true });
});
afterEach(() => workspace.remove());

const edit = async (name: string, from: string, to: string) => {
  const text = await workspace.read(name);
  expect(text).toContain(from);
  await workspace.write(name, text.replace(from, to));
};

test("checkingData(root) reads a table again when it, or what is read with it, has other bytes, and no other", async () => {
  const read: string[] = [];
  const look = (path: string) => void read.push(path.slice(workspace.root.length + 1));
  const tables = [
    { file: "data/metrics.csv", beside: ["data/extracted.csv"], read: look },
    { file: "data/places.csv", read: look },
    { file: "data/none.csv", read: look },
  ];
  const find = checkingData(workspace.root, tables);
  const readAfter = (action?: Promise<void>) => Promise.resolve(action).then(() => (read.length = 0, find(), [...read])); // prettier-ignore
  expect(await readAfter()).toEqual(["data/metrics.csv", "data/places.csv"]);
  expect(await readAfter()).toEqual([]);
  expect(await readAfter(workspace.write("data/places.csv", await workspace.read("data/places.csv")))).toEqual([]);
  expect(await readAfter(edit("data/places.csv", "绍兴", "绍興"))).toEqual(["data/places.csv"]);
  expect(await readAfter(edit("data/metrics.csv", "43.0", "45.0"))).toEqual(["data/metrics.csv"]);
  expect(await readAfter(edit("data/extracted.csv", "43.0", "45.0"))).toEqual(["data/metrics.csv"]);
  expect(await readAfter(workspace.write("data/none.csv", "now it is there"))).toEqual(["data/none.csv"]);
});

test("checkingData(root) goes on telling what is wrong with a table while others are saved, until it is mended", async () => {
  const find = checkingData(workspace.root);
  expect(find()).toEqual([]);
  await edit("data/metrics.csv", ",43.0,43,", ",43.0,约43,");
  const [problem] = find();
  expect(problem).toMatch(/^data\/metrics\.csv, row 78, column value: /u);
  await edit("data/places.csv", "name,", "place,");
  expect(find()).toEqual([problem, expect.stringMatching(/^data\/places\.csv, row 1: missing column/u)]);
  await edit("data/places.csv", "place,", "name,");
  expect(find()).toEqual([problem]);
  await edit("data/metrics.csv", ",43.0,约43,", ",43.0,43,");
  expect(find()).toEqual([]);
});

test("checkingData(root) tells of an emptied table by what the extractor last wrote beside it", async () => {
  const find = checkingData(workspace.root);
  const [header = ""] = (await workspace.read("data/entities.csv")).split("\n");
  const extracted = await workspace.read("data/extracted-entities.csv");
  await workspace.write("data/extracted-entities.csv", `${header}\n`);
  await workspace.write("data/entities.csv", `${header}\n`);
  expect(find()).toEqual([]);
  await workspace.write("data/extracted-entities.csv", extracted);
  expect(find()).toEqual([expect.stringMatching(/^data\/entities\.csv.*lost all its rows/u)]);
});
