import { type Lang, toSpec } from "../../charts/index.js";
import type { FoundChart } from "../../export/index.js";
import { toScene, toSvg } from "../../export/drawing.js";

/** A chart as the page shows it. */
export interface Drawn {
  readonly title: string;
  readonly svg: string;
}

/** Draws charts; one that was drawn before, and is as it was, is not drawn again. */
export type Draw = (chart: FoundChart, prefix: string) => Promise<Drawn>;

/** A way to draw that remembers the last drawing at each place of the page. */
export function drawing(lang: Lang): Draw {
  const drawn = new Map<string, { readonly key: string; readonly drawn: Promise<Drawn> }>();
  return (chart, prefix) => {
    const key = JSON.stringify(chart.spec);
    const last = drawn.get(prefix);
    if (last?.key === key) return last.drawn;
    const now = drawChart(chart, lang, prefix);
    drawn.set(prefix, { key, drawn: now });
    return now;
  };
}

async function drawChart({ chart, spec, name }: FoundChart, lang: Lang, prefix: string): Promise<Drawn> {
  // Without texts in the page's language it is shown as it stands in the notebook.
  const scene = await toScene(chart?.texts[lang] ? toSpec(chart, { lang }) : spec, name);
  return { title: scene.title, svg: await toSvg(scene, { prefix }) };
}
