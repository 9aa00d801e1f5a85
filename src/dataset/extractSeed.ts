import { readBulletin, readSeed } from "../corpus/index.js";
import { extractEntities } from "../entities/index.js";
import { type Dismissed, extractMetrics } from "../metrics/index.js";
import { type EntityRow, toEntityRow } from "./entityRegister.js";
import { toRow } from "./row.js";
import type { MetricRow } from "./schema.js";

/** The rows that one seed gives, and the numerals in it that are no metrics. */
export interface SeedRows {
  readonly seed: string;
  readonly rows: readonly MetricRow[];
  readonly named: readonly EntityRow[];
  readonly dismissed: readonly Dismissed[];
}

/** One seed → its rows. */
export async function extractSeed(path: string): Promise<SeedRows> {
  const { name, text } = await readSeed(path);
  const bulletin = readBulletin(text, name);
  const { metrics, dismissed } = extractMetrics(bulletin);
  return { seed: name, rows: metrics.map(toRow), named: extractEntities(bulletin).map(toEntityRow), dismissed };
}
