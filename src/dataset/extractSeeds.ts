import { loadSeeds, readBulletin } from "../corpus/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { type Dismissed, extractMetrics, type Metric } from "../metrics/index.js";
import type { Merged } from "./merge.js";
import { saveMetrics } from "./save.js";

/** What one seed gave. */
export interface SeedExtraction {
  readonly seed: string;
  readonly metrics: number;
  readonly dismissed: readonly Dismissed[];
}

/** Where to read and to write; the workspace's seeds/ and data/ by default. */
export interface ExtractSeedsOptions {
  readonly seeds?: string;
  readonly dir?: string;
  readonly log?: (extraction: SeedExtraction) => void;
}

/**
 * Seeds → data/metrics.csv and data/extracted.csv, keeping what people decided.
 *
 * @throws before anything is written, when a seed or metrics.csv cannot be read.
 */
export async function extractSeeds(
  options: ExtractSeedsOptions = {},
): Promise<{ seeds: SeedExtraction[]; merged: Merged }> {
  const { seeds = workspacePath("seeds"), dir, log = () => undefined } = options;
  const metrics: Metric[] = [];
  const done: SeedExtraction[] = [];
  for await (const { name, text } of loadSeeds(seeds)) {
    const extraction = extractMetrics(readBulletin(text, name));
    metrics.push(...extraction.metrics);
    const one = { seed: name, metrics: extraction.metrics.length, dismissed: extraction.dismissed };
    done.push(one);
    log(one);
  }
  return { seeds: done, merged: saveMetrics(metrics, dir === undefined ? {} : { dir }) };
}
