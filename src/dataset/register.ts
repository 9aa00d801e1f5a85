import type { Status } from "./status.js";

/** What the rows of every register have. */
export interface RegisterRow {
  /** Stored identity. */
  readonly id: string;
  /** The seed's name. */
  readonly bulletin: string;
  /** The area it is about, by its full name; several joined by 、. */
  readonly place: string;
  /** Joined by a bar: target, ratio, inferred:…, doubt:…. */
  readonly flags: string;
  readonly sentence: string;
  /** place·第N段·第N句 */
  readonly locus: string;
  /** Offsets in the decoded seed, in UTF-16 code units: start..end. */
  readonly span: string;
  readonly status: Status;
  /** Who decided, and why. */
  readonly basis: string;
  /** Columns that people added to the file, kept as they stand. */
  readonly extras?: Readonly<Record<string, string>>;
}

export type ColumnOf<R extends RegisterRow> = Exclude<keyof R, "extras"> & string;

/** The cells of one row as text, by column. */
export type CellsOf<R extends RegisterRow> = Readonly<Record<ColumnOf<R>, string>>;

/** A row as the extractor last wrote it, or as much of it as restoring asks for. */
export type Former<R extends RegisterRow> = Pick<R, "id"> & Partial<R>;

/** Such rows, to be asked for by id. */
export type FormerRows<R extends RegisterRow> = Pick<ReadonlyMap<string, Former<R>>, "get" | "size">;

/** Rows by id. */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** What the cells of a row must be: a zod schema, as far as reading a row goes. */
export interface RowSchema<R extends RegisterRow> {
  safeParse(cells: CellsOf<R>): {
    readonly data?: Omit<R, "extras">;
    readonly error?: { readonly issues: readonly CellIssue[] };
  };
}

/** What is wrong with a cell. */
export interface CellIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * A table that the extractor and people write together: data/metrics.csv, data/entities.csv. What is the same for both
 * (reading, identity, merging, writing) takes a register; what differs stands in it.
 */
export interface Register<R extends RegisterRow> {
  /** The file people edit, and the one that holds what the extractor last wrote. */
  readonly file: string;
  readonly extracted: string;
  /** Its columns in their order, each with what its cells must be. */
  readonly schema: RowSchema<R>;
  readonly columns: readonly ColumnOf<R>[];
  /** The columns' names as people read them. */
  readonly titles: Readonly<Record<ColumnOf<R>, string>>;
  /** Cells without stray space, and one way of writing for what means the same. */
  readonly tidy: (cells: CellsOf<R>) => CellsOf<R>;
  /** Cells without what a spreadsheet did to them on its own. */
  readonly restore: (cells: CellsOf<R>, former: Former<R> | undefined) => CellsOf<R>;
  /** The columns of the former row that this looks at. */
  readonly restored: readonly ColumnOf<R>[];
  /** What follows, in a row added by hand, from what was filled in. */
  readonly complete: (cells: CellsOf<R>) => CellsOf<R>;
  /** The columns whose cells make the identity of a row added by hand. */
  readonly identity: readonly ColumnOf<R>[];
  /** Columns in which two ways of writing may say the same. */
  readonly same: Readonly<Partial<Record<ColumnOf<R>, (a: R, b: R) => boolean>>>;
  /** Whether two rows were read from the same words: the same numeral, the same name. */
  readonly isSameMark: (a: R, b: R) => boolean;
  /** How much else two rows share, from 0 to 3; below 1 they are of different things. */
  readonly likeness: (a: R, b: R) => number;
  /** What a row states, wherever it stands. */
  readonly statement: (row: R) => string;
}

/** Columns that say where a row was read; people do not edit them, and a change of them is never an edit. */
export const SOURCE_COLUMNS = ["bulletin", "sentence", "locus", "span"] as const;
