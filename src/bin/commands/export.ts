import { resolve } from "node:path";
import { exportCharts, type ExportOptions, FORMATS, type Format } from "../../export/index.js";
import { shownPath, workspacePath } from "../../lineage/workspace.js";
import { splitFormats } from "../formats.js";
import { chooseNotebooks } from "../notebooks.js";

export interface ExportFlags extends Pick<
  ExportOptions,
  "preset" | "width" | "dpi" | "lang" | "theme" | "outline" | "out"
> {
  readonly format?: string;
  /** A font file, or a regular and a bold one, parted by a comma. */
  readonly font?: string;
}

/** `jianbao export`: charts of the executed notebooks, all or those whose names fit. */
export async function exportAll(patterns: readonly string[], { format, font, ...layout }: ExportFlags): Promise<void> {
  const formats: readonly string[] = splitFormats(format) ?? FORMATS;
  if (formats.includes("pptx"))
    throw new Error("slides hold all charts at once; make them with: npx jianbao report --format pptx");
  const charts = await exportCharts({
    ...layout,
    ...(font !== undefined && { font: font.split(",") }),
    notebooks: chooseNotebooks([]),
    patterns,
    formats: formats as readonly Format[],
    log: (line) => console.log(`  ${line}`),
  });
  const folder = shownPath(resolve(layout.out ?? workspacePath("exports")));
  console.log(`${charts.length === 1 ? "1 chart" : `${charts.length} charts`} in ${folder}/`);
}
