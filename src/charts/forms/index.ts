import { FORM_NAMES, type Chart, type FormName } from "../chart.js";
import type { Draw, Drawing } from "../drawing.js";
import type { Page } from "../layout.js";
import { drawBars } from "./bars.js";
import { drawBarTable } from "./barTable.js";
import { drawGroupedBars } from "./groupedBars.js";
import { drawIntervals } from "./intervals.js";
import { drawLines } from "./lines.js";
import { drawMatrix } from "./matrix.js";
import { drawPairs } from "./pairs.js";
import { drawProgress } from "./progress.js";
import { drawSquares } from "./squares.js";
import { drawTerms } from "./terms.js";

// The rows and options of a chart are the ones its own builder made.
const FORMS: Readonly<Record<FormName, Draw<never, never>>> = {
  bars: drawBars,
  groupedBars: drawGroupedBars,
  pairs: drawPairs,
  intervals: drawIntervals,
  lines: drawLines,
  matrix: drawMatrix,
  progress: drawProgress,
  squares: drawSquares,
  terms: drawTerms,
  barTable: drawBarTable,
};

/** Draws a chart in its form. */
export function draw(chart: Chart, page: Page): Drawing {
  if (!FORM_NAMES.includes(chart.form))
    throw new Error(`unknown chart form, one of ${FORM_NAMES.join(", ")}: ${chart.form}`);
  return FORMS[chart.form](chart.rows as never, chart.options as never, page);
}
