import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";
import type { Strips } from "./strips.js";

/** Pixels an open end's arrow takes. */
export function arrowLength(page: Page): number {
  return page.size.label * 2.2;
}

/**
 * Stretches from `low` to `high` between two strokes, hollow where `derived`; arrows where `open`; a dot for a stated `value`.
 * A stretch of less than a pixel is one stroke: it is as narrow as that.
 */
export function stretchLayers(strips: Strips, page: Page): Spec[] {
  const arrow = arrowLength(page);
  return [
    guide(strips, page),
    stretch("datum.open === ''", "low", "high", {}, strips, page),
    end("low", "datum.open === '' || datum.open === 'above'", strips, page),
    end("high", "datum.open === '' || datum.open === 'below'", strips, page),
    ...(["above", "below"] as const).flatMap((side) => openEnd(side, side === "above" ? arrow : -arrow, strips, page)),
    dot(strips, page),
  ];
}

// A row's eye-line from its name to its mark.
function guide({ x, rows }: Strips, page: Page): Spec {
  const offsets = { yOffset: rows.shift, y2Offset: rows.shift };
  const style = { color: page.colours.faint, strokeWidth: 1, strokeDash: [2, 2], aria: false, tooltip: null };
  return { mark: { type: "rule", ...offsets, ...style, x2: 0 }, encoding: { x: x("low"), tooltip: null } };
}

function stretch(filter: string, from: string, to: string, style: Spec, { x, rows }: Strips, page: Page): Spec {
  const { colours, size } = page;
  return {
    transform: [{ filter }],
    mark: {
      type: "bar",
      size: size.label * 0.5,
      yOffset: rows.shift,
      strokeWidth: 1.2,
      stroke: colours.main,
      ...style,
    },
    encoding: {
      x: x(from),
      x2: { field: to },
      fill: { condition: { test: "datum.derived", value: "white" }, value: colours.main },
      description: { field: "spoken", type: "nominal" },
    },
  };
}

function end(field: string, filter: string, { x, rows }: Strips, page: Page): Spec {
  const { label } = page.size;
  return {
    transform: [{ filter }],
    mark: {
      type: "tick",
      yOffset: rows.shift,
      size: label * 1.1,
      thickness: label * 0.14,
      opacity: 1,
      color: page.colours.main,
    },
    encoding: { x: x(field), description: { field: "spoken", type: "nominal" } },
  };
}

function openEnd(side: "above" | "below", arrow: number, { x, rows }: Strips, page: Page): Spec[] {
  const { label } = page.size;
  const transform = [{ filter: `datum.open === '${side}'` }];
  const from = side === "above" ? "low" : "high";
  const shared = { yOffset: rows.shift, color: page.colours.main, aria: false };
  const line = {
    ...shared,
    type: "rule",
    y2Offset: rows.shift,
    x2Offset: arrow,
    strokeWidth: label * 0.2,
    strokeDash: [4, 2],
  };
  const head = { ...shared, type: "point", filled: true, opacity: 1, size: label * 6, xOffset: arrow };
  return [
    { transform, mark: line, encoding: { x: x(from), x2: { field: from } } },
    {
      transform,
      mark: { ...head, shape: side === "above" ? "triangle-right" : "triangle-left" },
      encoding: { x: x(from) },
    },
  ];
}

// Nobody stated a bound or a derived figure to be the figure: they have no dot.
function dot({ x, rows }: Strips, page: Page): Spec {
  return {
    transform: [{ filter: "isValid(datum.value) && !datum.derived" }],
    mark: {
      type: "point",
      filled: true,
      opacity: 1,
      yOffset: rows.shift,
      color: page.colours.main,
      size: page.size.label * 6.5,
    },
    encoding: { x: x("value"), description: { field: "spoken", type: "nominal" } },
  };
}
