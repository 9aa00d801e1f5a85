// Files larger than any bulletin should be: a seed of 100 MB of prose, one line of 10 MB, and a million rows as Parquet. Each is
// a process of its own with the memory that Node takes by itself.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeLine, makeProse } from "./bulletins.mjs";

const HOME = fileURLToPath(new URL("../..", import.meta.url));
const JIANBAO = join(HOME, "dist", "bin", "jianbao.js");
const TABLES = ["places.csv", "indicators.csv", "dictionary.txt", "stopwords.txt", "boilerplate.txt"];

const FILES = [
  ["a seed of 10 MB of prose", () => makeProse(10e6)],
  ["a seed of 100 MB of prose", () => makeProse(100e6)],
  ["a seed with one line of 1 MB, full of figures", () => makeLine(1e6)],
  ["a seed with one line of 5 MB, full of figures", () => makeLine(5e6)],
  ["a seed with one line of 10 MB, of prose", () => makeProse(10e6).replace(/\s+/gu, "")],
];
const ROWS = [100_000, 1_000_000];

/** Seconds, processor seconds and peak memory. */
export function benchLarge() {
  const root = mkdtempSync(join(tmpdir(), "jianbao-bench-"));
  try {
    return {
      header: ["what", "seconds", "seconds of processor", "MB at most"],
      rows: [
        ...FILES.flatMap(([name, make]) => extractBoth(root, name, make())),
        ...ROWS.map((rows) => [
          `${rows.toLocaleString("en-US")} rows as Parquet, written and read back`,
          ...parquet(root, rows),
        ]),
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function extractBoth(root, name, text) {
  const [seeds, data] = [join(root, "seeds"), join(root, "data")];
  for (const folder of [seeds, data]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  for (const table of TABLES) cpSync(join(HOME, "data", table), join(data, table));
  writeFileSync(join(seeds, "large.txt"), text);
  const line = `${JSON.stringify({ name: "large", text })}\n`;
  return [
    [`${name}: extract`, ...run(root, "", "extract")],
    [`${name}: filter`, ...run(root, line, "extract", "--filter", "--jobs", "1")],
  ];
}

const run = (root, input, ...args) => inProcess(root, `require(${JSON.stringify(JIANBAO)});`, args, input);

function parquet(root, rows) {
  const work = `
    const { toMetricFrame, saveParquet, loadParquet } = require(${JSON.stringify(join(HOME, "dist/frames/index.js"))});
    const { loadMetricRows } = require(${JSON.stringify(join(HOME, "dist/dataset/index.js"))});
    const some = loadMetricRows(${JSON.stringify(join(HOME, "data/metrics.csv"))});
    const rows = Array.from({ length: ${rows} }, (_, i) => ({ ...some[i % some.length], id: "r" + i }));
    const path = ${JSON.stringify(join(root, "rows.parquet"))};
    void saveParquet(toMetricFrame(rows), path).then(() => loadParquet(path)).then(({ shape }) => {
      if (shape[0] !== ${rows}) throw new Error("rows read back: " + shape[0]);
    });`;
  return inProcess(root, work, [], "");
}

// It says at its end what it took.
function inProcess(root, work, args, input) {
  const script = join(root, "work.cjs");
  writeFileSync(
    script,
    `process.on("exit", () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      const figures = [performance.now() / 1e3, (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1e3];
      require("node:fs").writeSync(2, "\\n" + JSON.stringify(figures) + "\\n");
    });
    ${work}`,
  );
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    env: { ...process.env, JIANBAO_ROOT: root },
    encoding: "utf8",
    stdio: ["pipe", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${args.join(" ") || "parquet"} ended with ${status}: ${stderr}`);
  const figures = JSON.parse(stderr.trimEnd().split("\n").at(-1));
  console.log(`  ${args.join(" ") || "parquet"}: ${figures.map((figure) => figure.toFixed(1)).join(", ")}`);
  return figures;
}
