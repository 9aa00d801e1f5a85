import type * as Canvas from "canvas";
import { FAMILY, loadFaces } from "./fonts.js";

let canvas: Promise<typeof Canvas> | undefined;

/** The drawing library with our font and no other: a machine's own fonts would change the picture. */
export function loadCanvas(): Promise<typeof Canvas> {
  canvas ??= openCanvas();
  return canvas;
}

async function openCanvas(): Promise<typeof Canvas> {
  // Read when the library loads, hence before the import.
  process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";
  const library = await import("canvas");
  for (const face of await loadFaces()) {
    if (library.GlobalFonts.register(face.bytes, FAMILY) === null)
      throw new Error(`invalid font: ${FAMILY} ${face.weight}`);
  }
  return library;
}
