import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toSpec, type Chart, type Spec } from "../../src/charts/index.js";

/** A folder of its own for one test. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "jianbao-export-"));
}

/** An executed notebook in which each cell showed one chart or foreign spec. */
export function writeNotebook(folder: string, name: string, shown: readonly (Chart | Spec)[]): string {
  const cells = shown.map((chart) => ({
    cell_type: "code",
    execution_count: 1,
    metadata: {},
    source: ["await show(chart)"],
    outputs: [
      { output_type: "stream", name: "stdout", text: ["drawing"] },
      {
        output_type: "display_data",
        metadata: {},
        data: { "application/vnd.vegalite.v5+json": isChart(chart) ? toSpec(chart) : chart },
      },
    ],
  }));
  const path = join(folder, `${name}.ipynb`);
  const prose = { cell_type: "markdown", metadata: {}, source: ["# 增速"] };
  writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [prose, ...cells] }));
  return path;
}

function isChart(chart: Chart | Spec): chart is Chart {
  return "form" in chart;
}
