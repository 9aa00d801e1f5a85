import type { Scene } from "./scene.js";

const MM_PER_PIXEL = 25.4 / 96;

/** Scene → SVG in millimetres with live text, a title and a description that screen readers find. */
export async function toSvg(scene: Scene): Promise<string> {
  const drawn = await scene.view.toSVG();
  const head = `<title id="title">${escapeXml(scene.title)}</title><desc id="desc">${escapeXml(scene.description)}</desc>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${mm(scene.width)}" height="${mm(scene.height)}" viewBox="0 0 ${scene.width} ${scene.height}">`;
  return `${open}${head}${drawn.slice(drawn.indexOf(">") + 1)}\n`;
}

function mm(pixels: number): string {
  return `${Number((pixels * MM_PER_PIXEL).toFixed(3))}mm`;
}

/** Text as XML may hold it: markup escaped, control characters dropped. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids them even as references.
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
  return legal
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}
