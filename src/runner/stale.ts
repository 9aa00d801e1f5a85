import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { type Inputs, hashText } from "./inputs.js";
import { formatJson } from "./nbformat.js";
import { normaliseOutputs } from "./normalise.js";
import { type Notebook, isExecutable } from "./notebook.js";

/** What is kept of a notebook's last good run, in .jianbao/runs: hashes of what it was made of and of what it showed. */
export interface RunRecord {
  /** Sources of its code cells, in order. */
  readonly cells: readonly string[];
  readonly outputs: string;
  readonly inputs: Inputs;
}

/** What a run just ended would be recorded as. `inputs` are those of before the run: an edit during it counts after it. */
export function toRecord(notebook: Notebook, inputs: Inputs): RunRecord {
  return {
    cells: notebook.cells.filter(isExecutable).map((cell) => hashText(cell.source)),
    outputs: hashText(formatJson(normaliseOutputs(notebook))),
    inputs,
  };
}

/**
 * Why a notebook must run again, in words; none if what it shows is up to date. Prose does not count.
 *
 * @example
 * findReasons(record, { ...record, inputs: { ...record.inputs, "data/metrics.csv": "…" } })
 * // ["data/metrics.csv changed"]
 */
export function findReasons(recorded: RunRecord | undefined, now: RunRecord): string[] {
  if (!recorded) return ["it has no recorded run"];
  const cells = cellReasons(recorded.cells, now.cells);
  // A cell that came or went brought or took its outputs.
  const outputs = cells.length > 0 || recorded.outputs === now.outputs ? [] : ["its outputs were changed or cleared"];
  return [...cells, ...outputs, ...inputReasons(recorded.inputs, now.inputs)];
}

function cellReasons(before: readonly string[], now: readonly string[]): string[] {
  if (before.length !== now.length) return [`it has ${now.length} code cells and had ${before.length}`];
  return now.flatMap((hash, index) => (hash === before[index] ? [] : [`cell ${index + 1} changed`]));
}

function inputReasons(before: Inputs, now: Inputs): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  const changed = paths.filter((path) => before[path] !== now[path]);
  const modules = changed.filter((path) => path.startsWith("dist/"));
  const others = changed.filter((path) => !path.startsWith("dist/"));
  const named = others.map((path) => `${path} ${!before[path] ? "is new" : !now[path] ? "is gone" : "changed"}`);
  return modules.length > 0 ? [...named, moduleReason(modules)] : named;
}

// Recompiled modules come in dozens; one is worth its name.
function moduleReason(modules: readonly string[]): string {
  const names = new Set(modules.map((path) => path.replace(/\.(?:d\.ts|js)$/, "")));
  return names.size === 1 ? `${[...names].join("")} changed` : `${names.size} modules of dist changed`;
}

/** The record of a notebook's last good run, if there is one that can be read. */
export async function loadRecord(root: string, notebook: string): Promise<RunRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordPath(root, notebook), "utf8")) as RunRecord;
  } catch {
    return undefined;
  }
}

export async function saveRecord(root: string, notebook: string, record: RunRecord): Promise<void> {
  const path = recordPath(root, notebook);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify(record, null, 1)}\n`);
}

/** A notebook whose run failed is stale until one succeeds. */
export async function removeRecord(root: string, notebook: string): Promise<void> {
  await rm(recordPath(root, notebook), { force: true });
}

function recordPath(root: string, notebook: string): string {
  const inside = relative(root, notebook).split(sep).join("/").replaceAll("../", "up/");
  return join(root, ".jianbao", "runs", `${inside}.json`);
}
