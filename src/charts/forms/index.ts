import type { Chart } from "../chart.js";
import type { Drawing } from "../drawing.js";
import type { Page } from "../layout.js";
import { drawBars } from "./bars.js";
import { drawGroupedBars } from "./grouped.js";
import { drawIntervals } from "./intervals.js";
import { drawLines } from "./lines.js";
import { drawMatrix } from "./matrix.js";
import { drawPairs } from "./pairs.js";
import { drawProgress } from "./progress.js";
import { drawSquares } from "./squares.js";
import { drawTerms } from "./terms.js";

/** Every form a chart may have, with the function that draws it. */
export const FORMS = {
  bars: drawBars,
  groupedBars: drawGroupedBars,
  pairs: drawPairs,
  intervals: drawIntervals,
  lines: drawLines,
  matrix: drawMatrix,
  progress: drawProgress,
  squares: drawSquares,
  terms: drawTerms,
} as const;

export type FormName = keyof typeof FORMS;

/** Draws a chart in its form; the rows are the ones its own builder made. */
export function draw(chart: Chart, page: Page): Drawing {
  if (!Object.hasOwn(FORMS, chart.form)) {
    throw new Error(`unknown chart form, one of ${Object.keys(FORMS).join(", ")}: ${chart.form}`);
  }
  const form = FORMS[chart.form] as (rows: Chart["rows"], options: object, page: Page) => Drawing;
  return form(chart.rows, chart.options, page);
}
