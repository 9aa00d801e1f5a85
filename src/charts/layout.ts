import { LANGS, type Lang, type Texts } from "./chart.js";
import { COLOURS, POINTS, THEMES, type Colours, type ThemeName } from "./theme.js";
import { inLatin } from "./latin.js";
import { textWidth, type Measure } from "./width.js";
import { wrap } from "./wrap.js";

/** Where a chart goes: sizes in millimetres, text in the theme's points times `text`. */
export const PRESETS = {
  /** The text block of a 公文 page. */
  report: { width: 150, text: 1 },
  /** A column of a two-column paper. */
  column: { width: 80, text: 1 },
  wide: { width: 170, text: 1 },
  /** A 16:9 slide of 13⅓ × 7½ inches. */
  slide: { width: 338.7, height: 190.5, text: 2 },
} as const satisfies Record<string, { width: number; height?: number; text: number }>;
export type Preset = keyof typeof PRESETS;

export interface Layout {
  readonly preset?: Preset;
  /** In millimetres; wins over the preset's. */
  readonly width?: number;
  /** In millimetres, where the place fixes it; else the preset's, else as high as the chart needs. */
  readonly height?: number;
  /** Size of the text, times the theme's points; the preset's where left out. */
  readonly text?: number;
  /** Without title, note and source: for documents that set them as text of their own. */
  readonly bare?: boolean;
  readonly lang?: Lang;
  readonly theme?: ThemeName;
  /** For another font than Noto Sans SC. */
  readonly measure?: Measure;
  readonly font?: string;
}

/** A layout, resolved for one chart: pixels (96 to the inch), colours, words. */
export interface Page {
  /** Room inside the margin. */
  readonly width: number;
  /** Where the format fixes it, as a slide does. */
  readonly height?: number;
  readonly margin: number;
  readonly lang: Lang;
  readonly texts: Texts;
  readonly colours: Colours;
  readonly print: boolean;
  readonly bare: boolean;
  readonly font?: string;
  readonly size: { readonly title: number; readonly label: number; readonly small: number };
  /** A word of the rows in the page's language. */
  readonly say: (word: string) => string;
  readonly wide: (text: string, size?: number, bold?: boolean) => number;
  /** Lines of label text, balanced; of running text where `flowing`. */
  readonly wrap: (text: string, width: number, style?: TextStyle) => string[];
}

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly flowing?: boolean;
}

const PIXELS_PER_MM = 96 / 25.4;
const MARGIN = 6;
const NARROWEST = 50;
const WIDEST = 1000;

/** A layout and a chart's words → the page its form draws on. */
export function toPage(layout: Layout, texts: Texts): Page {
  const { preset = "report", lang = "zh", theme = "color", measure = textWidth } = layout;
  const known: { width: number; height?: number; text: number } = pick(PRESETS, preset, "preset");
  const said = lang === "en" ? inLatin(texts) : texts;
  const scale = layout.text ?? known.text;
  const size = toPixels(scale);
  const margin = MARGIN * scale;
  const height = fixedHeight(layout);
  const inside = (mm: number): number => Math.round(mm * PIXELS_PER_MM) - 2 * margin;
  return {
    width: inside(readWidth(layout.width ?? known.width)),
    ...(height !== undefined && { height: inside(height) }),
    margin,
    lang: isOneOf(LANGS, lang, "language"),
    texts: said,
    colours: pick(COLOURS, isOneOf(THEMES, theme, "theme"), "theme"),
    print: theme === "print",
    bare: layout.bare ?? false,
    ...(layout.font !== undefined && { font: layout.font }),
    size,
    say: (word) => (said.words && Object.hasOwn(said.words, word) ? (said.words[word] ?? word) : word),
    wide: (text, px = size.label, bold = false) => measure(text, px, bold),
    wrap: (text, width, { size: px = size.label, bold = false, flowing = false } = {}) =>
      wrap(text, width, px, { bold, measure, balanced: !flowing }),
  };
}

/** Millimetres that a layout is high whatever is on it, as a slide is; undefined where the chart decides. */
export function fixedHeight({ preset = "report", width, height }: Layout): number | undefined {
  const known: { width: number; height?: number } = PRESETS[preset];
  return height ?? (width === undefined ? known.height : undefined);
}

function toPixels(scale: number): Page["size"] {
  const pixels = (points: number): number => Math.round(((points * scale * 96) / 72) * 100) / 100;
  return { title: pixels(POINTS.title), label: pixels(POINTS.label), small: pixels(POINTS.small) };
}

function readWidth(mm: number): number {
  if (mm >= NARROWEST && mm <= WIDEST) return mm;
  throw new Error(`invalid width, in millimetres from ${NARROWEST} to ${WIDEST}: ${mm}`);
}

function pick<T extends object, K extends keyof T & string>(table: T, key: K, what: string): T[K] {
  if (Object.hasOwn(table, key)) return table[key];
  throw new Error(`unknown ${what}, one of ${Object.keys(table).join(", ")}: ${key}`);
}

function isOneOf<T extends string>(list: readonly T[], key: T, what: string): T {
  if (list.includes(key)) return key;
  throw new Error(`unknown ${what}, one of ${list.join(", ")}: ${key}`);
}
