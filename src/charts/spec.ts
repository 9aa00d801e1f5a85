import type { Chart, Lang, Spec, Texts } from "./chart.js";
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
  const page = toPage(layout, textsIn(chart, layout.lang ?? "zh"));
  return frame(chart, page, draw(chart, page));
}

function textsIn(chart: Chart, lang: Lang): Texts {
  const texts = chart.texts[lang];
  if (texts === undefined)
    throw new Error(`missing texts of chart ${chart.name}; write them beside those in zh: ${lang}`);
  return texts;
}
