import { PRESETS, toSpec, type Chart, type Layout, type Spec } from "../charts/index.js";
import { fixedHeight } from "../charts/layout.js";
import type { Typeface } from "./fonts.js";
import { toScene, type Scene } from "./scene.js";

/** A chart built at a layout, and laid out. */
export interface LaidChart {
  readonly spec: Spec;
  readonly scene: Scene;
}

const PIXELS_PER_MM = 96 / 25.4;
// Of the text's size, until the chart fits its page.
const SMALLER = [1, 0.875, 0.75, 0.625, 0.5] as const;

/**
 * Recipe → scene. On a page of fixed height it is exactly as large as the page: with the layout's text where there is room,
 * else with the largest that fits.
 */
export async function layChart(chart: Chart, layout: Layout, typeface: Typeface): Promise<LaidChart> {
  const height = fixedHeight(layout);
  if (height === undefined) return lay(toSpec(chart, layout), chart.name, typeface);
  const { width, text } = { ...PRESETS[layout.preset ?? "report"], ...layout };
  const room = { width: Math.round(width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM) };
  let laid: LaidChart | undefined;
  for (const part of SMALLER) {
    laid = await lay(toSpec(chart, { ...layout, text: text * part }), chart.name, typeface);
    // Fractions of pixels add up; half of the margin below may go to them.
    if (laid.scene.height <= room.height + marginOf(laid) / 2) return stretch(laid, room, chart.name, typeface);
  }
  return laid as LaidChart;
}

async function lay(spec: Spec, name: string, typeface: Typeface): Promise<LaidChart> {
  return { spec, scene: await toScene(spec, name, typeface) };
}

const marginOf = ({ spec }: LaidChart) => spec["padding"] as number;

interface Room {
  readonly width: number;
  readonly height: number;
}

// What is over or missing goes into the margins to the right and below.
function stretch(laid: LaidChart, room: Room, name: string, typeface: Typeface): Promise<LaidChart> | LaidChart {
  const [wide, high] = [laid.scene.width - room.width, laid.scene.height - room.height];
  if (wide === 0 && high === 0) return laid;
  const margin = marginOf(laid);
  const padding = { left: margin, right: margin - wide, top: margin, bottom: margin - high };
  return lay({ ...laid.spec, padding }, name, typeface);
}
