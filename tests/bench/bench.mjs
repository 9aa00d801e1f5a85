// `npm run bench`: figures of jianbao, beside a peer's where there is one, as a ratio of one run. Nothing here passes or fails.
//   npm run bench                      all benches
//   npm run bench -- extraction        those named
//   npm run bench -- extraction --keep also puts their tables into tests/bench/README.md, beside those of the others
import { keepTables } from "./keep.mjs";
import { tableText } from "./table.mjs";

// A bench is loaded when its turn comes: what one loads must not weigh on the others.
const BENCHES = [
  {
    name: "extraction",
    title: "Extraction beside Microsoft Recognizers-Text 1.3 (Chinese)",
    measure: async () => (await import("./extraction.mjs")).benchExtraction(),
  },
  {
    name: "scale",
    title: "Many bulletins",
    measure: async () => (await import("./scale.mjs")).benchScale(),
  },
  {
    name: "linear",
    title: "Time against length, for texts made to slow a reader down",
    measure: async () => (await import("./linear.mjs")).benchLinear(),
  },
  {
    name: "large",
    title: "Large files",
    measure: async () => (await import("./large.mjs")).benchLarge(),
  },
  {
    name: "runner",
    title: "All notebooks, beside `jupyter nbconvert --execute`",
    measure: async () => (await import("./runner.mjs")).benchRunner(),
  },
  {
    name: "many",
    title: "Many notebooks on many rows",
    measure: async () => (await import("./runner.mjs")).benchMany(),
  },
  {
    name: "watch",
    title: "An edit on the page of `jianbao watch`, beside `jupyter nbconvert --execute`",
    measure: async () => (await import("./watch.mjs")).benchWatch(),
  },
  {
    name: "export",
    title: "Charts as files beside Vega-Lite's own commands",
    measure: async () => (await import("./export.mjs")).benchExport(),
  },
  {
    name: "size",
    title: "What `npm install` puts on the disk",
    measure: async () => (await import("./size.mjs")).benchSize(),
  },
];

const names = process.argv.slice(2).filter((argument) => argument !== "--keep");
const unknown = names.find((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`unknown bench, one of ${BENCHES.map(({ name }) => name).join(", ")}: ${unknown}`);
  process.exit(1);
}

const measured = new Map();
for (const { name, title, measure } of BENCHES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`${title} …`);
  measured.set(name, tableText(title, await measure()));
  console.log(`${measured.get(name)}\n`);
}
if (process.argv.includes("--keep"))
  await keepTables(
    measured,
    BENCHES.map(({ name }) => name),
  );
