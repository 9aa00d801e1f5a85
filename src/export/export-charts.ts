import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Layout } from "../charts/index.js";
import { loadBulletinsInTurn, type Bulletin } from "../corpus/index.js";
import { workspacePath } from "../lineage/workspace.js";
import type { FoundChart } from "./charts-of.js";
import { chooseCharts } from "./choose-charts.js";
import { drawChart, type DrawOptions } from "./draw-chart.js";
import { findFacts } from "./facts.js";
import { loadTypeface } from "./fonts.js";
import { toHtml } from "./html.js";
import { inTurn } from "./in-turn.js";
import { type Library, openLibrary, openLibraryOf } from "./library.js";
import { makeFolder, saveFile } from "./save-file.js";
import { languageOfRun } from "./show.js";
import { type Format, FORMATS } from "./formats.js";
import { checkFormats, writeFormats, type Writing } from "./write-formats.js";

export interface ExportOptions extends Pick<Layout, "preset" | "width" | "lang" | "theme"> {
  /** Executed notebooks. */
  readonly notebooks: readonly string[];
  /** Chart names, * for any run of characters; all charts where left out. */
  readonly patterns?: readonly string[];
  readonly formats?: readonly Format[];
  readonly dpi?: number;
  /** Text of SVG as paths. */
  readonly outline?: boolean;
  /** TTF or OTF files instead of Noto Sans SC: a regular one and, where there is one, a bold one. */
  readonly font?: readonly string[];
  /** What pages quote from; the bulletins of the workspace where left out. */
  readonly bulletins?: readonly Bulletin[];
  /** Folder written to; exports/ of the workspace where left out. */
  readonly out?: string;
  readonly log?: (line: string) => void;
}

export interface ExportedChart {
  readonly name: string;
  readonly notebook: string;
  readonly files: readonly string[];
}

// While one chart is laid out, the pictures of the ones before are packed on other cores.
const UNDER_WAY = 4;

/**
 * Writes the charts of executed notebooks as files, built again from their recipes at the size, in the language and
 * in the theme asked for; and, with HTML, a gallery of all as index.html. No kernel is needed. Each file appears
 * whole or not at all.
 *
 *   notebooks → charts → scenes → files of each format, gallery
 *
 * @example
 * await exportCharts({ notebooks: ["notebooks/01-what-grew.ipynb"], patterns: ["growth*"], preset: "column" });
 */
export async function exportCharts(options: ExportOptions): Promise<ExportedChart[]> {
  const { notebooks, patterns = [], log = () => undefined } = options;
  const charts = chooseCharts(notebooks, patterns);
  const writing = await toWriting(options, charts);
  const drawing = await toDrawing(options);
  makeFolder(writing.out);
  let done = 0;
  const exported = await inTurn(charts, UNDER_WAY, async (found) => {
    const page = await drawChart(found, drawing);
    const files = await writeFormats(found, page, writing);
    const names = files.map((file) => relative(writing.out, file));
    log(`${++done}/${charts.length} ${found.name}: ${names.join(", ")}`);
    return { page, chart: { name: found.name, notebook: found.notebook, files } };
  });
  if (writing.formats.includes("html") && exported.length > 0) {
    const pages = exported.map(({ page }) => page);
    const gallery = await toHtml(pages, { gallery: writing.formats, library: writing.library });
    await saveFile(join(writing.out, "index.html"), gallery);
  }
  return exported.map(({ chart }) => chart);
}

async function toWriting(options: ExportOptions, charts: readonly FoundChart[]): Promise<Writing> {
  const { out = workspacePath("exports"), formats = FORMATS, dpi = 300, outline = false } = options;
  checkFormats(formats, dpi);
  const library = formats.includes("html") ? await readLibrary(charts, options.bulletins) : openLibrary([]);
  return { out, formats, dpi, outline, library };
}

// A chart outlives the bulletins it was made from: its page then shows the sentences alone.
async function readLibrary(
  charts: readonly FoundChart[],
  bulletins: readonly Bulletin[] | undefined,
): Promise<Library> {
  if (bulletins) return openLibrary(bulletins);
  if (!existsSync(workspacePath("seeds"))) return openLibrary([]);
  const sentences = charts.flatMap(({ spec }) => findFacts(spec).map(({ sentence }) => sentence));
  return openLibraryOf(sentences, () => loadBulletinsInTurn());
}

async function toDrawing({ preset, width, lang, theme, font }: ExportOptions): Promise<DrawOptions> {
  return {
    lang: lang ?? languageOfRun(),
    ...(preset && { preset }),
    ...(width !== undefined && { width }),
    ...(theme && { theme }),
    typeface: await loadTypeface(font),
    foreign: font !== undefined,
  };
}
