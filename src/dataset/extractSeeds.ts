import { statSync } from "node:fs";
import { join } from "node:path";
import { listSeeds } from "../corpus/index.js";
import { shownPath, workspacePath } from "../lineage/workspace.js";
import type { Dismissed } from "../metrics/index.js";
import { coresToUse, mapInOrder } from "../parallel/index.js";
import { ENTITIES, type EntityRow } from "./entityRegister.js";
import { extractSeed } from "./extractSeed.js";
import type { Merged } from "./merge.js";
import { METRICS } from "./metricRegister.js";
import { prepareSave } from "./save.js";
import type { MetricRow } from "./schema.js";

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
  /** Threads to read with; by default as many as there are cores, where there is enough to read. */
  readonly jobs?: number;
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
  const metrics: MetricRow[] = [];
  const entities: EntityRow[] = [];
  const seeds: SeedExtraction[] = [];
  const paths = listSeeds(folder);
  // An empty folder is a slip: every row that nobody has decided on would be dropped.
  if (paths.length === 0)
    throw new Error(`missing bulletins; put one into the folder, the tables are as they were: ${shownPath(folder)}`);
  const { jobs = jobsFor(paths) } = options;
  for await (const { rows, named, ...seed } of mapInOrder(paths, SEED, { jobs })) {
    for (const row of rows) metrics.push(row);
    for (const row of named) entities.push(row);
    const extraction = { ...seed, metrics: rows.length, entities: named.length };
    seeds.push(extraction);
    log(extraction);
  }
  const where = dir === undefined ? {} : { dir };
  const saveMetrics = prepareSave(METRICS, metrics, where);
  const saveEntities = prepareSave(ENTITIES, entities, where);
  return { seeds, merged: saveMetrics(), entities: saveEntities() };
}

const SEED = { module: join(__dirname, "extractSeed.js"), work: extractSeed };

// A thread takes as long to start as half a megabyte takes to be read.
const BYTES_A_THREAD = 2 ** 20;

function jobsFor(paths: readonly string[]): number {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return Math.max(1, Math.min(coresToUse(), Math.floor(bytes / BYTES_A_THREAD)));
}
