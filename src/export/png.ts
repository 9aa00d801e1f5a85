import { crc32 } from "node:zlib";
import type { Canvas } from "canvas";
import type { Scene } from "./scene.js";

const CSS_DPI = 96;

/** Scene → PNG of the chart's size at `dpi`, which is recorded in the file, so that Word places it at that size. */
export async function toPng(scene: Scene, dpi = 300): Promise<Buffer> {
  const canvas = (await scene.view.toCanvas(dpi / CSS_DPI)) as Canvas;
  // Packed on another thread, while this one lays out the next chart.
  return recordDpi(await canvas.encode("png"), dpi);
}

/** The same picture with a pHYs chunk before its first IDAT. */
function recordDpi(png: Buffer, dpi: number): Buffer {
  const perMetre = Math.round(dpi / 0.0254);
  const body = Buffer.alloc(9);
  body.writeUInt32BE(perMetre, 0);
  body.writeUInt32BE(perMetre, 4);
  body.writeUInt8(1, 8);
  const at = png.indexOf("IDAT") - 4;
  return Buffer.concat([png.subarray(0, at), chunk("pHYs", body), png.subarray(at)]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
