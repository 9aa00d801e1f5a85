import { loadSeeds, readBulletin } from "../corpus/index.js";
import { type Entity, extractEntities } from "../entities/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { type Dismissed, extractMetrics, type Metric } from "../metrics/index.js";
import { ENTITIES, type EntityRow, toEntityRow } from "./entityRegister.js";
import type { Merged } from "./merge.js";
import { METRICS } from "./metricRegister.js";
import { toRow } from "./row.js";
import { prepareSave } from "./save.js";

/** What one seed gave. */
export interface SeedExtraction {
  readonly seed: string;
  readonly metrics: number;
  readonly entities: number;
  readonly dismissed: readonly Dismissed[];
}

/** Where to read and to write; the workspace's seeds/ and data/ by default. */
export interface ExtractSeedsOptions {
  readonly seeds?: string;
  readonly dir?: string;
  readonly log?: (extraction: SeedExtraction) => void;
}

/** What all seeds gave, and what became of it in the tables people edit. */
export interface SeedsExtraction {
  readonly seeds: readonly SeedExtraction[];
  /** metrics.csv. */
  readonly merged: Merged;
  /** entities.csv. */
  readonly entities: Merged<EntityRow>;
}

/**
 * Seeds → data/metrics.csv and data/entities.csv, with the base of the next merge beside each, keeping what people decided.
 *
 * @throws before anything is written, when a seed or one of the tables cannot be read.
 */
export async function extractSeeds(options: ExtractSeedsOptions = {}): Promise<SeedsExtraction> {
  const { seeds: folder = workspacePath("seeds"), dir, log = () => undefined } = options;
  const metrics: Metric[] = [];
  const entities: Entity[] = [];
  const seeds: SeedExtraction[] = [];
  for await (const { name, text } of loadSeeds(folder)) {
    const bulletin = readBulletin(text, name);
    const extraction = extractMetrics(bulletin);
    const named = extractEntities(bulletin);
    metrics.push(...extraction.metrics);
    entities.push(...named);
    const { dismissed } = extraction;
    seeds.push({ seed: name, metrics: extraction.metrics.length, entities: named.length, dismissed });
    log(seeds[seeds.length - 1] as SeedExtraction);
  }
  const where = dir === undefined ? {} : { dir };
  const saveMetrics = prepareSave(METRICS, metrics.map(toRow), where);
  const saveEntities = prepareSave(ENTITIES, entities.map(toEntityRow), where);
  return { seeds, merged: saveMetrics(), entities: saveEntities() };
}
