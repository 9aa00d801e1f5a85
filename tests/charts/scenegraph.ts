import type { View } from "vega";
import type { Scene } from "../../src/export/scene.js";

/** A box in the picture, in pixels from its upper left corner. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A mark as Vega laid it out. */
export interface Laid extends Box {
  readonly kind: string;
  readonly text: string;
  readonly fontSize: number;
  readonly fill: string;
  /** What it says to a screen reader: marks that are data say something. */
  readonly spoken: string;
  /** The plot it is drawn in. */
  readonly plot: Box;
}

interface Item {
  readonly bounds: Box;
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly opacity?: number;
  readonly description?: string;
  readonly width?: number;
  readonly height?: number;
  readonly items?: readonly Mark[];
}

interface Mark {
  readonly marktype: string;
  readonly items: readonly Item[];
}

interface Inner {
  readonly _origin: readonly [number, number];
}

/** Every mark of a scene but groups, where it stands in the picture. */
export function laidOut(scene: Scene): Laid[] {
  const view = scene.view as unknown as View;
  const { left, top } = view.padding() as { left: number; top: number };
  const [x, y] = (view as unknown as Inner)._origin;
  const { root } = view.scenegraph() as unknown as { root: Mark };
  const none = { x1: 0, x2: 0, y1: 0, y2: 0 };
  return within(root, left + x, top + y, none);
}

function within(mark: Mark, x: number, y: number, plot: Box): Laid[] {
  return mark.items.flatMap((item): Laid[] => {
    if (mark.marktype === "group") {
      const [left, top] = [x + (item.x ?? 0), y + (item.y ?? 0)];
      const own = { x1: left, x2: left + (item.width ?? 0), y1: top, y2: top + (item.height ?? 0) };
      return (item.items ?? []).flatMap((child) => within(child, left, top, own));
    }
    const { x1, x2, y1, y2 } = item.bounds;
    if (item.opacity === 0 || x1 > x2) return [];
    const text = [item.text ?? ""].flat().map(String).join("\n");
    const { fontSize = 0, fill = "", description: spoken = "" } = item;
    return [
      { kind: mark.marktype, text, fontSize, fill, spoken, plot, x1: x + x1, x2: x + x2, y1: y + y1, y2: y + y2 },
    ];
  });
}

/** Pairs of texts of which one stands on the other. */
export function collisions(marks: readonly Laid[]): [string, string][] {
  const texts = marks.filter((mark) => mark.kind === "text" && mark.text.trim() !== "");
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other): [string, string] => [one.text, other.text]),
  );
}

// Boxes of letters are as high as their font; a pixel of air above and below is shared.
const SHARED = 1.5;

function overlap(one: Box, other: Box): boolean {
  const wide = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1);
  const high = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1);
  return wide > SHARED && high > SHARED * 1.5;
}

/** Rectangles that stand for data and reach out of their plot. */
export function astray(marks: readonly Laid[]): Laid[] {
  const data = marks.filter((mark) => mark.kind === "rect" && mark.spoken !== "");

  return data.filter(
    ({ plot, ...mark }) =>
      mark.x1 < plot.x1 - 2 || mark.x2 > plot.x2 + 2 || mark.y1 < plot.y1 - 2 || mark.y2 > plot.y2 + 2,
  );
}

/** The colour a text stands on: that of the last rectangle drawn before it under its middle, else white. */
export function groundOf(text: Laid, marks: readonly Laid[]): string {
  const [x, y] = [(text.x1 + text.x2) / 2, (text.y1 + text.y2) / 2];
  const under = marks
    .slice(0, marks.indexOf(text))
    .filter(
      (mark) =>
        mark.kind === "rect" && /^#/u.test(mark.fill) && mark.x1 <= x && x <= mark.x2 && mark.y1 <= y && y <= mark.y2,
    );
  return under.at(-1)?.fill ?? "#ffffff";
}

/** Marks that stand out of the picture. */
export function cut(marks: readonly Laid[], { width, height }: Scene): Laid[] {
  return marks.filter((mark) => mark.x1 < -1 || mark.y1 < -1 || mark.x2 > width + 1 || mark.y2 > height + 1);
}
