import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWholeSync } from "../lineage/write-whole.js";
import type { Reads } from "../lineage/index.js";
import type { Inputs } from "./inputs.js";
import { type Notebook, isExecutable } from "./notebook.js";
import { mayRaise } from "./raises.js";
import { type RunRecord, contentsOf } from "./stale.js";

/** What a kernel that Jupyter started has executed so far; it does not know of which notebook. */
export interface Session {
  readonly cells: readonly SessionCell[];
  readonly inputs: Inputs;
  readonly reads: Reads;
}

/** A cell that was executed: hashes of its source and of what it showed. */
export interface SessionCell {
  readonly source: string;
  readonly outputs: string;
  readonly failed: boolean;
}

// A kernel each time a notebook is opened: old ones have had their time.
const KEPT = 30;

/** Writes down what a kernel has executed, under a name of its own. */
export function saveSession(root: string, name: string, session: Session): void {
  const folder = sessionsFolder(root);
  mkdirSync(folder, { recursive: true });
  writeWholeSync(join(folder, `${name}.json`), JSON.stringify(session));
  const files = readdirSync(folder).map((file) => join(folder, file));
  const newest = files.map((file) => ({ file, time: timeOf(file) })).sort((a, b) => b.time - a.time);
  for (const { file } of newest.slice(KEPT)) rmSync(file, { force: true });
}

const sessionsFolder = (root: string) => join(root, ".jianbao", "sessions");
const timeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Sessions that are kept; one that cannot be read is none. */
export async function loadSessions(root: string): Promise<Session[]> {
  const folder = sessionsFolder(root);
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8").catch(() => "")));
  return texts.flatMap((text) => readSession(text) ?? []);
}

function readSession(text: string): Session | undefined {
  try {
    return JSON.parse(text) as Session;
  } catch {
    return undefined;
  }
}

/**
 * The record of a session that executed a notebook from its first cell to its last, and showed what is stored in it;
 * `undefined` when it did not, or executed anything else before.
 */
export function recordOfSession({ cells, inputs, reads }: Session, notebook: Notebook): RunRecord | undefined {
  const contents = contentsOf(notebook);
  const count = contents.cells.length;
  const last = cells.slice(-count);
  const allowed = notebook.cells.filter(isExecutable).map((cell) => mayRaise(cell.metadata));
  const fits = contents.cells.every((source, i) => {
    const cell = last[i];
    return cell?.source === source && cell.outputs === contents.outputs[i] && (!cell.failed || allowed[i]);
  });
  const isAlone = cells.every(({ source }) => contents.cells.includes(source));
  if (count === 0 || !fits || !isAlone) return undefined;
  const tables = reads.tables.filter(({ lastStep }) => lastStep >= cells.length - count);
  return { ...contents, inputs, reads: { ...reads, tables } };
}
