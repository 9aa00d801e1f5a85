import { statSync } from "node:fs";
import { join } from "node:path";
import { listSeeds } from "../corpus/index.js";
import { shownPath, workspacePath } from "../lineage/workspace.js";
import { coresToUse, mapInOrder } from "../parallel/index.js";
import { ENTITIES, type EntityRow } from "./entityRegister.js";
import { extractSeed } from "./extractSeed.js";
import { METRICS } from "./metricRegister.js";
import { type MergedTable, prepareSaveInTurn } from "./saveInTurn.js";
import type { MetricRow } from "./metricRow.js";
import { Shelf } from "./shelf.js";

/** What one seed gave. */
export interface SeedExtraction {
  readonly seed: string;
  readonly metrics: number;
  readonly entities: number;
  /** How many numerals are no metrics. */
  readonly dismissed: number;
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
  readonly merged: MergedTable<MetricRow>;
  /** entities.csv. */
  readonly entities: MergedTable<EntityRow>;
}

/**
 * Seeds → data/metrics.csv and data/entities.csv, with the base of the next merge beside each, keeping what people decided.
 *
 * @throws before anything is written, when a seed or one of the tables cannot be read.
 */
export async function extractSeeds(options: ExtractSeedsOptions = {}): Promise<SeedsExtraction> {
  const { seeds: folder = workspacePath("seeds"), dir, log = () => undefined } = options;
  const paths = listSeeds(folder);
  // An empty folder is a slip: every row that nobody has decided on would be dropped.
  if (paths.length === 0)
    throw new Error(`missing bulletins; put one into the folder, the tables are as they were: ${shownPath(folder)}`);
  const { jobs = jobsFor(paths) } = options;
  const seeds: SeedExtraction[] = [];
  using metrics = new Shelf<MetricRow>();
  using entities = new Shelf<EntityRow>();
  for await (const { rows, named, ...seed } of mapInOrder(paths, SEED, { jobs })) {
    for (const row of rows) metrics.put(row.bulletin, row);
    for (const row of named) entities.put(row.bulletin, row);
    const extraction = { ...seed, metrics: rows.length, entities: named.length };
    seeds.push(extraction);
    log(extraction);
  }
  return { seeds, ...(await save({ metrics, entities }, dir)) };
}

// Both tables are ready before either is put in its place.
async function save(
  found: { readonly metrics: Shelf<MetricRow>; readonly entities: Shelf<EntityRow> },
  dir: string | undefined,
): Promise<Omit<SeedsExtraction, "seeds">> {
  const metrics = await prepareSaveInTurn(METRICS, found.metrics, dir);
  const entities = await prepareSaveInTurn(ENTITIES, found.entities, dir).catch((error: unknown) => {
    metrics.drop();
    throw error;
  });
  try {
    metrics.commit();
    entities.commit();
  } finally {
    metrics.drop();
    entities.drop();
  }
  return { merged: metrics.merged, entities: entities.merged };
}

const SEED = { module: join(__dirname, "extractSeed.js"), work: extractSeed };

// A thread takes as long to start as half a megabyte takes to be read.
const BYTES_A_THREAD = 2 ** 20;

function jobsFor(paths: readonly string[]): number {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return Math.max(1, Math.min(coresToUse(), Math.floor(bytes / BYTES_A_THREAD)));
}
