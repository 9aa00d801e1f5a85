import type { Bound } from "../../metrics/metric.js";
import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";
import { shade } from "./pixels.js";

/** Which way a bounded figure is open: 超30亿元 lies beyond its number, 不足30亿元 before it. */
export function opennessOf(bound: Bound): "beyond" | "within" | "" {
  if (bound === ">" || bound === ">=") return "beyond";
  return bound === "<" || bound === "<=" ? "within" : "";
}

/** How a bar ends: with an arrow beyond its number, with a notch before it, or as bars do; negative bars to the left. */
export type BarEnd = "" | "arrow right" | "arrow left" | "notch right" | "notch left";

export function endOf({ value, bound }: { readonly value: number; readonly bound: Bound }): BarEnd {
  const openness = opennessOf(bound);
  if (openness === "") return "";
  return `${openness === "beyond" ? "arrow" : "notch"} ${value < 0 ? "left" : "right"}`;
}

export function isArrow(end: BarEnd): boolean {
  return end.startsWith("arrow");
}

/** Pixels an arrowhead stands out beyond the end of its bar. */
export function headLength(page: Page): number {
  return page.size.label * 0.6;
}

/** The bars whose ends are to be drawn: where they end, how thick they are, and which ends there are among them. */
export interface OpenBars {
  readonly x: Spec;
  readonly y?: Spec;
  readonly bar: number;
  readonly yOffset?: number;
  readonly filter?: string;
  readonly ends: readonly BarEnd[];
}

/**
 * The open ends of bars whose data carry `end` and `tone`: an arrowhead beyond the end where the figure is a lower bound, a
 * notch before it where it is an upper one. No bar of a bounded figure ends as if it ended there.
 */
export function openEnds({ x, y, bar, yOffset = 0, filter = "true", ends }: OpenBars, page: Page): Spec[] {
  const length = headLength(page);
  return [...new Set(ends)]
    .filter((end) => end !== "")
    .map((end) => ({
      transform: [{ filter: `${filter} && datum.end === '${end}'` }],
      mark: {
        type: "point",
        shape: head(end, length / bar),
        size: bar ** 2,
        opacity: 1,
        strokeWidth: 0,
        yOffset,
        xOffset: (end === "arrow right" || end === "notch left" ? 0.5 : -0.5) * length,
        aria: false,
      },
      encoding: { x, ...(y && { y }), fill: isArrow(end) ? shade("tone") : { value: "white" } },
    }));
}

// In Vega's box of a sign, which reaches from −1 to 1; a notch points inwards.
function head(end: BarEnd, slim: number): string {
  const side = end === "arrow right" || end === "notch left" ? slim : -slim;
  return `M${-side},-1L${side},0L${-side},1Z`;
}
