import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font as Fontkit } from "fontkit";
import { writeWhole } from "../lineage/write-whole.js";
import { workspacePath } from "../lineage/workspace.js";
import { packageFolder } from "./package-folder.js";

/** The family every chart is drawn in, unless another font is named. */
export const FAMILY = "Noto Sans SC";

const FACES = [
  [400, "400Regular/NotoSansSC_400Regular.ttf"],
  [700, "700Bold/NotoSansSC_700Bold.ttf"],
] as const;

// Radicals and compatibility ideographs share glyphs with common characters; left in, a PDF's 高 is copied out as ⾼.
const SHADOWS: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  // Figure dash for –, angle brackets of technical text for 〈〉, wave dash for ～.
  [0x2012, 0x2012],
  [0x2329, 0x232a],
  [0x301c, 0x301c],
];

// In a Latin run the font's features put other digits in the place of the usual ones; a PDF then has no characters for
// them. Kerning is all that is wanted of its features.
const REDUCED = { targetFormat: "sfnt", keepFeatures: ["kern"] } as const;

/** One weight of a font, with the bytes that are drawn and the characters they cover. */
export interface Face {
  readonly weight: 400 | 700;
  readonly bytes: Buffer;
  /** Whether the font has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
  /** Its outlines and advance widths. */
  readonly font: Fontkit;
}

/** A family with its weights, one or two. */
export interface Typeface {
  readonly family: string;
  readonly faces: readonly Face[];
}

const loaded = new Map<string, Promise<Typeface>>();

/**
 * The typeface charts are drawn in: Noto Sans SC, or the TTF or OTF files named (regular, bold). Reduced once and kept
 * under `.jianbao/fonts`, named after what it was made from.
 */
export function loadTypeface(files: readonly string[] = []): Promise<Typeface> {
  const key = files.join("\n");
  const known = loaded.get(key) ?? (files.length === 0 ? loadShipped() : loadForeign(files));
  loaded.set(key, known);
  return known;
}

async function loadShipped(): Promise<Typeface> {
  const folder = packageFolder("@expo-google-fonts/noto-sans-sc");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const faces = FACES.map(([weight, file]) =>
    loadFace(weight, [version, file], () => readFileSync(join(folder, file))),
  );
  return { family: FAMILY, faces: await Promise.all(faces) };
}

async function loadForeign(files: readonly string[]): Promise<Typeface> {
  if (files.length > 2) throw new Error(`invalid fonts, a regular one and at most a bold one: ${files.join(", ")}`);
  const faces = await Promise.all(files.map((file, index) => readForeign(file, index === 0 ? 400 : 700)));
  const family = (faces[0]?.font.familyName ?? "").replace(/["',;\\]/gu, " ").trim();
  // Two fonts under one name would be drawn as one.
  return { family: family === FAMILY || family === "" ? `${family} custom`.trim() : family, faces };
}

async function readForeign(file: string, weight: 400 | 700): Promise<Face> {
  if (!existsSync(file)) throw new Error(`missing font file: ${file}`);
  try {
    const original = readFileSync(file);
    return await loadFace(weight, [original], () => original);
  } catch (error) {
    throw new Error(`invalid font; give a TTF or OTF file of one font: ${file}`, { cause: error });
  }
}

/** The face of a weight; a family of one weight lends it to both. */
export function faceOf({ faces, family }: Typeface, bold: boolean): Face {
  const face = (bold ? faces.find(({ weight }) => weight === 700) : undefined) ?? faces[0];
  if (face === undefined) throw new Error(`missing face of font ${family}`);
  return face;
}

/** Measures text by a typeface's advance widths, without kerning: what charts are laid out with. */
export function measureBy(typeface: Typeface): (text: string, size: number, bold?: boolean) => number {
  const widths = new Map<string, number>();
  const widthOf = (character: string, bold: boolean): number => {
    const key = `${bold ? "b" : "r"}${character}`;
    const { font } = faceOf(typeface, bold);
    const width =
      widths.get(key) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths.set(key, width);
    return width;
  };
  return (text, size, bold = false) => [...text].reduce((sum, character) => sum + widthOf(character, bold), 0) * size;
}

// What measures and traces characters takes a fifth of a second to load, and most charts need neither.
async function loadFace(weight: 400 | 700, name: readonly (string | Buffer)[], read: () => Buffer): Promise<Face> {
  const { bytes, covered } = await loadReduced(name, read);
  const codes = new Set(covered);
  let font: Fontkit | undefined;
  return {
    weight,
    bytes,
    has: (codePoint) => codes.has(codePoint),
    get font() {
      return (font ??= open(bytes));
    },
  };
}

function open(bytes: Buffer): Fontkit {
  const { create } = createRequire(__filename)("fontkit") as typeof import("fontkit");
  return create(bytes) as Fontkit;
}

/** A font without what charts have no use for, and the code points that are left. */
interface Reduced {
  readonly bytes: Buffer;
  readonly covered: readonly number[];
}

async function loadReduced(name: readonly (string | Buffer)[], read: () => Buffer): Promise<Reduced> {
  const hash = createHash("sha256").update(JSON.stringify([SHADOWS, REDUCED]));
  for (const part of name) hash.update(part).update("\n");
  const path = workspacePath(".jianbao", "fonts", hash.digest("hex").slice(0, 16));
  const [font, codes] = [`${path}.ttf`, `${path}.json`];
  if (existsSync(font) && existsSync(codes))
    return { bytes: readFileSync(font), covered: JSON.parse(readFileSync(codes, "utf8")) as number[] };
  const bytes = await reduce(read());
  const covered = open(bytes).characterSet;
  await keep(codes, JSON.stringify(covered));
  await keep(font, bytes);
  return { bytes, covered };
}

// A workspace that cannot be written to costs time, not the chart.
async function keep(path: string, content: string | Buffer): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await writeWhole(path, content);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

async function reduce(original: Buffer): Promise<Buffer> {
  const kept = open(original).characterSet.filter(
    (code) => !SHADOWS.some(([first, last]) => code >= first && code <= last),
  );
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(original, kept.map((code) => String.fromCodePoint(code)).join(""), REDUCED);
}

// Newer than the library's types.
const FOR_PAGES = { targetFormat: "sfnt", keepFeatures: ["kern"], noLayoutClosure: true, noHinting: true } as const;

/**
 * The font with only the characters of `text`, small enough to travel inside a page; uncompressed, for compressing it
 * takes ten times as long as drawing the chart.
 */
export async function subset(font: Buffer, text: string): Promise<Buffer> {
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(font, text, FOR_PAGES);
}
