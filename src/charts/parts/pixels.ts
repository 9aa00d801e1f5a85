import type { Spec } from "../chart.js";

/** Where a mark stands, in pixels of its view: for what is laid out by measuring, not by a scale. */
export function pixels(field: string): Spec {
  return { field, type: "quantitative", scale: null, axis: null };
}

/** Encoding of rectangles whose data carry `left`, `right`, `top` and `bottom`. */
export const BOX: Spec = { x: pixels("left"), x2: { field: "right" }, y: pixels("top"), y2: { field: "bottom" } };

/** A colour that the data carry themselves. */
export function shade(field: string): Spec {
  return { field, type: "nominal", scale: null };
}

/** A line or several at a place. */
export interface Words {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** Words that stand where they are put and say nothing to the pointer; a line break within them begins a new line. */
export function wordsLayer(values: readonly Words[], style: Spec, lineHeight: number): Spec {
  return {
    data: { values },
    mark: { type: "text", lineBreak: "\n", lineHeight, aria: false, tooltip: null, ...style },
    encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words", type: "nominal" }, tooltip: null },
  };
}
