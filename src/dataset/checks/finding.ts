import { findInterval, type Interval } from "../interval.js";
import type { Column, MetricRow } from "../metricRow.js";

/** Something about a row that is wrong, or may be. */
export interface Finding {
  /** An error cannot be right; a warning wants a look. */
  readonly severity: "error" | "warning";
  readonly file: string;
  /** Row as a spreadsheet counts it: the header is 1. */
  readonly row: number;
  readonly id: string;
  readonly column: string;
  readonly sentence: string;
  /** What is found. */
  readonly message: string;
  /** What to do about it. */
  readonly todo: string;
}

/** What the rows are checked against. */
export interface CheckContext {
  /** How findings name the file. */
  readonly file?: string;
  /** Where the rows stand in it, as a spreadsheet counts; without, one below the other from the header on. */
  readonly numbers?: readonly number[];
  /** Decoded seeds by bulletin. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is known; where one is not given, it is not checked. */
  readonly isUnit?: (unit: string) => boolean;
  readonly isPlace?: (name: string) => boolean;
  readonly isIndicator?: (name: string) => boolean;
}

/** A check: rows in, what is wrong with them out. Rejected rows never come to it. */
export type Check = (rows: readonly CheckedRow[], context: CheckContext) => readonly Found[];

/** A row with its number in the file and the interval of its figure. */
export interface CheckedRow extends MetricRow, Interval {
  readonly number: number;
}

/** A finding, before it is told where it stands. */
export interface Found {
  readonly row: CheckedRow;
  readonly column: Column;
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly todo: string;
}

/** A row as checks see it. */
export function toCheckedRow(row: MetricRow, number: number): CheckedRow {
  return { ...row, ...findInterval(row), number };
}

/** Where two intervals have nothing in common; unknown ends agree with everything. */
export function isApart(a: Interval, b: Interval): boolean {
  return a.low > b.high || b.low > a.high;
}

/** A figure for a message: 53.65 亿元. */
export function figure({ value, unit }: Pick<MetricRow, "value" | "unit">): string {
  return unit === "" || unit === "%" ? `${value}${unit}` : `${value} ${unit}`;
}

/** Another row, for a message: row 12 (诸暨市·第2段·第5句). */
export function pointTo({ number, locus }: CheckedRow): string {
  return `row ${number}${locus === "" ? "" : ` (${locus})`}`;
}
