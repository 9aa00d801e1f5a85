import { join } from "node:path";
import { workspacePath } from "../../lineage/workspace.js";
import { REPORT_FORMATS, type ReportFormat } from "../formats.js";
import { makeFolder, saveFile } from "../save-file.js";
import { readReport } from "./read-report.js";
import type { ReadReportOptions } from "./report-options.js";
import type { Report } from "./report.js";

export interface WriteReportOptions extends ReadReportOptions {
  /** Word where left out. */
  readonly formats?: readonly ReportFormat[];
  /** Folder written to; exports/ of the workspace where left out. */
  readonly out?: string;
  readonly log?: (line: string) => void;
}

// Libraries are loaded for the formats asked for, no others.
const WRITERS: Readonly<Record<ReportFormat, (report: Report) => Promise<string | Buffer>>> = {
  docx: async (report) => (await import("./docx.js")).toDocx(report),
  pdf: async (report) => (await import("./pdf-report.js")).toReportPdf(report),
  html: async (report) => (await import("./html-report.js")).toReportHtml(report),
  pptx: async (report) => (await import("./pptx.js")).toSlides(report),
};

/**
 * Writes one document of executed notebooks: summary, each question with its conclusion, charts and tables, and an
 * annex that traces every value to its sentence. No kernel is needed.
 *
 * @example
 * await writeReport({ notebooks: ["notebooks/02-what-grew.ipynb"], formats: ["docx", "pdf"] });
 * // ["exports/report.docx", "exports/report.pdf"]
 */
export async function writeReport(options: WriteReportOptions): Promise<string[]> {
  const { formats = ["docx"], out = workspacePath("exports"), log = () => undefined } = options;
  const unknown = formats.find((format) => !REPORT_FORMATS.some((known) => known === format));
  if (unknown !== undefined) throw new Error(`unknown format, one of ${REPORT_FORMATS.join(", ")}: ${unknown}`);
  const report = await readReport(options);
  makeFolder(out);
  const files: string[] = [];
  for (const format of formats) {
    const file = join(out, `report.${format}`);
    await saveFile(file, await WRITERS[format](report));
    files.push(file);
    log(file);
  }
  return files;
}
