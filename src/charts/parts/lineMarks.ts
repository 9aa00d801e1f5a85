import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";

// Lines differ in their dashes too, for a page printed in grey.
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [5, 2],
  [2, 2],
  [7, 2, 2, 2],
];

/** The colour of a line, and of what names it. */
export function lineColour(index: number, count: number, page: Page): string {
  return count === 1 ? page.colours.main : (page.colours.series[index] ?? page.colours.main);
}

/** Each series as a line with its points: hollow where computed, a triangle up or down where bounded. */
export function lineLayers(count: number, step: boolean, tooltip: readonly Spec[], page: Page): Spec[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const color = lineColour(index, count, page);
    return [line(index, color, step, page), points(index, color, tooltip, page)];
  });
}

function line(index: number, color: string, step: boolean, page: Page): Spec {
  return {
    transform: [{ filter: `datum.series === ${index}` }],
    mark: {
      type: "line",
      color,
      strokeWidth: page.size.label * 0.17,
      strokeDash: DASHES[index],
      interpolate: step ? "step-after" : "linear",
      aria: false,
      tooltip: null,
    },
  };
}

function points(index: number, color: string, tooltip: readonly Spec[], page: Page): Spec {
  return {
    transform: [{ filter: `datum.series === ${index} && isValid(datum.value)` }],
    mark: { type: "point", opacity: 1, stroke: color, strokeWidth: 1.2, size: page.size.label * 3.5 },
    encoding: {
      fill: { condition: { test: "datum.derived", value: "white" }, value: color },
      shape: {
        condition: [
          { test: "datum.openness === 'beyond'", value: "triangle-up" },
          { test: "datum.openness === 'within'", value: "triangle-down" },
        ],
        value: "circle",
      },
      tooltip,
      description: { field: "spoken", type: "nominal" },
    },
  };
}
