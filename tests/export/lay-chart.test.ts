import type { View } from "vega";
import { beforeAll, describe, expect, test } from "vitest";
import { loadTypeface, type Typeface } from "../../src/export/fonts.js";
import { layChart } from "../../src/export/lay-chart.js";
import { growth, SAMPLES } from "../charts/samples.js";

let typeface: Typeface;
beforeAll(async () => {
  typeface = await loadTypeface();
});

const sizeOf = async (...args: Parameters<typeof layChart>) => {
  const { scene } = await layChart(...args);
  return [scene.width, scene.height];
};

describe("layChart(chart, layout, typeface)", () => {
  test.each(SAMPLES.map((sample) => [sample().name, sample()] as const))(
    "puts %s on a slide of 16:9",
    async (_, chart) => {
      for (const lang of ["zh", "en"] as const)
        expect(await sizeOf(chart, { preset: "slide", lang }, typeface)).toEqual([1280, 720]);
    },
  );

  test("fills a place of any height, with or without words round it", async () => {
    for (const bare of [true, false])
      expect(await sizeOf(growth(), { width: 200, height: 100, bare }, typeface)).toEqual([756, 378]);
  });

  test("makes the text smaller only where the chart would not fit", async () => {
    const sizes = async (height: number) => {
      const { spec } = await layChart(growth(), { width: 200, height, text: 2 }, typeface);
      return (spec["config"] as { axis: { labelFontSize: number } }).axis.labelFontSize;
    };
    expect(await sizes(190)).toBe(24);
    expect(await sizes(60)).toBeLessThan(24);
  });

  test("leaves a bare chart no blank line below", async () => {
    const { scene } = await layChart(growth(), { bare: true }, typeface);
    const bounds = (scene.view as unknown as View).scenegraph() as unknown as {
      root: { bounds: { y1: number; y2: number } };
    };
    expect(scene.height - 12 - (bounds.root.bounds.y2 - bounds.root.bounds.y1)).toBeLessThan(2);
  });
});
