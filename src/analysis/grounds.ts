import type { MetricRecord } from "../frames/index.js";

/** What a computed row stands on; charts carry it to the mark. */
export interface Grounds {
  /** The metrics it was made from. */
  readonly ids: readonly string[];
  /** Their sentences, each once, on lines of their own. */
  readonly sentence: string;
  /** Where they stand, joined by ；. */
  readonly locus: string;
}

/** The grounds of a row made from metrics. */
export function groundsOf(...rows: readonly Pick<MetricRecord, "id" | "sentence" | "locus">[]): Grounds {
  return {
    ids: rows.map(({ id }) => id),
    sentence: eachOnce(rows.map(({ sentence }) => sentence)).join("\n"),
    locus: eachOnce(rows.map(({ locus }) => locus)).join("；"),
  };
}

/** Texts in their order, empty ones and repetitions left out. */
export const eachOnce = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== "");
