import { readFile, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "../../src/lineage/workspace.js";
import { type TestWorkspace, makeWorkspace } from "../runner/workspace.js";

const SPEC = {
  $schema: "https://vega.github.io/schema/vega-lite/v5.json",
  description: "高新技术产业投资",
  background: "white",
  data: {
    values: [
      { place: "嵊州市", value: 43.0 },
      { place: "新昌县", value: 15.7 },
    ],
  },
  mark: "bar",
  encoding: { x: { field: "value", type: "quantitative" }, y: { field: "place", type: "nominal" } },
};

// The way src/export sends a chart: the whole bundle in one message.
const SHOW = `const shown: any = {
  data: { "application/vnd.vegalite.v5+json": ${JSON.stringify(SPEC)}, "text/plain": "图" },
  metadata: {},
  transient: {},
};
const module = Object.keys(require.cache).find((path) => /[\\\\/]tslab[\\\\/]dist[\\\\/]jupyter\\.js$/.test(path));
require.cache[module!]!.exports.lastWriteDisplayData(shown, false);`;

/** A notebook with each kind of output: streams of both kinds, a table, a chart, the value of a last expression. */
export const FIXTURE: readonly string[] = [
  'import { display } from "tslab";\nconst places: string[] = ["嵊州市", "新昌县"];',
  'console.log("一");\nconsole.log("二");\nconsole.error("注意");\nconsole.log(places);',
  'display.html("<table>\\n<tr><td>43.0</td></tr>\\n</table>");',
  SHOW,
  "await new Promise((resolve) => setTimeout(resolve, 20));\nplaces.map((place) => ({ place, length: place.length }))",
];

/** The workspace's own notebooks, copied beside a fixture; what they read stays where it is. */
export async function copyWorkspace(): Promise<{ workspace: TestWorkspace; notebooks: readonly string[] }> {
  const workspace = await makeWorkspace({ "notebooks/fixture.ipynb": FIXTURE });
  const root = workspaceRoot();
  const links = ["data", "dist", "node_modules", "package.json", "package-lock.json", "seeds"];
  await Promise.all(links.map((name) => symlink(join(root, name), workspace.path(name))));
  const own = (await readdir(join(root, "notebooks")).catch(() => [])).filter((name) => name.endsWith(".ipynb"));
  for (const name of own)
    await workspace.write(`notebooks/${name}`, await readFile(join(root, "notebooks", name), "utf8"));
  return { workspace, notebooks: ["fixture.ipynb", ...own].map((name) => `notebooks/${name}`) };
}
