import { type KeynessRow, keyness } from "./keyness.js";
import { mergeParts, type Part } from "./parts.js";
import { verdictText } from "./verdict.js";

/** One part against all the others together. */
export interface SectionKeyness {
  readonly part: string;
  readonly words: number;
  /** Terms frequent enough for a test, and those that are not. */
  readonly tested: number;
  readonly left: number;
  /** The terms that differ beyond chance, surest first. */
  readonly sure: readonly KeynessRow[];
  readonly verdict: string;
}

/**
 * What tells each part from the others: the terms of which G² is sure. None where there is one part alone.
 *
 * @example
 * sectionKeyness(parts).flatMap(({ sure }) => sure.map(({ term }) => term)) // ["服务"]
 */
export function sectionKeyness(parts: readonly Part[]): SectionKeyness[] {
  if (parts.length < 2) return [];
  return parts.map((part) => {
    const others = parts.filter((other) => other !== part);
    const { rows, verdict } = keyness(part, mergeParts("其余", others));
    return {
      part: part.name,
      words: part.size,
      tested: verdict.kept,
      left: verdict.left,
      sure: rows.filter(({ level }) => level !== ""),
      verdict: verdictText(verdict),
    };
  });
}

/** A term that stands out, with the part it stands out in. */
export interface SureTerm extends KeynessRow {
  readonly part: string;
}

/** The terms that tell a part from the others, over all parts, surest first. */
export const sureTerms = (sections: readonly SectionKeyness[]): SureTerm[] =>
  sections.flatMap(({ part, sure }) => sure.map((row) => ({ part, ...row }))).sort((a, b) => b.g2 - a.g2);
