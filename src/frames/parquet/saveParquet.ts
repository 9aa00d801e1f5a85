import { renameSync, rmSync } from "node:fs";
import { draftOf, namingFile } from "../../lineage/index.js";
import type { Frame } from "../frame.js";
import { cellOf } from "../table.js";
import type { MetricRecord } from "../metricRecord.js";
import { toRows } from "../rows.js";
import { STORED_COLUMNS } from "./columns.js";

// Readers skip and spread row groups; one is held in memory at a time.
const ROW_GROUP = 100_000;

/**
 * A metrics frame as a Parquet file: numbers, dates and truth values typed, missing cells null. Whole or not at all.
 *
 * @example
 * await saveParquet(loadMetrics(), "exports/metrics.parquet");
 * // in DuckDB: SELECT place, sum(value_base) FROM 'exports/metrics.parquet' WHERE dimension = 'money' GROUP BY place
 */
export async function saveParquet(frame: Frame<MetricRecord>, path: string): Promise<void> {
  const { fileWriter, ParquetWriter } = await import("hyparquet-writer");
  const rows = toRows(frame);
  const draft = draftOf(path, 0);
  try {
    const schema = [{ name: "metrics", num_children: STORED_COLUMNS.length }, ...STORED_COLUMNS.map((c) => c.element)];
    const parquet = new ParquetWriter({ writer: fileWriter(draft), schema, createdBy: "jianbao" });
    for (let from = 0; from < rows.length; from += ROW_GROUP)
      await parquet.write({
        columnData: toColumns(rows.slice(from, from + ROW_GROUP)),
        rowGroupSize: ROW_GROUP,
      });
    await parquet.finish();
    renameSync(draft, path);
  } catch (error) {
    throw namingFile(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function toColumns(rows: readonly MetricRecord[]) {
  return STORED_COLUMNS.map(({ name, store }) => ({ name, data: rows.map((row) => store(cellOf(row, name))) }));
}
