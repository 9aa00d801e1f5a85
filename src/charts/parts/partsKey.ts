import type { Spec } from "../chart.js";
import { widest } from "../drawing.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import { BOX, pixels, shade, wordsLayer } from "./pixels.js";

/** A part of a whole: its count, in a square of its colour, and its name. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly colour: string;
  readonly ink: string;
  readonly derived: boolean;
}

// Pixels of the frame that a hollow sign is.
const FRAME = 3;

/** Under the squares, from `top` on, each part by its own sign with the count inside; hollow where the squares are. */
export function partsKey(parts: readonly Part[], top: number, page: Page): { layers: readonly Spec[]; height: number } {
  const { label } = page.size;
  const side = label * 1.9;
  const box = Math.max(
    side,
    widest(
      parts.map((part) => part.text),
      page,
      label,
      true,
    ) + label,
  );
  const x = box + label * 0.7;
  const line = label * LEADING;
  let below = top;
  const placed = parts.map((part) => {
    const lines = page.wrap(part.name, page.width - x).map((text) => text.trimEnd());
    const height = Math.max(label * 2.3, lines.length * line + label * 0.4);
    const middle = below + height / 2;
    const y = middle - ((lines.length - 1) / 2) * line;
    below += height;
    return {
      ...part,
      words: lines.join("\n"),
      x,
      y,
      middle,
      left: FRAME / 2,
      right: box,
      top: middle - side / 2,
      bottom: middle + side / 2,
    };
  });
  const names = wordsLayer(
    placed.map(({ words, y }) => ({ words, x, y })),
    { align: "left", baseline: "middle" },
    line,
  );
  return { layers: [...boxes(placed, box), names], height: below - top };
}

function boxes(values: readonly object[], box: number): Spec[] {
  const fill = { condition: { test: "datum.derived", value: "white" }, ...shade("colour") };
  const silent = { aria: false, tooltip: null };
  return [
    {
      data: { values },
      mark: { type: "rect", strokeWidth: FRAME, ...silent },
      encoding: { ...BOX, fill, stroke: shade("colour"), tooltip: null },
    },
    {
      data: { values },
      mark: { type: "text", x: box / 2, align: "center", baseline: "middle", fontWeight: "bold", ...silent },
      encoding: { y: pixels("middle"), text: { field: "text", type: "nominal" }, color: shade("ink"), tooltip: null },
    },
  ];
}
