import { dirname } from "node:path";
import { tablePaths } from "../files.js";
import { shownPath } from "../../lineage/workspace.js";
import { isSameCell } from "../edits.js";
import { METRICS } from "../metricRegister.js";
import { byId } from "../register.js";
import { loadExtracted, loadMetricRows } from "../load.js";
import { readRows } from "../rows.js";
import { saveMetricRows } from "../save.js";
import { COLUMNS } from "../schema.js";
import type { Column, MetricRow } from "../metricRow.js";
import { SOURCE_COLUMNS } from "../register.js";
import { readSheet } from "./readSheet.js";

/** A cell that the workbook changed. */
export interface SheetChange {
  readonly id: string;
  readonly column: string;
  /** In data/metrics.csv before the import. */
  readonly from: string;
  readonly to: string;
  /** Whether data/metrics.csv had been changed too, since the workbook was handed out: what it said is replaced. */
  readonly contested: boolean;
}

/** What an import did. */
export interface SheetImport {
  readonly changes: readonly SheetChange[];
  /** Rows that were added in the workbook. */
  readonly added: readonly MetricRow[];
  /** Rows of data/metrics.csv that the workbook does not have: they stay; to drop a row, reject it. */
  readonly absent: number;
}

/**
 * Merge an edited workbook into metrics.csv: cells that were changed in it since it was handed out, and rows added to it.
 * All else stays as it is in metrics.csv.
 * @throws DatasetError naming every problem with its row, column and value; then nothing is written.
 *
 * @example
 * (await importSheet("metrics.xlsx")).changes
 * // [{ id: "shaoxing-2023-09:…:1", column: "value", from: "43", to: "45", contested: false }]
 */
export async function importSheet(path: string, { dir }: { readonly dir?: string } = {}): Promise<SheetImport> {
  const file = shownPath(path);
  const { metrics } = tablePaths(dir);
  const former = byId(loadExtracted(dirname(metrics)));
  const tables = await readSheet(path, file);
  const edited = readRows(METRICS, tables.rows, { file, former });
  const mine = loadMetricRows(metrics);
  const base = tables.base ? readRows(METRICS, tables.base, { file, former }) : mine;
  const merged = mergeSheet(base, mine, edited);
  saveMetricRows(merged.rows, metrics);
  return merged.report;
}

/** The rows of metrics.csv with what a workbook changed in them. */
export function mergeSheet(
  base: readonly MetricRow[],
  mine: readonly MetricRow[],
  edited: readonly MetricRow[],
): { rows: MetricRow[]; report: SheetImport } {
  const bases = new Map(base.map((row) => [row.id, row]));
  const sheet = new Map(edited.map((row) => [row.id, row]));
  const known = new Set(mine.map(({ id }) => id));
  const changes = mine.flatMap((row) => changesOf(bases.get(row.id) ?? row, row, sheet.get(row.id)));
  const added = edited.filter(({ id }) => !known.has(id) && !bases.has(id));
  const absent = mine.filter(({ id }) => bases.has(id) && !sheet.has(id)).length;
  const rows = mine.map((row) =>
    applyChanges(row, changesOf(bases.get(row.id) ?? row, row, sheet.get(row.id)), sheet.get(row.id)),
  );
  return { rows: [...rows, ...added], report: { changes, added, absent } };
}

const NEVER: readonly Column[] = ["id", ...SOURCE_COLUMNS];

function changesOf(base: MetricRow, mine: MetricRow, edited: MetricRow | undefined): SheetChange[] {
  if (!edited) return [];
  const columns = COLUMNS.filter((column) => !NEVER.includes(column));
  const cells = columns.filter(
    (column) => !isSameCell(METRICS, column, base, edited) && !isSameCell(METRICS, column, mine, edited),
  );
  const notes = Object.keys(edited.extras ?? {}).filter(
    (name) => noteOf(edited, name) !== noteOf(base, name) && noteOf(edited, name) !== noteOf(mine, name),
  );
  return [
    ...cells.map((column) =>
      change(mine.id, column, textOf(mine, column), textOf(edited, column), !isSameCell(METRICS, column, base, mine)),
    ),
    ...notes.map((name) =>
      change(mine.id, name, noteOf(mine, name), noteOf(edited, name), noteOf(base, name) !== noteOf(mine, name)),
    ),
  ];
}

const change = (id: string, column: string, from: string, to: string, contested: boolean): SheetChange => ({
  id,
  column,
  from,
  to,
  contested,
});
const textOf = (row: MetricRow, column: Column) => String(row[column] ?? "");
const noteOf = (row: MetricRow, name: string) => row.extras?.[name] ?? "";

function applyChanges(mine: MetricRow, changes: readonly SheetChange[], edited: MetricRow | undefined): MetricRow {
  if (!edited || changes.length === 0) return mine;
  const columns = COLUMNS.filter((column) => changes.some((change) => change.column === column));
  const notes = changes
    .filter(({ column }) => !COLUMNS.some((name) => name === column))
    .map(({ column, to }) => [column, to]);
  const cells = Object.fromEntries(columns.map((column) => [column, edited[column]])) as Partial<MetricRow>;
  const extras = { ...mine.extras, ...(Object.fromEntries(notes) as Record<string, string>) };
  return { ...mine, ...cells, ...(Object.keys(extras).length > 0 ? { extras } : {}) };
}
