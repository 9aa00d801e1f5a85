import type { Paragraph, Section } from "./bulletin.js";

/**
 * Where a sentence stands, for a reader on paper: place, paragraph of the place, sentence of the paragraph.
 *
 * @example
 * locusOf(section, paragraph, 3) // "诸暨市·第2段·第3句"; "诸暨市·标题·第1句" for a heading
 */
export function locusOf({ place }: Pick<Section, "place">, paragraph: Paragraph, sentence: number): string {
  const block = paragraph.kind === "heading" ? "标题" : `第${paragraph.number}段`;
  return [place, block, `第${sentence}句`].filter(Boolean).join("·");
}
