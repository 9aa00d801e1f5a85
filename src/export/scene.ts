import type { View as VegaView } from "vega";
import type { Spec } from "../charts/index.js";
import { loadCanvas } from "./canvas.js";
import { loadTypeface, type Typeface } from "./fonts.js";

/** What is asked of a Vega view to draw it: with Vega's own type, every notebook would be compiled against all of Vega's. */
export interface View {
  toSVG(): Promise<string>;
  toCanvas(scale: number, options?: object): Promise<unknown>;
}

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
  /** What it is drawn in. */
  readonly typeface: Typeface;
}

/** Spec → scene. What Vega warns of is an error here: a chart that draws with a warning draws something else. */
export async function toScene(spec: Spec, name: string, font?: Typeface): Promise<Scene> {
  const { typeface, vega, compile } = await load(font);
  const { logger, refuseWarnings } = listen(name);
  // Vega writes ids into the rows it is given.
  const compiled = compile(structuredClone(spec) as never, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger, loader: refuseToLoad() });
  await view.runAsync();
  refuseWarnings();
  const { root } = view.scenegraph() as unknown as { root: Item };
  return {
    view,
    ...sizeOf(view),
    title: titleOf(spec, name),
    description: toText(spec["description"]),
    texts: textsOf(root),
    typeface,
  };
}

/** Loads what charts are drawn with: half a second, once. */
export async function loadDrawing(): Promise<void> {
  await load();
}

async function load(font?: Typeface) {
  const typeface = font ?? (await loadTypeface());
  await loadCanvas(typeface);
  const { compile } = await import("vega-lite");
  return { typeface, compile, vega: await import("vega") };
}

// Vega would also complain from within a promise nobody awaits: what it says is kept and thrown at the end.
function listen(name: string): { logger: never; refuseWarnings: () => void } {
  const heard: string[] = [];
  const note = (...words: unknown[]): unknown => (heard.push(words.map(String).join(" ")), logger);
  const logger = { level: () => logger, info: () => logger, debug: () => logger, warn: note, error: note };
  const refuseWarnings = (): void => {
    if (heard.length > 0) throw new Error(`cannot draw chart ${name}: ${heard.join("; ")}`);
  };
  return { logger: logger as never, refuseWarnings };
}

// A spec from elsewhere may name a URL or a file; a chart is drawn from the rows it carries.
function refuseToLoad(): never {
  const refuse = (uri: unknown): Promise<never> =>
    Promise.reject(new Error(`a chart loads nothing, this one asks for ${String(uri)}`));
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse } as never;
}

// The padding signal holds margin and whatever stands outside the plot.
function sizeOf(view: VegaView): { width: number; height: number } {
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
