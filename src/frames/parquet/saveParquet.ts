import { renameSync, rmSync } from "node:fs";
import { draftOf, namingFile } from "../../lineage/index.js";
import type { Frame } from "../frame.js";
import { cellOf } from "../table.js";
import type { MetricRecord } from "../metricRecord.js";
import { toRows } from "../rows.js";
import { STORED_COLUMNS } from "./columns.js";

// Readers skip and spread row groups; one is held in memory at a time.
const ROW_GROUP = 20_000;

/** Rows some at a time, as `loadMetricsInTurn` gives them. */
export type RecordsInTurn = AsyncIterable<readonly MetricRecord[]>;

/**
 * A metrics frame as a Parquet file: numbers, dates and truth values typed, missing cells null. Whole or not at all. Returns how
 * many rows it has.
 *
 * @example
 * await saveParquet(loadMetrics(), "exports/metrics.parquet");
 * await saveParquet(loadMetricsInTurn(), "exports/metrics.parquet"); // the same, however many rows there are
 * // in DuckDB: SELECT place, sum(value_base) FROM 'exports/metrics.parquet' WHERE dimension = 'money' GROUP BY place
 */
export async function saveParquet(metrics: Frame<MetricRecord> | RecordsInTurn, path: string): Promise<number> {
  const { fileWriter, ParquetWriter } = await import("hyparquet-writer");
  const draft = draftOf(path, 0);
  try {
    const schema = [{ name: "metrics", num_children: STORED_COLUMNS.length }, ...STORED_COLUMNS.map((c) => c.element)];
    const parquet = new ParquetWriter({ writer: fileWriter(draft), schema, createdBy: "jianbao" });
    let count = 0;
    for await (const rows of inGroups(isInTurn(metrics) ? metrics : [toRows(metrics)])) {
      await parquet.write({ columnData: toColumns(rows), rowGroupSize: ROW_GROUP });
      count += rows.length;
    }
    await parquet.finish();
    renameSync(draft, path);
    return count;
  } catch (error) {
    throw namingFile(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

const isInTurn = (metrics: object): metrics is RecordsInTurn => Symbol.asyncIterator in metrics;

async function* inGroups(parts: RecordsInTurn | Iterable<readonly MetricRecord[]>): RecordsInTurn {
  let group: MetricRecord[] = [];
  for await (const part of parts)
    for (const row of part) {
      group.push(row);
      if (group.length < ROW_GROUP) continue;
      yield group;
      group = [];
    }
  if (group.length > 0) yield group;
}

function toColumns(rows: readonly MetricRecord[]) {
  return STORED_COLUMNS.map(({ name, store }) => ({ name, data: rows.map((row) => store(cellOf(row, name))) }));
}
