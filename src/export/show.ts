import type { Chart, Lang, Layout } from "../charts/index.js";
import { LANGS, toSpec } from "../charts/index.js";
import { emit } from "./kernel.js";
import { toPng } from "./png.js";
import { toScene } from "./scene.js";

/** JupyterLab and VS Code draw this one; v6+json neither. */
export const VEGALITE_MIME = "application/vnd.vegalite.v5+json";

// Sharp on a dense screen, and small enough to be committed with the notebook.
const NOTEBOOK_DPI = 192;

/**
 * Shows a chart in the notebook cell that awaits it: its spec, its picture for those who draw no specs (GitHub), and
 * its title as text, in one bundle. The spec carries the chart's recipe, from which `jianbao export` builds it again.
 * In English where `JIANBAO_LANG=en`.
 *
 * @example
 * await show(bars(rows, { name: "growth", category: "indicator", value: "value", texts }));
 */
export async function show(chart: Chart, layout: Layout = {}): Promise<void> {
  const spec = toSpec(chart, { lang: languageOfRun(), ...layout });
  const scene = await toScene(spec, chart.name);
  const picture = await toPng(scene, NOTEBOOK_DPI);
  emit({
    data: { [VEGALITE_MIME]: spec, "image/png": picture.toString("base64"), "text/plain": scene.title },
    metadata: { "image/png": { width: scene.width, height: scene.height } },
  });
}

/** The language of this run: `JIANBAO_LANG`, else Chinese. */
export function languageOfRun(): Lang {
  const wanted = process.env["JIANBAO_LANG"] ?? "zh";
  const lang = LANGS.find((known) => known === wanted);
  if (lang === undefined) throw new Error(`unknown language in JIANBAO_LANG, one of ${LANGS.join(", ")}: ${wanted}`);
  return lang;
}
