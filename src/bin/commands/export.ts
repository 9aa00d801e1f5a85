import { exportCharts, type ExportOptions, FORMATS, type Format } from "../../export/index.js";
import { chooseNotebooks } from "../notebooks.js";

export interface ExportFlags extends Pick<ExportOptions, "preset" | "width" | "dpi" | "lang" | "theme" | "out"> {
  readonly format?: string;
}

/** `jianbao export`: charts of the executed notebooks, all or those whose names fit. */
export async function exportAll(patterns: readonly string[], { format, ...layout }: ExportFlags): Promise<void> {
  const formats =
    format
      ?.split(",")
      .map((f) => f.trim())
      .filter((f) => f !== "") ?? FORMATS;
  const charts = await exportCharts({
    ...layout,
    notebooks: chooseNotebooks([]),
    patterns,
    formats: formats as readonly Format[],
    log: (line) => console.log(`  ${line}`),
  });
  console.log(`${charts.length} charts`);
}
