import { basename, relative } from "node:path";
import { extractSeeds } from "../../dataset/index.js";
import { exportBulletins, exportStale } from "../../export/index.js";
import { workspacePath, workspaceRoot } from "../../lineage/workspace.js";
import { runNotebooks } from "../../runner/index.js";
import { chooseNotebooks } from "../notebooks.js";
import { progressLog } from "../progress.js";
import { formatSeconds, textTable } from "../report.js";

/** `npm start`: extract, run what is stale, export the charts, show the bulletins, and a table of what is where. */
export async function start(): Promise<void> {
  const extraction = await step("extract", () => extractSeeds());
  const notebooks = chooseNotebooks([]);
  const runs = await step("run notebooks", () => runNotebooks(notebooks, { log: progressLog() }));
  const charts = await step("export charts", () => exportStale({ notebooks, log: (line) => console.log(`  ${line}`) }));
  const pages = await step("bulletins as pages", () => exportBulletins());
  const executed = runs.filter(({ state }) => state === "executed").length;
  const shown = (folder: string) => relative(workspaceRoot(), workspacePath(folder)) + "/";
  console.log(
    "\n" +
      textTable([
        ["bulletins", String(extraction.seeds.length), shown("seeds")],
        ["metrics", String(extraction.merged.rows), `${shown("data")}metrics.csv`],
        ["named things", String(extraction.entities.rows), `${shown("data")}entities.csv`],
        ["notebooks", `${runs.length} (${executed} executed)`, shown("notebooks")],
        ["charts", String(charts.length), `${shown("exports")}index.html`],
        [
          "pages",
          String(pages.length),
          `${shown("exports")}bulletins/${pages.length === 1 ? basename(pages[0] ?? "") : "*.html"}`,
        ],
      ]),
  );
}

async function step<T>(label: string, action: () => Promise<T>): Promise<T> {
  const began = performance.now();
  console.log(`${label} …`);
  const result = await action();
  console.log(`${label}: done in ${formatSeconds((performance.now() - began) / 1000)}`);
  return result;
}
