import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, READABLE } from "../../src/charts/colour.js";
import { FORM_NAMES, PRESETS, toSpec, type Chart, type Layout } from "../../src/charts/index.js";
import { POINTS } from "../../src/charts/theme.js";
import { toScene } from "../../src/export/scene.js";
import { CHARTS, layout } from "./randomCharts.js";
import { astray, collisions, cut, groundOf, laidOut } from "./scenegraph.js";

const RUNS = 15;
const SMALLEST = (POINTS.small * 96) / 72 - 0.01;

/** What is wrong with a chart as it is drawn; toScene itself refuses whatever Vega warns of. */
async function flawsOf(chart: Chart, where: Layout): Promise<unknown[]> {
  const scene = await toScene(toSpec(chart, where), chart.name);
  const marks = laidOut(scene);
  const texts = marks.filter((mark) => mark.kind === "text");
  const width = Math.round((PRESETS[where.preset ?? "report"].width * 96) / 25.4);
  return [
    ...cut(marks, scene).map((mark) => ["cut", mark]),
    ...collisions(marks).map((pair) => ["collision", ...pair]),
    ...astray(marks).map((mark) => ["astray", mark]),
    ...texts.filter((text) => contrast(text.fill, groundOf(text, marks)) < READABLE).map((text) => ["pale", text]),
    ...texts.filter((text) => text.fontSize < SMALLEST).map((text) => ["too small", text]),
    ...(Math.abs(scene.width - width) > 1.5 ? [["width", scene.width, width]] : []),
  ];
}

describe.each(FORM_NAMES)("a chart of the form %s over any rows", (form) => {
  test("is drawn without a warning; nothing is cut, no text stands on another or is too small to read", async () => {
    await fc.assert(
      fc.asyncProperty(CHARTS[form], layout, async (chart, where) => {
        expect(await flawsOf(chart, where)).toEqual([]);
      }),
      { seed: 1, numRuns: RUNS },
    );
  }, 120_000);
});
