// `jianbao run` beside `jupyter nbconvert --execute` with a stock tslab kernel, on the same notebooks in one run; then many
// notebooks on many rows beside few on few.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { medianOf } from "./median.mjs";
import { finish, nbconvertSeconds } from "./nbconvert.mjs";
import { besidePeer } from "./table.mjs";
import { inWorkspace, ROOT } from "./workspace.mjs";

const TIMES = 3;
const FEW = { notebooks: 5, copies: 1 };
const MANY = { notebooks: 50, copies: 94 };

/** All notebooks, and nothing stale, beside nbconvert. */
export function benchRunner() {
  return inWorkspace(async (root) => {
    const first = await medianOf(TIMES, async () => {
      rmSync(join(root, ".jianbao"), { recursive: true, force: true });
      return (await run(root, ["--all"])).seconds;
    });
    const again = await run(root, ["--all"]);
    const nothing = await run(root, []);
    const names = readdirSync(join(root, "notebooks")).filter((name) => name.endsWith(".ipynb"));
    const peer = await medianOf(TIMES, () => nbconvertSeconds(root, names));
    return besidePeer([
      { figure: `all notebooks, for the first time (median of ${TIMES})`, ours: first, peer, unit: "s" },
      { figure: "all notebooks, their cells compiled before", ours: again.seconds, peer, unit: "s" },
      { figure: "nothing stale", ours: nothing.seconds, peer, unit: "s" },
    ]);
  });
}

/** Fifty notebooks on 10,000 rows, beside five on those of the first bulletin. */
export async function benchMany() {
  const [few, many] = [await measure(FEW), await measure(MANY)];
  const row = (figure, of, unit) => [figure, of(few), of(many), of(many) / of(few), unit];
  return {
    header: ["figure", "5 notebooks, 107 rows", "50 notebooks, 10,058 rows", "ratio", "unit"],
    rows: [
      row("seconds a notebook, for the first time", ({ first, notebooks }) => first.seconds / notebooks, "s"),
      row("seconds a notebook, their cells compiled before", ({ again, notebooks }) => again.seconds / notebooks, "s"),
      row("what is stale after an edit of one row", ({ status }) => status.seconds, "s"),
      row("peak memory of the runner", ({ again }) => again.megabytes, "MB"),
    ],
  };
}

function measure({ notebooks, copies }) {
  return inWorkspace(async (root) => {
    rmSync(join(root, "notebooks"), { recursive: true });
    mkdirSync(join(root, "notebooks"));
    multiplyRows(root, copies);
    for (let i = 1; i <= notebooks; i++)
      writeFileSync(join(root, "notebooks", `${String(i).padStart(2, "0")}-a.ipynb`), notebookText(i));
    const first = await run(root, ["--all"]);
    const again = await run(root, ["--all"]);
    editOneRow(root);
    return { notebooks, first, again, status: await inProcess(root, ["status"]) };
  });
}

// The rows again and again, each time as those of another bulletin.
function multiplyRows(root, copies) {
  const file = join(root, "data", "metrics.csv");
  const [head, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  const copy = (i) => rows.map((row) => (i === 0 ? row : row.replaceAll("shaoxing-2023-09", `shaoxing-${i}`)));
  const all = Array.from({ length: copies }, (_, i) => copy(i)).flat();
  writeFileSync(file, `${[head, ...all].join("\n")}\n`);
}

function editOneRow(root) {
  const file = join(root, "data", "metrics.csv");
  const text = readFileSync(file, "utf8");
  const edited = text.replace(/,76\.9,76\.9,/u, ",76.9,77.9,");
  if (edited === text) throw new Error("the row to edit was not found in data/metrics.csv");
  writeFileSync(file, edited);
}

function notebookText(number) {
  const sources = [
    'import { loadMetrics, select, showTable, sortBy, where } from "../dist/index.js";',
    `const rows = where(loadMetrics(), (row) => row.place === "诸暨市" && row.bulletin === "shaoxing-2023-09");\nconst number = ${number};`,
    'showTable(sortBy(select(rows, "indicator", "value", "unit"), "indicator"));',
  ];
  const cells = sources.map((source, i) => ({ cell_type: "code", id: `c${i}`, metadata: {}, execution_count: null, outputs: [], source })); // prettier-ignore
  return JSON.stringify({ cells, metadata: { kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" } }, nbformat: 4, nbformat_minor: 5 }); // prettier-ignore
}

const run = (root, options) => inProcess(root, ["run", ...options]);

// In a process of its own, which says at its end what it took.
async function inProcess(root, args) {
  const script = `
    const began = performance.now();
    process.on("exit", () => process.stderr.write("\\n" + JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1e3 })));
    require(${JSON.stringify(join(ROOT, "dist", "bin", "jianbao.js"))});`;
  const began = performance.now();
  const { code, said } = await finish(process.execPath, ["-e", script, ...args], { JIANBAO_ROOT: root });
  if (code !== 0) throw new Error(`jianbao ${args.join(" ")} ended with code ${code}\n${said}`);
  return { seconds: (performance.now() - began) / 1000, ...JSON.parse(said.trim().split("\n").at(-1)) };
}
