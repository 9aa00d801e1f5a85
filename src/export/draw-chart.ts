import { toSpec, type Lang, type Layout, type Spec } from "../charts/index.js";
import type { FoundChart } from "./charts-of.js";
import { toFileName } from "./file-name.js";
import { measureBy, type Typeface } from "./fonts.js";
import { refuseMissingGlyphs } from "./glyphs.js";
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
  const layout = layoutOf(options);
  const spec = chart ? toSpec(chart, layout) : withFont(found.spec, layout.font);
  const scene = await toScene(spec, name, options.typeface);
  refuseMissingGlyphs(scene, name);
  const ids = chart?.rows.flatMap((row) => row.ids) ?? [];
  return { name, fileName: toFileName(name), spec, scene, lang: chart ? options.lang : "zh", ids };
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

function withFont(spec: Spec, font: string | undefined): Spec {
  return font === undefined ? spec : { ...spec, config: { ...(spec["config"] as object | undefined), font } };
}
