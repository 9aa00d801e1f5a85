import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { toSpec, type Lang, type Layout, type Spec } from "../charts/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { chartsOf, refuseSameNames, type FoundChart } from "./charts-of.js";
import { toCsv } from "./csv.js";
import { toFileName } from "./file-name.js";
import { loadTypeface, measureBy, type Typeface } from "./fonts.js";
import { refuseMissingGlyphs } from "./glyphs.js";
import { toHtml, type PageChart } from "./html.js";
import { toJson } from "./json.js";
import { toPdf } from "./pdf.js";
import { toPng } from "./png.js";
import { toScene, type Scene } from "./scene.js";
import { languageOfRun } from "./show.js";
import { toSvg } from "./svg.js";
import { toXlsx } from "./xlsx.js";

/** What a chart can be written as. */
export const FORMATS = ["svg", "png", "pdf", "html", "json", "csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

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
  /** Folder written to; exports/ of the workspace where left out. */
  readonly out?: string;
  readonly log?: (line: string) => void;
}

export interface ExportedChart {
  readonly name: string;
  readonly notebook: string;
  readonly files: readonly string[];
}

const LOWEST_DPI = 36;
const HIGHEST_DPI = 1200;

/**
 * Writes the charts of executed notebooks as files, built again from their recipes at the size, in the language and
 * in the theme asked for; and, with HTML, a gallery of all as index.html. No kernel is needed. Each file appears
 * whole or not at all.
 *
 * @example
 * await exportCharts({ notebooks: ["notebooks/01-what-grew.ipynb"], patterns: ["growth*"], preset: "column" });
 */
export async function exportCharts(options: ExportOptions): Promise<ExportedChart[]> {
  const { out = workspacePath("exports"), formats = FORMATS, dpi = 300, log = () => undefined } = options;
  checkFormats(formats, dpi);
  const charts = choose(options.notebooks.flatMap(chartsOf), options.patterns ?? []);
  mkdirSync(out, { recursive: true });
  const pages: PageChart[] = [];
  const exported: ExportedChart[] = [];
  const typeface = await loadTypeface(options.font);
  const lang = options.lang ?? languageOfRun();
  const layout: ExportLayout = {
    ...pickLayout({ ...options, font: undefined, lang }),
    lang,
    ...(options.font && layoutOf(typeface)),
  };
  for (const found of charts) {
    const drawn = await drawChart(found, layout, typeface);
    const files = await writeFormats(drawn, formats, { dpi, out, outline: options.outline ?? false });
    pages.push(drawn.page);
    exported.push({ name: found.name, notebook: found.notebook, files });
    log(`${found.name}: ${files.map((file) => relative(out, file)).join(", ")}`);
  }
  if (formats.includes("html") && pages.length > 0)
    await writeFileAtomic(join(out, "index.html"), await toHtml(pages, { gallery: formats }));
  return exported;
}

function checkFormats(formats: readonly string[], dpi: number): void {
  const unknown = formats.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined) throw new Error(`unknown format, one of ${FORMATS.join(", ")}: ${unknown}`);
  if (!(dpi >= LOWEST_DPI && dpi <= HIGHEST_DPI))
    throw new Error(`invalid dpi, from ${LOWEST_DPI} to ${HIGHEST_DPI}: ${dpi}`);
}

/** Charts whose name a pattern matches; a pattern that matches none is a mistake. */
function choose(charts: readonly FoundChart[], patterns: readonly string[]): FoundChart[] {
  refuseSameNames(charts, toFileName);
  const tests = patterns.map((pattern) => toTest(pattern));
  const idle = patterns.find((_, index) => !charts.some((chart) => tests[index]?.test(chart.name)));
  if (idle !== undefined)
    throw new Error(`unknown chart, one of ${charts.map((chart) => chart.name).join(", ")}: ${idle}`);
  return charts.filter((chart) => tests.length === 0 || tests.some((test) => test.test(chart.name)));
}

function toTest(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u");
}

function layoutOf(typeface: Typeface): Pick<Layout, "font" | "measure"> {
  return { font: `${typeface.family}, sans-serif`, measure: measureBy(typeface) };
}

interface Drawn {
  readonly found: FoundChart;
  readonly fileName: string;
  readonly scene: Scene;
  readonly lang: Lang;
  readonly page: PageChart;
}

async function drawChart(found: FoundChart, options: ExportLayout, typeface: Typeface): Promise<Drawn> {
  const spec = found.chart ? toSpec(found.chart, pickLayout(options)) : withFont(found.spec, options.font);
  const scene = await toScene(spec, found.name, typeface);
  refuseMissingGlyphs(scene, found.name);
  const fileName = toFileName(found.name);
  const lang = found.chart ? options.lang : "zh";
  return { found, fileName, scene, lang, page: { name: found.name, fileName, spec, scene, lang } };
}

type ExportLayout = Layout & { readonly lang: Lang };

function pickLayout({ preset, width, lang, theme, font, measure }: ExportLayout): Layout {
  return {
    lang,
    ...(preset && { preset }),
    ...(width !== undefined && { width }),
    ...(theme && { theme }),
    ...(font !== undefined && { font }),
    ...(measure && { measure }),
  };
}

function withFont(spec: Spec, font: string | undefined): Spec {
  return font === undefined ? spec : { ...spec, config: { ...(spec["config"] as object | undefined), font } };
}

interface Writing {
  readonly dpi: number;
  readonly out: string;
  readonly outline: boolean;
}

async function writeFormats(
  { found, fileName, scene, lang, page }: Drawn,
  formats: readonly Format[],
  { dpi, out, outline }: Writing,
): Promise<string[]> {
  const draw: Record<Format, () => string | Buffer | Promise<string | Buffer>> = {
    svg: () => toSvg(scene, { outline }),
    png: () => toPng(scene, dpi),
    pdf: () => toPdf(scene),
    html: () => toHtml([page]),
    json: () => toJson(page.spec),
    csv: () => toCsv(found, lang),
    xlsx: () => toXlsx(found, lang),
  };
  const files: string[] = [];
  for (const format of formats) {
    const file = join(out, `${fileName}.${format}`);
    await writeFileAtomic(file, await draw[format]());
    files.push(file);
  }
  return files;
}
