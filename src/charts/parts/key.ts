import type { Spec } from "../chart.js";
import { luminance } from "../colour.js";
import type { Page } from "../layout.js";

/** One sign of a chart and what it means. */
export interface KeyEntry {
  readonly word: string;
  readonly colour: string;
  readonly shape?: "square" | "tick";
}

/** What colours and signs mean, in measured lines above the plot. */
export interface Key {
  readonly layers: readonly Spec[];
  /** Pixels from the key's top to where the plot's own head begins. */
  readonly height: number;
}

// Vega's paths of a square and a tick, in the middle of their sign.
const SHAPES = { square: "square", tick: "M-0.17,-0.75L0.17,-0.75L0.17,0.75L-0.17,0.75Z" } as const;

/** Entries → a key that starts at the page's left edge, `head` pixels above the plot, and wraps at its right one. */
export function key(entries: readonly KeyEntry[], left: number, head: number, page: Page): Key {
  if (entries.length === 0) return { height: 0, layers: [] };
  const { label } = page.size;
  const line = label * 1.5;
  const placed = place(entries, page);
  const lines = Math.max(...placed.map((entry) => entry.line)) + 1;
  const height = lines * line + label * 0.2;
  const values = placed.map((entry) => ({
    ...entry,
    x: entry.at - left + label * 0.55,
    y: -head - height + entry.line * line + label * 0.6,
    fill: entry.colour,
    // The palest shade would vanish on white without an edge.
    edge: luminance(entry.colour) > 0.8 ? page.colours.rule : entry.colour,
    path: SHAPES[entry.shape ?? "square"],
  }));
  return { height, layers: [signs(values, page), words(values, page)] };
}

function place(entries: readonly KeyEntry[], page: Page) {
  const { label } = page.size;
  let at = 0;
  let line = 0;
  return entries.map((entry) => {
    const width = label * 1.4 + page.wide(entry.word);
    if (at > 0 && at + width > page.width) {
      at = 0;
      line += 1;
    }
    const placed = { ...entry, at, line };
    at += width + label * 1.2;
    return placed;
  });
}

const PLACE = {
  x: { field: "x", type: "quantitative", scale: null, axis: null },
  y: { field: "y", type: "quantitative", scale: null, axis: null },
};

function signs(values: readonly object[], page: Page): Spec {
  const size = (page.size.label * 0.8) ** 2;
  return {
    data: { values },
    mark: { type: "point", size, strokeWidth: 1, strokeMiterLimit: 1, opacity: 1, aria: false, tooltip: null },
    encoding: {
      ...PLACE,
      shape: { field: "path", type: "nominal", scale: null },
      fill: { field: "fill", type: "nominal", scale: null },
      stroke: { field: "edge", type: "nominal", scale: null },
      tooltip: null,
    },
  };
}

function words(values: readonly object[], page: Page): Spec {
  const { label } = page.size;
  return {
    data: { values },
    mark: { type: "text", align: "left", baseline: "middle", dx: label * 0.9, aria: false, tooltip: null },
    encoding: { ...PLACE, text: { field: "word", type: "nominal" }, tooltip: null },
  };
}
