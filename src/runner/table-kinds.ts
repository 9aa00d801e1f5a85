import { COLUMNS, ENTITY_COLUMNS } from "../dataset/index.js";
import { ENTITY_TABLE } from "../frames/loadEntities.js";
import { METRIC_TABLE } from "../frames/loadMetrics.js";
import type { PackedRows, WatchedTable } from "../lineage/index.js";
import { INDICATOR_TABLE } from "../metrics/index.js";

/** A row of a watched table; its columns are those of its kind. */
export type TableRow = object;

/** What must be known of a kind of table to tell what changed in it. */
export interface TableKind extends WatchedTable<TableRow> {
  /** The file that people edit, by its name in a snapshot. */
  readonly file: string;
  /** The column by which a row is the same row before and after. */
  readonly key: string;
  /** The file's columns, in order. */
  readonly columns: readonly string[];
  /** Columns that the file does not have, and those they are made from. */
  readonly madeFrom: Readonly<Record<string, readonly string[]>>;
  /** Whose row it is: "3 rows of 嵊州市". */
  readonly owner: string;
  /** The columns that name what a row is of, the first that is filled; the others are found beside it, too. */
  readonly titles: readonly string[];
  /** The columns whose cells are names by which it is asked for. */
  readonly names: readonly string[];
}

const METRICS = {
  ...METRIC_TABLE,
  file: "metrics.csv",
  key: "id",
  columns: COLUMNS,
  madeFrom: {
    code: ["place"],
    dimension: ["unit", "measure"],
    unit_base: ["unit", "measure"],
    value_base: ["value", "unit", "measure"],
    low: ["value", "value_to", "numeral", "unit", "bound", "measure"],
    high: ["value", "value_to", "numeral", "unit", "bound", "measure"],
    period_start: ["period"],
    period_end: ["period"],
    months: ["period"],
    target: ["flags"],
  },
  owner: "place",
  titles: ["indicator", "wording", "subject"],
  names: [],
};

const ENTITIES = {
  ...ENTITY_TABLE,
  file: "entities.csv",
  key: "id",
  columns: ENTITY_COLUMNS,
  madeFrom: { code: ["place"] },
  owner: "place",
  titles: ["name", "wording", "subject"],
  names: [],
};

const INDICATORS = {
  ...INDICATOR_TABLE,
  file: "indicators.csv",
  key: "indicator",
  columns: ["indicator", "english", "synonyms", "category", "dimension", "direction"],
  madeFrom: {},
  owner: "indicator",
  titles: ["indicator"],
  names: ["indicator", "synonyms"],
};

const KINDS = { metrics: METRICS, entities: ENTITIES, indicators: INDICATORS };

/** The kind of a table by its name in records; `undefined` for one that an older version wrote. */
export function findKind(name: string): TableKind | undefined {
  return (KINDS as Readonly<Record<string, TableKind>>)[name];
}

/** A row's cells in some columns, those that hold nothing left out; a cell may hold several. */
export function filledCells(row: TableRow, columns: readonly string[]): string[] {
  const cells = columns.flatMap((column) => (row as Readonly<Record<string, unknown>>)[column]);
  return cells.map(String).filter((cell) => cell !== "");
}

/** The key of the row at a position; "" where there is none. */
export const keyAt = (rows: PackedRows, position: number, { key }: TableKind): string =>
  position >= 0 && position < rows.length ? rows.text(position, key) : "";
