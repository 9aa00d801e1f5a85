import type { Spec } from "../../charts/index.js";
import { type Notebook, type Output, isExecutable } from "../notebook.js";
import { normalise } from "../normalise.js";
import { readHtmlTables } from "./html-table.js";

/** Something that a notebook's cell shows, as rows of named cells. */
export interface Showing {
  readonly kind: "chart" | "table" | "text";
  /** What it is known by from one run to the next. */
  readonly name: string;
  readonly title: string;
  /** Counts code cells, from 1. */
  readonly cell: number;
  readonly rows: readonly ShownRow[];
  readonly spec?: Spec;
}

export interface ShownRow {
  readonly cells: Readonly<Record<string, string>>;
  /** Metrics that the row says it stands on. */
  readonly ids: readonly string[];
}

/** Everything that a notebook's cells show, in order. */
export async function findShowings(notebook: Notebook): Promise<Showing[]> {
  const cells = notebook.cells.filter(isExecutable).map(async (cell, index) => {
    const shown = await Promise.all(normalise(cell.outputs).map((output) => toShowings(output, index + 1)));
    return shown.flat().map((showing, place) => nameByPlace(showing, place));
  });
  return (await Promise.all(cells)).flat();
}

// What has no name of its own is known by where it stands.
function nameByPlace(showing: Showing, place: number): Showing {
  return showing.name === "" ? { ...showing, name: `cell ${showing.cell}, ${showing.kind} ${place + 1}` } : showing;
}

const SPEC = "application/vnd.vegalite.v5+json";

async function toShowings(output: Output, cell: number): Promise<Showing[]> {
  if (output.output_type === "stream") return [toText(output.text, cell)];
  if (output.output_type === "error") return [toText(`${output.ename}: ${output.evalue}`, cell)];
  const { [SPEC]: spec, "text/html": html, "text/markdown": markdown, "text/plain": plain } = output.data;
  if (isRecord(spec)) return [toChart(spec, cell)];
  const tables = typeof html === "string" ? await readHtmlTables(html) : [];
  if (tables.length > 0)
    return tables.map(({ title, rows }) => {
      const shown = rows.map((cells) => ({ cells, ids: [] }));
      return { kind: "table", name: title === "" ? "" : `table ${title}`, title, cell, rows: shown };
    });
  const text = [markdown, plain].find((form) => typeof form === "string");
  return typeof text === "string" ? [toText(text, cell)] : [];
}

function toText(text: string, cell: number): Showing {
  const lines = text.trimEnd().split("\n");
  return { kind: "text", name: "", title: "", cell, rows: lines.map((line) => ({ cells: { "": line }, ids: [] })) };
}

function toChart(spec: Spec, cell: number): Showing {
  const recipe = isRecord(spec["usermeta"]) ? spec["usermeta"]["jianbao"] : undefined;
  const { name, rows, texts, options } = (isRecord(recipe) ? recipe : {}) as Partial<Recipe>;
  const title = texts?.zh?.title ?? "";
  const shown = (Array.isArray(rows) ? rows : []).filter(isRecord).map((row) => toChartRow(row, options?.headings));
  return { kind: "chart", name: name === undefined ? "" : `chart ${name}`, title, cell, rows: shown, spec };
}

interface Recipe {
  readonly name: string;
  readonly rows: readonly unknown[];
  readonly texts: { readonly zh?: { readonly title?: string } };
  /** Of a table with bars: what stands above the cells of its rows. */
  readonly options: { readonly headings?: readonly string[] };
}

// How a figure is written, and where it comes from: not what it says.
const ABOUT = /^(?:ids|sentence|locus|digits|\w+Digits)$/;

function toChartRow({ cells: printed, ...row }: Spec, headings: readonly string[] = []): ShownRow {
  const columns = Array.isArray(printed)
    ? headings.map((heading, index) => [heading, (printed as unknown[])[index]])
    : [];
  const cells = [...(columns as [string, unknown][]), ...Object.entries(row)]
    .filter(([name, value]) => !ABOUT.test(name) && ["string", "number"].includes(typeof value) && value !== "")
    .map(([name, value]) => [name, writeCell(name, value as string | number, row)]);
  const ids: unknown[] = Array.isArray(row["ids"]) ? row["ids"] : [];
  return { cells: Object.fromEntries(cells) as ShownRow["cells"], ids: ids.filter((id) => typeof id === "string") };
}

function writeCell(name: string, value: string | number, row: Spec): string {
  const digits = name === "value" ? row["digits"] : row[`${name}Digits`];
  return typeof value === "number" && typeof digits === "number" ? value.toFixed(digits) : String(value);
}

function isRecord(value: unknown): value is Spec {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
