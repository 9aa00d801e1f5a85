// `npm run bench`: every figure beside its peer, as a ratio of one run. Nothing here passes or fails.
//   npm run bench               prints the tables
//   npm run bench -- --keep     also writes them into tests/bench/README.md
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { benchExtraction } from "./extraction.mjs";

const BENCHES = [["Extraction beside Microsoft Recognizers-Text 1.3 (Chinese)", benchExtraction]];

const tables = [];
for (const [title, bench] of BENCHES) {
  console.log(`${title} …`);
  tables.push(table(title, await bench()));
  console.log(tables.at(-1));
}

if (process.argv.includes("--keep")) {
  const file = new URL("./README.md", import.meta.url);
  const head = readFileSync(file, "utf8").split("<!-- tables -->")[0];
  writeFileSync(file, `${head}<!-- tables -->\n\n${machine()}\n\n${tables.join("\n\n")}\n`);
}

function table(title, rows) {
  const lines = rows.map(
    ({ figure, ours, peer, unit }) =>
      `| ${figure} | ${shown(ours)} | ${shown(peer)} | ${shown(ours / peer)} | ${unit} |`,
  );
  return [
    `## ${title}`,
    "",
    "| figure | jianbao | peer | ratio | unit |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function shown(number) {
  return Number(number.toPrecision(3)).toString();
}

function machine() {
  const [cpu] = os.cpus();
  return `Measured on Node ${process.versions.node}, ${os.platform()} ${os.arch()}, ${os.cpus().length} cores (${cpu?.model ?? "unknown"}), ${Math.round(os.totalmem() / 2 ** 30)} GiB.`;
}
