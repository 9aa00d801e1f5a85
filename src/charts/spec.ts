import type { Chart, Spec } from "./chart.js";
import { textsOf } from "./explain.js";
import { draw } from "./forms/index.js";
import { frame } from "./frame.js";
import { toPage, type Layout } from "./layout.js";

/**
 * Chart → Vega-Lite spec, for Vega-Lite 5 and 6 alike, as wide as the layout says.
 *
 *   recipe ─ page (pixels, colours, words) ─ form (marks and axes) ─ frame (title, note, source) ─ spec
 *
 * The recipe goes along under `usermeta.jianbao`, so that a chart found in a notebook can be built again.
 *
 * @example
 * toSpec(chart, { preset: "column", lang: "en" }).background // "white"
 */
export function toSpec(chart: Chart, layout: Layout = {}): Spec {
  const { lang = "zh" } = layout;
  const texts = textsOf(chart, lang);
  if (texts === undefined)
    throw new Error(`missing texts of chart ${chart.name}; write them beside those in zh: ${lang}`);
  const page = toPage(layout, texts);
  return frame(chart, page, draw(chart, page));
}
