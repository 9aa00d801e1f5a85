import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { writeWhole } from "../lineage/write-whole.js";
import { formatJson, joinLines, joinBundle, splitBundle, splitLines } from "./nbformat.js";

/** A Jupyter notebook, format 4; texts are strings, not lists of lines. What is not listed here is kept as it was. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

export type Cell = CodeCell | ProseCell;

export interface CodeCell {
  readonly cell_type: "code";
  readonly id?: string;
  readonly source: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export interface ProseCell {
  readonly cell_type: "markdown" | "raw";
  readonly id?: string;
  readonly source: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A mime bundle: the same thing in several forms. */
export type Bundle = Readonly<Record<string, unknown>>;

export type Output =
  | { readonly output_type: "stream"; readonly name: string; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: Bundle; readonly metadata: Bundle }
  | {
      readonly output_type: "execute_result";
      readonly data: Bundle;
      readonly metadata: Bundle;
      readonly execution_count: number | null;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

/** The kernel this workspace's notebooks are made for, ours or a stock tslab. */
export const KERNEL_NAME = "tslab";

/** Code cells that are executed: one that is empty is not, nor does it count. */
export function isExecutable(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code" && cell.source.trim() !== "";
}

/**
 * The text of an `.ipynb` file → notebook. Throws on what cannot be run, naming the file and the next step.
 *
 * @example
 * readNotebook('{"cells": [], "metadata": {"kernelspec": {"name": "tslab"}}, "nbformat": 4, "nbformat_minor": 5}', "01.ipynb").nbformat
 * // 4
 */
export function readNotebook(text: string, path: string): Notebook {
  const raw = parse(text, path);
  if (raw.nbformat !== 4) throw unsupportedFormat(raw, path);
  const kernel = (raw.metadata?.["kernelspec"] as { name?: string } | undefined)?.name;
  if (kernel !== KERNEL_NAME) throw otherKernel(kernel, path);
  refuseCells(raw, path);
  return { ...raw, cells: raw.cells.map(joinCell) };
}

/** Notebook → the text of its file, in the form Jupyter itself writes. */
export function formatNotebook(notebook: Notebook): string {
  return `${formatJson({ ...notebook, cells: notebook.cells.map(splitCell) })}\n`;
}

/** Reads an `.ipynb` file; errors call it by its name. */
export async function loadNotebook(path: string, name = path): Promise<Notebook> {
  return readNotebook(await loadText(path, name), name);
}

/**
 * Writes the outputs of a run into the `.ipynb` file, as a whole or not at all; resolves with its text. Throws when somebody has edited the file
 * since it was read: their edit would be lost.
 */
export async function saveNotebook(path: string, executed: Notebook, read: Notebook): Promise<string> {
  const stored = await loadText(path, path);
  if (!isDeepStrictEqual(readNotebook(stored, path), read)) throw changedMeanwhile(path);
  const text = formatNotebook(executed);
  const refuseChanges = (): void => {
    if (!existsSync(path) || readFileSync(path, "utf8") !== stored) throw changedMeanwhile(path);
  };
  if (text !== stored) await writeWhole(path, text, refuseChanges);
  return text;
}

const changedMeanwhile = (path: string) =>
  new Error(`changed while it ran: ${path}. It was left as it is: run it again`);

async function loadText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`missing notebook: ${name}`, { cause: error });
  }
}

function parse(text: string, path: string): Notebook {
  try {
    const raw = JSON.parse(text.replace(/^\uFEFF/, "")) as Notebook | null;
    if (typeof raw?.nbformat === "number") return raw;
  } catch (error) {
    throw notJson(error, path);
  }
  throw new Error(
    `invalid notebook, no nbformat in it: ${path}. Make one with JupyterLab, or take back the last good version`,
  );
}

function refuseCells({ cells }: { readonly cells: unknown }, path: string): void {
  const broken = Array.isArray(cells) ? cells.findIndex((cell) => !isCell(cell)) + 1 : undefined;
  if (broken === 0) return;
  const what = broken === undefined ? "no list of cells in it" : `cell ${broken} is broken`;
  throw new Error(`invalid notebook, ${what}: ${path}. Take back the last good version`);
}

function isCell(cell: unknown): boolean {
  const { cell_type, source } = (cell ?? {}) as Readonly<Record<string, unknown>>;
  const lines: unknown[] = Array.isArray(source) ? source : [source];
  return typeof cell_type === "string" && lines.every((line) => typeof line === "string");
}

function notJson(error: unknown, path: string): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(
    `invalid notebook, not JSON: ${path} (${reason}). Look for the marks of a merge conflict in it, or take back the last good version`,
    { cause: error },
  );
}

function unsupportedFormat({ nbformat }: Notebook, path: string): Error {
  return new Error(
    `unsupported notebook format: ${nbformat} in ${path}. Open it in JupyterLab and save it, which makes it format 4`,
  );
}

function otherKernel(kernel: string | undefined, path: string): Error {
  const found = kernel ? `unsupported kernel: ${kernel} in ${path}` : `missing kernel in ${path}`;
  return new Error(`${found}. Open it with \`npx jianbao lab\`, choose the kernel "TypeScript (jianbao)" and save`);
}

function joinCell(cell: Cell): Cell {
  const joined = { ...cell, source: joinLines(cell.source) };
  return joined.cell_type === "code" ? { ...joined, outputs: (joined.outputs ?? []).map(joinOutput) } : joined;
}

function joinOutput(output: Output): Output {
  if (output.output_type === "stream") return { ...output, text: joinLines(output.text) };
  return "data" in output ? { ...output, data: joinBundle(output.data) } : output;
}

function splitCell(cell: Cell): unknown {
  const split = { ...cell, source: splitLines(cell.source) };
  return "outputs" in split ? { ...split, outputs: split.outputs.map(splitOutput) } : split;
}

function splitOutput(output: Output): unknown {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  return "data" in output ? { ...output, data: splitBundle(output.data) } : output;
}
