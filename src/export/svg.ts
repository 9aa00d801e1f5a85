import { outlineText } from "./outline.js";
import type { Scene } from "./scene.js";

export interface SvgOptions {
  /** Text as paths, for programs without the font; else live text, which can be searched and edited. */
  readonly outline?: boolean;
  /** Before every id, where several pictures stand in one page. */
  readonly prefix?: string;
}

const MM_PER_PIXEL = 25.4 / 96;

/** Scene → SVG in millimetres with a title and a description that screen readers find. */
export async function toSvg(scene: Scene, { outline = false, prefix = "" }: SvgOptions = {}): Promise<string> {
  const drawn = await scene.view.toSVG();
  const body = drawn.slice(drawn.indexOf(">") + 1);
  const head = `<title id="title">${escapeXml(scene.title)}</title><desc id="desc">${escapeXml(scene.description)}</desc>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${mm(scene.width)}" height="${mm(scene.height)}" viewBox="0 0 ${scene.width} ${scene.height}">`;
  const svg = `${open}${head}${outline ? outlineText(body, scene.typeface) : body}\n`;
  return prefix === "" ? svg : prefixIds(svg, prefix);
}

function prefixIds(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]+)"/gu, ` id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/gu, `url(#${prefix}$1)`)
    .replace(' aria-labelledby="title desc"', ` aria-labelledby="${prefix}title ${prefix}desc"`);
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
