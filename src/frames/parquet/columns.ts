import type { Cell } from "../table.js";
import { METRIC_COLUMNS, type MetricRecord } from "../metricRecord.js";

/** A cell as a Parquet library takes and gives it. */
export type Stored = string | number | boolean | Date | null | undefined;

/** A column's type in the words of the format. */
interface StoredType {
  readonly type: "BYTE_ARRAY" | "DOUBLE" | "BOOLEAN" | "INT32";
  readonly converted_type?: "UTF8" | "DATE";
}

/** How a column is kept: its type in the file, and its cells there and here; a missing cell is null there. */
export interface StoredColumn {
  readonly name: keyof MetricRecord;
  readonly element: StoredType & { readonly name: string; readonly repetition_type: "OPTIONAL" };
  readonly store: (cell: Cell) => Stored;
  readonly restore: (stored: Stored) => Cell;
}

type Kind = Omit<StoredColumn, "name" | "element"> & { readonly type: StoredType };

const TEXT: Kind = {
  type: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  store: (cell) => (cell === "" || cell === undefined ? null : String(cell)),
  restore: (stored) => (stored as string | null) ?? "",
};
// Open ends of intervals stay ±Infinity.
const NUMBER: Kind = {
  type: { type: "DOUBLE" },
  store: (cell) => (Number.isNaN(cell) ? null : cell),
  restore: (stored) => (stored as number | null) ?? NaN,
};
const TRUTH: Kind = {
  type: { type: "BOOLEAN" },
  store: (cell) => cell,
  restore: (stored) => stored as boolean,
};
const DAY: Kind = {
  type: { type: "INT32", converted_type: "DATE" },
  store: (cell) => (cell === "" ? null : new Date(`${String(cell)}T00:00:00Z`)),
  restore: (stored) => (stored as Date | null)?.toISOString().slice(0, 10) ?? "",
};

// Columns that are no text.
const KINDS: Readonly<Partial<Record<keyof MetricRecord, Kind>>> = {
  value: NUMBER,
  value_to: NUMBER,
  value_base: NUMBER,
  low: NUMBER,
  high: NUMBER,
  months: NUMBER,
  target: TRUTH,
  period_start: DAY,
  period_end: DAY,
};

/** The columns of the metrics frame as Parquet keeps them, in order. */
export const STORED_COLUMNS: readonly StoredColumn[] = METRIC_COLUMNS.map((name) => {
  const { type, ...ways } = KINDS[name] ?? TEXT;
  return { name, element: { name, repetition_type: "OPTIONAL", ...type }, ...ways };
});
