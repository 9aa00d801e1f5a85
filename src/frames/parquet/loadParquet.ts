import { existsSync } from "node:fs";
import { noteUse } from "../../lineage/index.js";
import { RowPacker } from "../../lineage/packed-rows.js";
import { type Frame, toFrame } from "../frame.js";
import { METRIC_COLUMNS, type MetricRecord } from "../metricRecord.js";
import { STORED_COLUMNS, type Stored } from "./columns.js";

/**
 * A Parquet file that `saveParquet` wrote, or another program from it, as the metrics frame it was.
 *
 * @throws when it is missing, no Parquet, or lacks a column.
 *
 * @example
 * const metrics = await loadParquet("exports/metrics.parquet");
 */
export async function loadParquet(path: string): Promise<Frame<MetricRecord>> {
  if (!existsSync(path)) throw new Error(`missing file; write it with npx jianbao parquet: ${path}`);
  noteUse(path);
  return toFrame({ columns: METRIC_COLUMNS, rows: await readRecords(path) });
}

async function readRecords(path: string): Promise<MetricRecord[]> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import("hyparquet");
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw new Error(`invalid Parquet file, write it again with npx jianbao parquet: ${path}`, { cause: error });
  });
  requireColumns(metadata.schema, path);
  const records = new RowPacker<MetricRecord>();
  for (let from = 0, group = 0; group < metadata.row_groups.length; group++) {
    const to = from + Number(metadata.row_groups[group]?.num_rows ?? 0);
    const rows = await parquetReadObjects({ file, metadata, rowStart: from, rowEnd: to });
    for (const row of rows) records.add(toRecord(row as Readonly<Record<string, Stored>>));
    from = to;
  }
  return records.pack().toArray();
}

function requireColumns(schema: readonly { readonly name: string }[], path: string): void {
  const names = new Set(schema.map(({ name }) => name));
  const missing = METRIC_COLUMNS.filter((name) => !names.has(name));
  if (missing.length > 0)
    throw new Error(`missing columns, write the file again with npx jianbao parquet: ${missing.join(", ")} of ${path}`);
}

function toRecord(row: Readonly<Record<string, Stored>>): MetricRecord {
  return Object.fromEntries(
    STORED_COLUMNS.map(({ name, restore }) => [name, restore(row[name])]),
  ) as unknown as MetricRecord;
}
