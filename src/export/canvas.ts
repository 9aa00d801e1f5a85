import type * as Canvas from "canvas";
import { loadTypeface, type Typeface } from "./fonts.js";

let library: Promise<typeof Canvas> | undefined;
const registered = new Set<string>();

/** The drawing library with the given typeface, ours where none is given, and no other: a machine's own fonts would change the picture. */
export async function loadCanvas(typeface?: Typeface): Promise<typeof Canvas> {
  library ??= openCanvas();
  const canvas = await library;
  const { family, faces } = typeface ?? (await loadTypeface());
  if (registered.has(family)) return canvas;
  registered.add(family);
  for (const face of faces) {
    if (canvas.GlobalFonts.register(face.bytes, family) === null)
      throw new Error(`invalid font: ${family} ${face.weight}`);
  }
  return canvas;
}

async function openCanvas(): Promise<typeof Canvas> {
  // Read when the library loads, hence before the import.
  process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";
  return import("canvas");
}
