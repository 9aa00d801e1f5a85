import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runNotebooks } from "../../../src/runner/run.js";
import { makeWorkspace, type TestWorkspace } from "../workspace.js";

const PLACES = `import { join } from "node:path";
let place = "嵊州市", value = 43;
const unit = "亿元", rows = [1, 2];
function twice(n: number) { return 2 * n; }`;

const SHORTHAND = `console.log(JSON.stringify({ place, value, unit, of: { rows } }), { twice }.twice(4), { join }.join("a", "b"));`;
// Names of its own, in any scope, stay what they are; so do properties that are named like another cell's variable.
const OWN = `const own = 7;
const inner = (value: number) => ({ value, own, place: "诸暨市" }).value;
console.log(JSON.stringify({ own }), inner(5), JSON.stringify([1].map((unit) => ({ unit }))));`;
const TAKEN = `({ place, value = 9 } = { place: "新昌县" } as { place: string; value?: number });
console.log(place, value);`;

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace({ "notebooks/a.ipynb": [PLACES, SHORTHAND, OWN, TAKEN] });
});
afterAll(() => workspace.remove());

test("a cell may name another cell's variable in short, { place }, where it makes an object and where it takes one apart", async () => {
  const path = workspace.path("notebooks/a.ipynb");
  await runNotebooks([path], { root: workspace.root });
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as { cells: { outputs?: { text: string[] }[] }[] };
  expect(cells.flatMap(({ outputs = [] }) => outputs.map(({ text }) => text.join("")))).toEqual([
    '{"place":"嵊州市","value":43,"unit":"亿元","of":{"rows":[1,2]}} 8 a/b\n',
    '{"own":7} 5 [{"unit":1}]\n',
    "新昌县 9\n",
  ]);
}, 120_000);
