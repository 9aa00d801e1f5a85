// One edited row of data/metrics.csv: from the save to the new chart on the page, beside `jupyter nbconvert --execute` of the
// same notebook. JUPYTER names a jupyter program; where it is missing, ours is measured alone.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { writeKernelSpec } = require("../../dist/runner/kernelspec.js");

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const NOTEBOOK = "02-what-grew";
const EDITS = 5;

/** Rows of the table. */
export async function benchWatch() {
  const root = mkdtempSync(join(os.tmpdir(), "jianbao-bench-"));
  try {
    for (const name of ["data", "seeds", "notebooks", "dist", "package-lock.json"])
      cpSync(join(ROOT, name), join(root, name), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
    const ours = await measureWatch(root);
    const peer = await measureNbconvert(root);
    return [{ figure: "one edited row, from save to chart (median of 5)", ours, peer, unit: "s" }];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureWatch(root) {
  const child = spawn(process.execPath, [join(ROOT, "dist/bin/jianbao.js"), "watch", NOTEBOOK], {
    env: { ...process.env, JIANBAO_ROOT: root },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const page = await followPage(await addressFrom(child));
    await page.until(({ status }) => /就绪/u.test(status));
    const times = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      await wait(8000); // the next kernel gets ready while nobody waits for it, as between two edits of a person
      const rate = `${10 + edit}.8`;
      const begun = performance.now();
      editRate(root, rate);
      await page.until((parts) =>
        new RegExp(`<svg.*${rate.replace(".", "\\.")}.*</svg>`, "su").test(parts[`n-${NOTEBOOK}`]),
      );
      times.push((performance.now() - begun) / 1000);
    }
    return times.sort((a, b) => a - b)[Math.floor(EDITS / 2)];
  } finally {
    child.kill();
  }
}

async function addressFrom(child) {
  let said = "";
  for await (const piece of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    said += piece;
    const url = /http:\S+/u.exec(said)?.[0];
    if (url) return (child.stdout.resume(), new URL(url));
  }
  throw new Error(`the watcher ended: ${said}`);
}

// The page as a program sees it: parts by the id of their element.
async function followPage({ hostname, port, searchParams }) {
  const parts = { status: "" };
  let look = () => undefined;
  const headers = { "x-jianbao-token": searchParams.get("token") };
  get({ hostname, port, path: "/events", headers }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (piece) => {
      const messages = (text + piece).split("\n\n");
      text = messages.pop();
      for (const message of messages)
        if (message.startsWith("data: ")) Object.assign(parts, JSON.parse(message.slice(6)));
      look();
    });
    response.on("error", () => undefined);
  });
  const until = (isSo) =>
    new Promise((resolve) => {
      look = () => isSo(parts) && resolve();
      look();
    });
  return { until };
}

// The growth rate of 嵊州市 that the notebook draws first.
function editRate(root, rate) {
  const file = join(root, "data", "metrics.csv");
  const text = readFileSync(file, "utf8");
  const edited = text.replace(/(高新技术产业投资,高新技术产业投资,,growth,)[\d.]+,[\d.]+(?=,,%)/u, `$1${rate},${rate}`);
  if (edited === text) throw new Error("the row to edit was not found in data/metrics.csv");
  writeFileSync(file, edited);
}

async function measureNbconvert(root) {
  const jupyter = (process.env.JUPYTER ?? "").split(delimiter).find((path) => path && existsSync(path));
  if (!jupyter) {
    console.log("no Jupyter to compare with: JUPYTER names no program");
    return Number.NaN;
  }
  const env = { ...process.env, JUPYTER_PATH: await writeKernelSpec(root) };
  const args = [
    "nbconvert",
    "--to",
    "notebook",
    "--execute",
    "--inplace",
    join(root, "notebooks", `${NOTEBOOK}.ipynb`),
  ];
  const times = [];
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    const code = await new Promise((resolve) => spawn(jupyter, args, { env, stdio: "ignore" }).once("close", resolve));
    if (code !== 0) throw new Error(`jupyter nbconvert ended with code ${code}`);
    times.push((performance.now() - begun) / 1000);
  }
  return times.sort((a, b) => a - b)[1];
}
