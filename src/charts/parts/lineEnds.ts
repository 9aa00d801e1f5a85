import type { Spec } from "../chart.js";
import { contrast, READABLE } from "../colour.js";
import { printFigure, widest } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import { lineColour } from "./lineMarks.js";
import { pixels, shade } from "./pixels.js";

interface Point extends Figure {
  readonly period: string;
  readonly series: string;
}

interface End {
  readonly text: string;
  readonly lines: number;
  readonly colour: string;
  /** Middle of the label. */
  y: number;
}

/** Names and last figures of lines, to be written at their ends. */
export interface Ends {
  readonly labels: readonly End[];
  readonly width: number;
}

/** Each line's name and last figure, in lines of a third of the page, pushed apart where they would overlap. */
export function planEnds(
  points: readonly Point[],
  series: readonly string[],
  domain: readonly [number, number],
  height: number,
  page: Page,
): Ends {
  const { label } = page.size;
  const labels = series.map((name, index): End => {
    const last = lastOf(points, name);
    const figure = printFigure(last, page);
    const words = name === "" ? figure : `${page.say(name)} ${figure}`;
    const lines = page.wrap(words, page.width * 0.34, { bold: true }).map((line) => line.trimEnd());
    const y = height * (1 - (last.value - domain[0]) / (domain[1] - domain[0]));
    return {
      text: lines.join("\n"),
      lines: lines.length,
      colour: readable(lineColour(index, series.length, page), page),
      y,
    };
  });
  labels.sort((a, b) => a.y - b.y);
  // The last period is named below the plot, and reaches under these.
  pushApart(labels, height - label * 0.9, label * LEADING);
  const texts = labels.flatMap((end) => end.text.split("\n"));
  return { labels, width: widest(texts, page, label, true) + label };
}

function pushApart(ends: readonly End[], height: number, line: number): void {
  const gap = (one: End, other: End): number => ((one.lines + other.lines) / 2) * line;
  for (const [index, end] of ends.entries()) {
    const before = ends[index - 1];
    if (before) end.y = Math.max(end.y, before.y + gap(before, end));
  }
  for (let index = ends.length - 1; index >= 0; index--) {
    const [end, next] = [ends[index], ends[index + 1]];
    if (end) end.y = Math.min(end.y, next ? next.y - gap(end, next) : height - ((end.lines - 1) / 2) * line);
  }
}

function lastOf(points: readonly Point[], series: string): Point {
  const own = points.filter((point) => point.series === series);
  return own.reduce((last, point) => (point.period > last.period ? point : last));
}

/** A line's colour where text in it reads well, else ink. */
function readable(colour: string, page: Page): string {
  return contrast(colour, "#ffffff") >= READABLE ? colour : page.colours.ink;
}

export function endLayer({ labels }: Ends, width: number, page: Page): Spec {
  const { label } = page.size;
  const line = label * LEADING;
  return {
    data: { values: labels.map(({ text, colour, lines, y }) => ({ text, colour, y: y - ((lines - 1) / 2) * line })) },
    mark: {
      type: "text",
      x: width,
      dx: label * 0.3,
      align: "left",
      baseline: "middle",
      lineBreak: "\n",
      lineHeight: line,
      fontWeight: "bold",
      aria: false,
      tooltip: null,
    },
    encoding: { x: null, y: pixels("y"), text: { field: "text", type: "nominal" }, color: shade("colour") },
  };
}
