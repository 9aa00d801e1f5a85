import { join } from "node:path";
import type { FoundChart } from "./charts-of.js";
import { toCsv } from "./csv.js";
import { type Format, FORMATS } from "./formats.js";
import { toHtml } from "./html.js";
import { toJson } from "./json.js";
import type { PageChart } from "./page-chart.js";
import { toPdf } from "./pdf.js";
import { toPng } from "./png.js";
import type { Library } from "./library.js";
import { saveFile } from "./save-file.js";
import { toSvg } from "./svg.js";
import { toXlsx } from "./xlsx.js";

/** Where and how finely charts are written, and what their pages quote from. */
export interface Writing {
  readonly formats: readonly Format[];
  readonly dpi: number;
  readonly out: string;
  /** Text of SVG as paths. */
  readonly outline: boolean;
  readonly library: Library;
}

const LOWEST_DPI = 36;
const HIGHEST_DPI = 1200;

/** Refuses a format that there is none of, and a resolution that no printer or screen has. */
export function checkFormats(formats: readonly string[], dpi: number): void {
  const unknown = formats.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined) throw new Error(`unknown format, one of ${FORMATS.join(", ")}: ${unknown}`);
  if (!(dpi >= LOWEST_DPI && dpi <= HIGHEST_DPI))
    throw new Error(`invalid dpi, from ${LOWEST_DPI} to ${HIGHEST_DPI}: ${dpi}`);
}

/** Writes a chart in each format; returns the files. */
export async function writeFormats(found: FoundChart, page: PageChart, writing: Writing): Promise<string[]> {
  const { formats, dpi, out, outline, library } = writing;
  const { scene, lang, spec, fileName } = page;
  const draw: Record<Format, () => string | Buffer | Promise<string | Buffer>> = {
    svg: () => toSvg(scene, { outline }),
    png: () => toPng(scene, dpi),
    pdf: () => toPdf(scene),
    html: () => toHtml([page], { library }),
    json: () => toJson(spec),
    csv: () => toCsv(found, lang),
    xlsx: () => toXlsx(found, lang),
  };
  const files: string[] = [];
  for (const format of formats) {
    const file = join(out, `${fileName}.${format}`);
    await saveFile(file, await draw[format]());
    files.push(file);
  }
  return files;
}
