import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";
import { headLength, isArrow, openEnds, type BarEnd } from "./openEnds.js";
import { shade } from "./pixels.js";
import type { Strips } from "./strips.js";

/** What the data of a bar carry beside what it says. */
export interface BarDatum {
  readonly value: number;
  readonly end: BarEnd;
  readonly derived: boolean;
  readonly tone: string;
  readonly text: string;
}

/** One bar in each row, or the `index`th of several. */
export interface BarPlace {
  readonly index: number;
  readonly count: number;
}

const ALONE: BarPlace = { index: 0, count: 1 };

/** Bars from zero, hollow where the figure was computed, open where it is bounded. */
export function barLayers(
  { x, rows }: Strips,
  values: readonly BarDatum[],
  page: Page,
  place: BarPlace = ALONE,
): Spec[] {
  const bar = rows.bar - (place.count === 1 ? 0 : 1);
  const where = { yOffset: offsetOf(rows, place), filter: filterOf(place) };
  const bars = {
    transform: [{ filter: where.filter }],
    mark: { type: "bar", size: bar, yOffset: where.yOffset, strokeWidth: 1.2 },
    encoding: {
      x: x("value"),
      fill: { condition: { test: "datum.derived", value: "white" }, ...shade("tone") },
      stroke: shade("tone"),
      description: { field: "spoken", type: "nominal" },
    },
  };
  return [bars, ...openEnds({ ...where, x: VALUE, bar, ends: values.map((value) => value.end) }, page)];
}

const VALUE = { field: "value", type: "quantitative" };

function filterOf({ index, count }: BarPlace): string {
  return count === 1 ? "true" : `datum.series === ${index}`;
}

function offsetOf(rows: Strips["rows"], { index, count }: BarPlace): number {
  return rows.shift + (index - (count - 1) / 2) * rows.bar;
}

/** The figures behind their bars: right of them, or left of a negative one; behind an arrowhead where there is one. */
export function figureLayers(
  { rows }: Strips,
  values: readonly BarDatum[],
  page: Page,
  place: BarPlace = ALONE,
): Spec[] {
  const layer = (left: boolean, arrow: boolean): Spec => ({
    transform: [{ filter: `${filterOf(place)} && datum.value ${left ? "<" : ">="} 0 && ${arrow ? "" : "!"}${ARROW}` }],
    mark: {
      type: "text",
      align: left ? "right" : "left",
      dx: (left ? -1 : 1) * (page.size.label * 0.4 + (arrow ? headLength(page) : 0)),
      baseline: "middle",
      yOffset: offsetOf(rows, place),
      aria: false,
    },
    encoding: { x: VALUE, text: { field: "text", type: "nominal" }, color: shade("ink") },
  });
  return [true, false].flatMap((left) =>
    [true, false].flatMap((arrow) =>
      values.some(({ value, end }) => value < 0 === left && isArrow(end) === arrow) ? [layer(left, arrow)] : [],
    ),
  );
}

const ARROW = "test(/^arrow/, datum.end)";

/** Figures in the column at the right edge, where nothing crosses them. */
export function figureColumn(field: string, { rows, labels }: Strips, page: Page, style: Spec = {}): Spec {
  return {
    mark: {
      type: "text",
      x: page.width - labels.left,
      align: "right",
      baseline: "middle",
      yOffset: rows.shift,
      aria: false,
      ...style,
    },
    encoding: { x: null, text: { field, type: "nominal" } },
  };
}
