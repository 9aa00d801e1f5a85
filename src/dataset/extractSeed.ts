import { readBulletin, readSeed, type Bulletin } from "../corpus/index.js";
import { shownPath } from "../lineage/workspace.js";
import { extractEntitiesInTurn } from "../entities/index.js";
import { extractInTurn } from "../metrics/index.js";
import { MOST, tooMany } from "../metrics/limit.js";
import { type EntityRow, toEntityRow } from "./entityRegister.js";
import { toRow } from "./row.js";
import type { MetricRow } from "./metricRow.js";

/** The rows that one seed gives, and how many numerals in it are no metrics. */
export interface SeedRows {
  readonly seed: string;
  readonly rows: readonly MetricRow[];
  readonly named: readonly EntityRow[];
  readonly dismissed: number;
}

/**
 * One seed → its rows.
 *
 * @param most as many metrics, or named things, as one bulletin may give.
 * @throws for a seed that cannot be read, or gives more.
 */
export async function extractSeed(path: string, most = MOST): Promise<SeedRows> {
  const { name, text } = await readSeed(path);
  const bulletin = readBulletin(text, name);
  const named: EntityRow[] = [];
  for (const entity of extractEntitiesInTurn(bulletin)) {
    if (named.length === most) throw tooMany(adviceOn(path), most, "named things");
    named.push(toEntityRow(entity));
  }
  return { seed: name, ...readMetricRows(bulletin, path, most), named };
}

function readMetricRows(bulletin: Bulletin, path: string, most: number): Pick<SeedRows, "rows" | "dismissed"> {
  const rows: MetricRow[] = [];
  let dismissed = 0;
  for (const read of extractInTurn(bulletin)) {
    for (const metric of read.metrics) rows.push(toRow(metric));
    dismissed += read.dismissed.length;
    if (rows.length > most) throw tooMany(adviceOn(path), most);
  }
  return { rows, dismissed };
}

const adviceOn = (path: string) =>
  `${shownPath(path)}: too long a seed; give each bulletin a file of its own, or print what it holds with npx jianbao extract --format jsonl FILE`;
