import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";
import type { Ticks } from "./ticks.js";

/** An axis of values, and the room it takes above the plot. */
export interface ValueAxis {
  readonly axis: Spec;
  readonly head: number;
}

/**
 * The axis of values stands above the rows; its unit begins where their names begin, on the line of the numbers if the
 * first of them, `before` pixels from the page's edge, leaves room, else on a line of its own.
 */
export function valueAxis(left: number, before: number, ticks: Ticks, page: Page): ValueAxis {
  const { label } = page.size;
  const { unit } = page.texts;
  const overhead = page.wide(unit) + label * 0.6 > before;
  const axis = {
    orient: "top",
    ...unitAt(left, overhead ? -label * 1.9 : -label * 0.5, unit),
    labelPadding: label * 0.5,
    labelBaseline: "alphabetic",
    labelFlush: false,
    ...tickLabels(ticks, page),
  };
  return { axis, head: label * (overhead ? 2.8 : 1.5) };
}

/** An axis title in a place of its own: the unit. */
export function unitAt(left: number, y: number, unit: string): Spec {
  return {
    title: unit,
    titleX: -left,
    titleY: y,
    titleAlign: "left",
    titleBaseline: "alphabetic",
    titleAngle: 0,
    titleAnchor: null,
  };
}

export function tickLabels({ values, digits }: Pick<Ticks, "values" | "digits">, page: Page): Spec {
  return { values, format: `${page.lang === "en" ? "," : ""}.${digits}f`, labelOverlap: false };
}
