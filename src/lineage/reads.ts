/** What has been read, as a record keeps it: plain JSON, paths from the workspace's root with slashes. */
export interface Reads {
  /** SHA-256 of each file as it was read; "" for one that was asked for and not there. */
  readonly files: Readonly<Record<string, string>>;
  /** Names in each folder that was listed, sorted. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
  readonly tables: readonly TableReads[];
}

/** What has been read of one table whose rows are watched. */
export interface TableReads {
  /** metrics, entities, indicators. */
  readonly kind: string;
  /** The file: data/metrics.csv. */
  readonly name: string;
  /** Which rows the loader was asked for. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** Folder in .jianbao/snapshots with the files as they were loaded. */
  readonly snapshot: string;
  /** Number of rows that were loaded. */
  readonly size: number;
  /** By column, the rows whose cell was read: positions from 0, as "0-6,8". */
  readonly cells: Readonly<Record<string, string>>;
  /** Names by which rows were asked for, each with the position of the row that bears it; -1 where none does. */
  readonly names: Readonly<Record<string, number>>;
  /** Lists of rows that were made and looked at. */
  readonly selections: readonly SelectionReads[];
  /** Lists of the different cells of some columns; older records have none. */
  readonly distinct?: readonly DistinctReads[];
  /** Whether the rows were handed to danfojs, which reads all there is. */
  readonly raw: boolean;
  /** Which of the cells executed in a process read it last: the first is 0. */
  readonly lastStep: number;
}

/** A list of rows: those of the table that pass every filter. */
export interface SelectionReads {
  readonly filters: readonly (FilterReads | WantedReads)[];
  readonly rows: string;
}

/** What different cells the rows of a list have in some columns, as signatures in the order in which they first occur. */
export interface DistinctReads {
  readonly filters: SelectionReads["filters"];
  readonly columns: readonly string[];
  readonly signatures: readonly string[];
}

/**
 * What a predicate decided, by the cells it looked at. A row with the same cells gets the same answer: an edit of a row
 * that is dropped before and after changes nothing.
 */
export interface FilterReads {
  readonly columns: readonly string[];
  /** Signatures of cells. */
  readonly passed: readonly string[];
  readonly dropped: readonly string[];
}

/** Rows that were asked for by their cells: those that agree with one of the signatures pass, no others. */
export interface WantedReads {
  readonly wanted: readonly { readonly columns: readonly string[]; readonly signatures: readonly string[] }[];
}

export const NOTHING: Reads = { files: {}, folders: {}, tables: [] };
