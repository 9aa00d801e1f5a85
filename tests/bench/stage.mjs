// One stage of the scale bench, in a process of its own: its seconds, processor seconds and peak memory as a line of JSON.
// JIANBAO_ROOT says on which workspace, the second argument on which notebook.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable } from "node:stream";
import { makeBulletin } from "./bulletins.mjs";

const root = process.env.JIANBAO_ROOT;
const door = (folder) => createRequire(import.meta.url)(`../../dist/${folder}/index.js`);
const NOTEBOOK = join(root, "notebooks", `${process.argv[3]}.ipynb`);

const STAGES = {
  // Nothing but Node and the modules: what every stage stands on.
  idle: () => void [door("dataset"), door("frames"), door("terms")],
  filterAlone: () => filterAll({ jobs: 1 }),
  filter: () => filterAll({}),
  extract: () => door("dataset").extractSeeds(),
  load: () => door("frames").loadMetrics(),
  check: () => door("dataset").checkWorkspace(() => undefined),
  choose: () => {
    const { shape } = door("frames").loadMetrics({ bulletins: [makeBulletin(0).name] });
    if (shape[0] === 0) throw new Error("the first bulletin has rows");
  },
  parquet: () => {
    const { loadMetricsInTurn, saveParquet } = door("frames");
    return saveParquet(loadMetricsInTurn(), join(root, "metrics.parquet"));
  },
  parquetRead: () => door("frames").loadParquet(join(root, "metrics.parquet")),
  terms: async () => {
    const { countParts, frequency, keyness, mergeParts } = door("terms");
    const parts = await countParts(door("corpus").loadBulletinsInTurn());
    frequency(parts);
    keyness(parts[0], mergeParts("others", parts.slice(1)));
  },
  // A cell that reads a million rows may take longer than the two minutes that a cell is given else.
  run: () => door("runner").runNotebooks([NOTEBOOK], { root, timeout: 1800 }),
  status: async () => {
    const found = await door("runner").findStale([NOTEBOOK], { root });
    if (found[0]?.reasons.length !== 1) throw new Error(`one edit gives one reason: ${found[0]?.reasons.join("; ")}`);
  },
  charts: async () => {
    const charts = await door("export").exportCharts({ notebooks: [NOTEBOOK], out: join(root, "exports") });
    if (charts.length !== 1) throw new Error(`one chart is exported: ${charts.length}`);
  },
  pages: () => door("export").exportBulletins(),
};

// What is held after the first tenth of the documents: at the end it should be no more.
let early;

async function filterAll(options) {
  const seeds = readdirSync(join(root, "seeds")).length;
  const input = Readable.from(documents(seeds), { objectMode: true });
  let done = 0;
  for await (const { problems } of door("metrics").filterDocuments(input, options)) {
    if (problems.length > 0) throw new Error(problems[0].message);
    if (++done === Math.ceil(seeds / 10)) early = process.resourceUsage().maxRSS / 1e3;
  }
}

function* documents(count) {
  for (let i = 0; i < count; i++) yield Buffer.from(`${JSON.stringify(makeBulletin(i))}\n`);
}

const began = performance.now();
await STAGES[process.argv[2]]();
const seconds = (performance.now() - began) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1e3, early }));
process.exit();
