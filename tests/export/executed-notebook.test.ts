import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGS, PRESETS, type Preset } from "../../src/charts/index.js";
import { chartsOf, exportCharts } from "../../src/export/index.js";
import { emptyFolder } from "./notebook.js";
import { readPdf } from "./read-pdf.js";

const NOTEBOOK = join(__dirname, "..", "..", "notebooks", "02-what-grew.ipynb");

// Of titles, labels and small print, at every width.
const POINTS = [11, 9, 7.5];

function fontSizes(svg: string): number[] {
  const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/gu)].map(([, pixels]) => Number(pixels) * 0.75);
  return [...new Set(sizes.map((points) => Math.round(points * 10) / 10))];
}

describe("exportCharts({ notebooks: [one executed by Jupyter or by us] })", () => {
  const charts = chartsOf(NOTEBOOK);

  test.each(LANGS.flatMap((lang) => (Object.keys(PRESETS) as Preset[]).map((preset) => [lang, preset] as const)))(
    "builds its charts again in %s at the size of %s",
    async (lang, preset) => {
      const out = emptyFolder();
      const exported = await exportCharts({ notebooks: [NOTEBOOK], out, lang, preset, formats: ["svg", "pdf"] });
      expect(exported.map(({ name }) => name)).toEqual(charts.map(({ name }) => name));
      for (const { name, chart } of charts) {
        const svg = readFileSync(join(out, `${name}.svg`), "utf8");
        expect(Math.abs(Number(/width="([\d.]+)mm"/u.exec(svg)?.[1]) - PRESETS[preset].width)).toBeLessThan(0.4);
        // On a slide of fixed height, where there is no room for its usual size, text may be smaller.
        if (preset !== "slide") expect(fontSizes(svg).filter((size) => !POINTS.includes(size))).toEqual([]);
        const title = chart?.texts[lang]?.title ?? "";
        expect(title).not.toBe("");
        const pdf = await readPdf(readFileSync(join(out, `${name}.pdf`)));
        expect(pdf.text).toContain(title.replace(/\s/gu, ""));
      }
    },
    60_000,
  );
});
