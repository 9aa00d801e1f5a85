import type { Paragraph, Section } from "../corpus/bulletin.js";

/**
 * Where a sentence stands, for a reader on paper.
 *
 * @example
 * locusOf(section, paragraph, 3) // "诸暨市·第2段·第3句"; "诸暨市·标题·第1句" for a heading
 */
export function locusOf(section: Section, paragraph: Paragraph, sentence: number): string {
  const block = paragraph.kind === "heading" ? "标题" : `第${paragraph.number}段`;
  return [section.place, block, `第${sentence}句`].filter(Boolean).join("·");
}
