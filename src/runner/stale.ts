import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { writeWhole } from "../lineage/write-whole.js";
import type { Reads } from "../lineage/index.js";
import { describeChange } from "./describe-change.js";
import { type Inputs, hashText } from "./inputs.js";
import { hashOutputs } from "./hash-outputs.js";
import { type Notebook, isExecutable } from "./notebook.js";
import { readReasons } from "./read-reasons.js";
import type { World } from "./world.js";

/** What a notebook is made of and what it shows, as hashes. */
export interface Contents {
  /** Sources of its code cells, in order. */
  readonly cells: readonly string[];
  /** What each of them shows. */
  readonly outputs: readonly string[];
}

/** What is kept of a notebook's last good run, in .jianbao/runs: its contents and what it read. */
export interface RunRecord extends Contents {
  readonly inputs: Inputs;
  readonly reads: Reads;
}

/** The contents of a notebook: prose, counts and timestamps are none. */
export function contentsOf(notebook: Notebook): Contents {
  return {
    cells: notebook.cells.filter(isExecutable).map((cell) => hashText(cell.source)),
    outputs: notebook.cells.filter(isExecutable).map((cell) => hashOutputs(cell.outputs)),
  };
}

/**
 * Why a notebook must run again, in words; none if what it shows is up to date.
 *
 * @example
 * await findReasons(record, contentsOf(notebook), worldNow(root))
 * // ["data/metrics.csv, 3 rows of 嵊州市 changed (value)"]
 */
export async function findReasons(
  recorded: RunRecord | undefined,
  { cells, outputs }: Contents,
  world: World,
): Promise<string[]> {
  if (!recorded) return ["it has no recorded run"];
  const edited = cellReasons(recorded.cells, cells);
  // A cell that came or went brought or took its outputs.
  const shown = edited.length > 0 || same(recorded.outputs, outputs) ? [] : ["its outputs were changed or cleared"];
  return [
    ...edited,
    ...shown,
    ...inputReasons(recorded.inputs, world.inputs),
    ...(await readReasons(recorded.reads, world)),
  ];
}

/** Whether two notebooks have the same cells and show the same. */
export function showsSame(a: Contents, b: Contents): boolean {
  return same(a.cells, b.cells) && same(a.outputs, b.outputs);
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

function cellReasons(before: readonly string[], now: readonly string[]): string[] {
  if (before.length !== now.length) return [`it has ${now.length} code cells and had ${before.length}`];
  return now.flatMap((hash, index) => (hash === before[index] ? [] : [`cell ${index + 1} changed`]));
}

function inputReasons(before: Inputs, now: Inputs): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => before[name] !== now[name])
    .map((name) => describeChange(name, before[name], now[name]));
}

/** The record of a notebook's last good run, if there is one that can be read. */
export async function loadRecord(root: string, notebook: string): Promise<RunRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(recordPath(root, notebook), "utf8")) as Partial<RunRecord>;
    return record.reads && record.inputs && record.cells && record.outputs ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}

export async function saveRecord(root: string, notebook: string, record: RunRecord): Promise<void> {
  const path = recordPath(root, notebook);
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, `${JSON.stringify(record, null, 1)}\n`);
}

/** A notebook whose run failed is stale until one succeeds. */
export async function removeRecord(root: string, notebook: string): Promise<void> {
  await rm(recordPath(root, notebook), { force: true });
}

function recordPath(root: string, notebook: string): string {
  const inside = relative(root, notebook).split(sep).join("/").replaceAll("../", "up/");
  return join(root, ".jianbao", "runs", `${inside}.json`);
}
