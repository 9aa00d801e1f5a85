import type { View } from "vega";
import type { Spec } from "../charts/index.js";
import { loadCanvas } from "./canvas.js";

/** A laid-out chart, ready to be drawn in any format. */
export interface Scene {
  readonly view: View;
  /** Pixels, margin included. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Every line of text in the picture. */
  readonly texts: readonly string[];
}

/** Spec → scene. What Vega warns of is an error here: a chart that draws with a warning draws something else. */
export async function toScene(spec: Spec, name: string): Promise<Scene> {
  await loadCanvas();
  const { compile } = await import("vega-lite");
  const vega = await import("vega");
  const logger = complain(name);
  const compiled = compile(spec as never, { logger: logger as never });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger: logger as never });
  await view.runAsync();
  const { root } = view.scenegraph() as unknown as { root: Item };
  return {
    view,
    ...sizeOf(view),
    title: titleOf(spec, name),
    description: toText(spec["description"]),
    texts: textsOf(root),
  };
}

function complain(name: string): Record<string, unknown> {
  const refuse = (...words: unknown[]): never => {
    throw new Error(`cannot draw chart ${name}: ${words.map(String).join(" ")}`);
  };
  const quiet = { level: () => quiet, info: () => quiet, debug: () => quiet, warn: refuse, error: refuse };
  return quiet;
}

// The padding signal holds margin and whatever stands outside the plot.
function sizeOf(view: View): { width: number; height: number } {
  const { left, right, top, bottom } = view.padding() as { left: number; right: number; top: number; bottom: number };
  const inner = view as unknown as { _viewWidth: number; _viewHeight: number };
  return { width: inner._viewWidth + left + right, height: inner._viewHeight + top + bottom };
}

function titleOf(spec: Spec, name: string): string {
  const title = spec["title"] as { text?: unknown } | string | undefined;
  const text = typeof title === "object" ? title.text : title;
  return Array.isArray(text) ? text.join("") : typeof text === "string" ? text : name;
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

interface Item {
  readonly marktype?: string;
  readonly items?: readonly Item[];
  readonly text?: unknown;
}

function textsOf(item: Item): string[] {
  const own = item.text === undefined || item.text === null ? [] : [item.text].flat().map(String);
  return [...own, ...(item.items ?? []).flatMap(textsOf)];
}
