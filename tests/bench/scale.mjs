// Made-up bulletins, ever more of them: what a stage takes for each, and the most memory it ever held. Both should stay as they are.
//   JIANBAO_BENCH_SIZES=100,1000 npm run bench -- scale    fewer of them
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  cpSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { makeBulletin } from "./bulletins.mjs";

const SIZES = (process.env.JIANBAO_BENCH_SIZES ?? "100,1000,10000").split(",").map(Number);
const HOME = join(import.meta.dirname, "..", "..");
const TABLES = ["places.csv", "indicators.csv", "dictionary.txt", "stopwords.txt", "boilerplate.txt"];

const STAGES = [
  ["start and loading of modules alone", stage("idle")],
  ["filter, 1 thread", stage("filterAlone")],
  [`filter, ${availableParallelism()} threads`, stage("filter")],
  ["extract, new", stage("extract")],
  ["extract again: merge with edits", async (root) => (await edit(root, "张三：核对过"), stage("extract")(root))],
  ["check", stage("check")],
  ["load one bulletin of all as a frame", stage("choose")],
  ["load all rows as a frame", stage("load")],
  ["write all rows as Parquet", stage("parquet")],
  ["load all rows from it as a frame", stage("parquetRead")],
  ["terms: frequency, keyness", stage("terms")],
  ["run a notebook on one bulletin", stage("run", "one")],
  ["run a notebook on all rows", stage("run", "all")],
  ["status of the first after one edit", async (root) => (await edit(root, "李四"), stage("status", "one")(root))],
  ["status of the second", stage("status", "all")],
  ["export the chart of the first", stage("charts", "one")],
  ["export the chart of the second", stage("charts", "all")],
  ["pages of the bulletins", stage("pages")],
];

/** Milliseconds a bulletin and peak memory of each stage. */
export async function benchScale() {
  const rows = STAGES.map(([name]) => [name]);
  let metrics = 0;
  let filtered = "";
  for (const size of SIZES) {
    const root = makeWorkspace(size);
    try {
      for (const [i, [name, measure]] of STAGES.entries()) {
        const { seconds, cpu, megabytes, early } = await measure(root);
        if (early)
          filtered = `${early.toFixed(0)} MB after the first tenth of them and ${megabytes.toFixed(0)} MB at the end`;
        console.log(
          `  ${size}: ${name}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB`,
        );
        rows[i].push((seconds / size) * 1e3, (cpu / size) * 1e3, megabytes);
      }
      metrics = (await linesIn(join(root, "data", "metrics.csv"))) - 1;
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return {
    header: ["stage", ...SIZES.flatMap((n) => [`${n}: ms each`, "processor ms each", "MB at most"])],
    rows,
    note: `The last ${SIZES.at(-1)} bulletins hold ${metrics} metrics; over them, the filter held ${filtered}. Every stage is a process of its own; its start is counted.`,
  };
}

function makeWorkspace(size) {
  const root = mkdtempSync(join(tmpdir(), "jianbao-bench-"));
  for (const folder of ["seeds", "data", "notebooks"]) mkdirSync(join(root, folder));
  for (const table of TABLES) cpSync(join(HOME, "data", table), join(root, "data", table));
  cpSync(join(HOME, "dist"), join(root, "dist"), { recursive: true });
  symlinkSync(join(HOME, "node_modules"), join(root, "node_modules"));
  const names = [];
  for (let i = 0; i < size; i++) {
    const { name, text } = makeBulletin(i);
    writeFileSync(join(root, "seeds", `${name}.txt`), text);
    names.push(name);
  }
  const notebook = readFileSync(join(import.meta.dirname, "scale.ipynb"), "utf8");
  const chosen = notebook.replace("loadMetrics()", `loadMetrics({ bulletins: ['${names.sort()[0]}'] })`);
  writeFileSync(join(root, "notebooks", "all.ipynb"), notebook);
  writeFileSync(join(root, "notebooks", "one.ipynb"), chosen);
  return root;
}

function stage(name, notebook = "") {
  return async (root) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "stage.mjs"), name, notebook], {
      env: { ...process.env, JIANBAO_ROOT: root },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`the stage ${name} ${notebook} failed: ${code}`);
    return JSON.parse(said.trimEnd().split("\n").at(-1));
  };
}

// Bit by bit, as what this process holds at most counts for those it starts, too.
async function linesIn(file) {
  let lines = 0;
  for await (const chunk of createReadStream(file))
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}

// As a person edits: the first growth rate says who decided.
async function edit(root, basis) {
  const file = join(root, "data", "metrics.csv");
  const head = Buffer.alloc(2 ** 20);
  const opened = openSync(file, "r");
  readSync(opened, head);
  closeSync(opened);
  const end = head.indexOf("\n", head.indexOf(",growth,"));
  async function* edited() {
    yield* createReadStream(file, { end: end - 1 });
    yield basis;
    yield* createReadStream(file, { start: end });
  }
  await pipeline(edited, createWriteStream(`${file}.edited`));
  renameSync(`${file}.edited`, file);
}
