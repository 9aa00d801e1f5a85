import { faceOf, type Face, type Typeface } from "./fonts.js";

/**
 * SVG drawn by Vega → the same picture with its text as paths, for programs that lack the font. Titles, descriptions and
 * labels for screen readers stay.
 *
 * @example
 * outlineText('<text transform="translate(0,12)" font-size="12px" fill="#000">高</text>', typeface)
 * // '<path transform="translate(0,12) scale(0.012,-0.012)" fill="#000" d="M462 838…"/>'
 */
export function outlineText(svg: string, typeface: Typeface): string {
  return svg
    .replace(/<text\b[^>]*\/>/gu, "")
    .replace(/<text\b([^>]*)>(.*?)<\/text>/gsu, (_, attributes: string, body: string) => {
      const style = readAttributes(attributes);
      return linesOf(body)
        .map((line) => drawLine(line, style, typeface))
        .join("");
    });
}

type Attributes = Readonly<Record<string, string>>;

interface Line {
  readonly text: string;
  /** Pixels from the text's own origin. */
  readonly x: number;
  readonly y: number;
}

function readAttributes(text: string): Attributes {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(([, name = "", value = ""]): [string, string] => [
    name,
    value,
  ]);
  return Object.fromEntries(pairs);
}

// Each further line is a tspan that moves down from the one before.
function linesOf(body: string): Line[] {
  const spans = [...body.matchAll(/<tspan\b([^>]*)>(.*?)<\/tspan>/gsu)];
  if (spans.length === 0) return [{ text: unescape(body), x: 0, y: 0 }];
  let y = 0;
  return spans.map(([, attributes = "", text = ""]) => {
    const { x = "0", dy = "0" } = readAttributes(attributes);
    y += Number(dy);
    return { text: unescape(text), x: Number(x), y };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

// What the paths keep of the text's look.
const KEPT = [
  "fill",
  "fill-opacity",
  "opacity",
  "stroke",
  "stroke-width",
  "aria-label",
  "role",
  "aria-roledescription",
];

function drawLine(line: Line, style: Attributes, typeface: Typeface): string {
  const face = faceOf(typeface, style["font-weight"] === "bold" || Number(style["font-weight"]) >= 600);
  const { path, width } = layGlyphs(line.text, face);
  if (path === "") return "";
  const scale = parseFloat(style["font-size"] ?? "11") / face.font.unitsPerEm;
  const anchored = line.x - width * scale * ANCHORS[anchorOf(style)];
  const place = [
    style["transform"],
    `translate(${round(anchored)},${round(line.y)})`,
    `scale(${round(scale)},${round(-scale)})`,
  ];
  const kept = KEPT.flatMap((name) => (style[name] === undefined ? [] : [`${name}="${style[name]}"`]));
  return `<path transform="${place.filter(Boolean).join(" ")}" ${kept.join(" ")} d="${path}"/>`;
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;

function anchorOf(style: Attributes): keyof typeof ANCHORS {
  const anchor = style["text-anchor"];
  return anchor === "middle" || anchor === "end" ? anchor : "start";
}

// Outlines in the font's own units: whole numbers, as the font has them.
function layGlyphs(text: string, { font }: Face): { path: string; width: number } {
  const run = font.layout(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ""));
  let at = 0;
  const paths = run.glyphs.map((glyph, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = run.positions[index] ?? {};
    const path = glyph.path.translate(at + xOffset, yOffset).toSVG();
    at += xAdvance;
    return path;
  });
  return { path: paths.join(""), width: at };
}

function round(number: number): string {
  return String(Number(number.toFixed(5)));
}
