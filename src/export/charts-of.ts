import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { FORM_NAMES, type Chart, type Spec } from "../charts/index.js";
import { VEGALITE_MIME } from "./show.js";

/** A chart found in an executed notebook. */
export interface FoundChart {
  readonly name: string;
  /** File name of the notebook, without its ending. */
  readonly notebook: string;
  /** Number of the code cell, from 1. */
  readonly cell: number;
  /** The spec as it was shown. */
  readonly spec: Spec;
  /** What it can be built from again; a chart that something else made has none and is drawn as it is. */
  readonly chart?: Chart;
}

/** The charts in a notebook's outputs, in order, whoever executed it. */
export function chartsOf(notebookPath: string): FoundChart[] {
  const notebook = basename(notebookPath, ".ipynb");
  const codeCells = readCells(notebookPath).filter((cell) => cell["cell_type"] === "code");
  const specs = codeCells.flatMap((cell, index) => specsOf(cell).map((spec) => ({ spec, cell: index + 1 })));
  return specs.map(({ spec, cell }, index) => {
    const chart = recipeOf(spec);
    const name = chart?.name ?? (typeof spec["name"] === "string" ? spec["name"] : `${notebook}-${index + 1}`);
    return { name, notebook, cell, spec, ...(chart && { chart }) };
  });
}

/** Whether any code cell of a notebook has run: it has a number, or shows something. */
export function isExecuted(notebookPath: string): boolean {
  return readCells(notebookPath).some(
    ({ execution_count: count, outputs }) =>
      typeof count === "number" || (Array.isArray(outputs) && outputs.length > 0),
  );
}

function readCells(path: string): Spec[] {
  let notebook: unknown;
  try {
    notebook = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`invalid notebook; run it again, or restore it from git: ${path}`, { cause: error });
  }
  const cells = isRecord(notebook) ? notebook["cells"] : undefined;
  if (!Array.isArray(cells) || !cells.every(isRecord))
    throw new Error(`invalid notebook, its cells are missing or broken; take back the last good version: ${path}`);
  return cells;
}

function specsOf(cell: Spec): Spec[] {
  const outputs: unknown[] = Array.isArray(cell["outputs"]) ? cell["outputs"] : [];
  return outputs.flatMap((output) => {
    const data = isRecord(output) ? output["data"] : undefined;
    const spec = isRecord(data) ? data[VEGALITE_MIME] : undefined;
    return isRecord(spec) ? [spec] : [];
  });
}

function recipeOf(spec: Spec): Chart | undefined {
  const meta = isRecord(spec["usermeta"]) ? spec["usermeta"]["jianbao"] : undefined;
  if (!isRecord(meta)) return undefined;
  const { form, name, rows, options, texts } = meta;
  const whole =
    typeof form === "string" &&
    FORM_NAMES.some((known) => known === form) &&
    typeof name === "string" &&
    Array.isArray(rows) &&
    isRecord(options) &&
    isRecord(texts);
  if (!whole) throw new Error(`invalid recipe of a chart; run its notebook again: ${String(name)}`);
  return meta as unknown as Chart;
}

function isRecord(value: unknown): value is Spec {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Refuses charts that would overwrite each other's files, on disks that ignore case as well. */
export function refuseSameNames(charts: readonly FoundChart[], fileName: (name: string) => string): void {
  const seen = new Map<string, FoundChart>();
  for (const chart of charts) {
    const key = fileName(chart.name).toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      const where = [other, chart].map(({ notebook, cell }) => `${notebook} cell ${cell}`).join(" and ");
      throw new Error(`duplicate chart name in ${where}; give each chart its own: ${chart.name}`);
    }
    seen.set(key, chart);
  }
}
