import { type Lang, type Layout } from "../charts/index.js";
import type { FoundChart } from "./charts-of.js";
import { toChartFileName } from "./file-name.js";
import { measureBy, type Typeface } from "./fonts.js";
import { refuseMissingGlyphs } from "./glyphs.js";
import { layChart, type LaidChart } from "./lay-chart.js";
import type { PageChart } from "./page-chart.js";
import { toScene } from "./scene.js";

/** How the charts of one export are laid out, and what they are drawn in. */
export interface DrawOptions extends Pick<Layout, "preset" | "width" | "theme"> {
  readonly lang: Lang;
  readonly typeface: Typeface;
  /** Another typeface than the shipped one: it brings its own measure. */
  readonly foreign: boolean;
}

/** A chart found in a notebook → the chart laid out; refuses one with a character that the font lacks. */
export async function drawChart(found: FoundChart, options: DrawOptions): Promise<PageChart> {
  const { name, chart } = found;
  const { spec, scene } = chart
    ? await layChart(chart, layoutOf(options), options.typeface)
    : await layForeign(found, options);
  refuseMissingGlyphs(scene, name);
  const ids = chart?.rows.flatMap((row) => row.ids) ?? [];
  return { name, fileName: toChartFileName(name), spec, scene, lang: chart ? options.lang : "zh", ids };
}

function layoutOf({ preset, width, theme, lang, typeface, foreign }: DrawOptions): Layout {
  return {
    lang,
    ...(preset && { preset }),
    ...(width !== undefined && { width }),
    ...(theme && { theme }),
    ...(foreign && { font: `${typeface.family}, sans-serif`, measure: measureBy(typeface) }),
  };
}

// A chart that something else made is drawn as it is, in the typeface asked for.
async function layForeign({ spec: shown, name }: FoundChart, options: DrawOptions): Promise<LaidChart> {
  const { font } = layoutOf(options);
  const spec = font === undefined ? shown : { ...shown, config: { ...(shown["config"] as object | undefined), font } };
  return { spec, scene: await toScene(spec, name, options.typeface) };
}
