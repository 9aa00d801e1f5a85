import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Font as Fontkit } from "fontkit";
import writeFileAtomic from "write-file-atomic";
import { workspacePath } from "../lineage/workspace.js";
import { packageFolder } from "./package-folder.js";

/** The family every chart is drawn in. */
export const FAMILY = "Noto Sans SC";

const FACES = [
  [400, "400Regular/NotoSansSC_400Regular.ttf"],
  [700, "700Bold/NotoSansSC_700Bold.ttf"],
] as const;

// Radicals and compatibility ideographs share glyphs with common characters; left in, a PDF's 高 is copied out as ⾼.
const SHADOWS: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
];

/** One weight of the font, with the bytes that are drawn and the characters they cover. */
export interface Face {
  readonly weight: 400 | 700;
  readonly bytes: Buffer;
  /** Whether the font has a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
}

let faces: Promise<readonly Face[]> | undefined;

/** Both weights of Noto Sans SC, reduced once and kept under `.jianbao/fonts`, named after what they were made from. */
export function loadFaces(): Promise<readonly Face[]> {
  faces ??= Promise.all(FACES.map(([weight, file]) => loadFace(weight, file)));
  return faces;
}

async function loadFace(weight: 400 | 700, file: string): Promise<Face> {
  const { create } = await import("fontkit");
  const bytes = await loadReduced(readFileSync(join(packageFolder("@expo-google-fonts/noto-sans-sc"), file)));
  const font = create(bytes) as Fontkit;
  return { weight, bytes, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

async function loadReduced(original: Buffer): Promise<Buffer> {
  const key = createHash("sha256").update(JSON.stringify(SHADOWS)).update(original).digest("hex").slice(0, 16);
  const path = workspacePath(".jianbao", "fonts", `${key}.ttf`);
  if (existsSync(path)) return readFileSync(path);
  const reduced = await reduce(original);
  await keep(path, reduced);
  return reduced;
}

// A workspace that cannot be written to costs time, not the chart.
async function keep(path: string, font: Buffer): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await writeFileAtomic(path, font);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

async function reduce(original: Buffer): Promise<Buffer> {
  const { create } = await import("fontkit");
  const covered = (create(original) as Fontkit).characterSet;
  const kept = covered.filter((code) => !SHADOWS.some(([first, last]) => code >= first && code <= last));
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(original, kept.map((code) => String.fromCodePoint(code)).join(""), { targetFormat: "sfnt" });
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
