import { cellText } from "./readRow.js";
import { type ColumnOf, type Register, type RegisterRow, SOURCE_COLUMNS } from "./register.js";
import { joinFlags, splitFlags } from "./row.js";

/** A cell that people and extractor see differently. */
export interface CellConflict {
  readonly column: string;
  /** As the extractor wrote it last time. */
  readonly base: string;
  /** As people left it. */
  readonly mine: string;
  /** As the extractor writes it now. */
  readonly theirs: string;
}

/** Marks a row of which people and extractor now say different things. */
export const CONFLICT = "doubt:原文有变";
/** Marks a row whose sentence or numeral the extractor no longer finds. */
export const GONE = "doubt:原文已无";

const NO_CONTENT: readonly string[] = ["id", ...SOURCE_COLUMNS, "flags", "status", "basis"];

/** The columns that state the fact: an edit of one of them is a correction. */
export function contentOf<R extends RegisterRow>({ columns }: Register<R>): ColumnOf<R>[] {
  return columns.filter((column) => !NO_CONTENT.includes(column));
}

/** Whether two rows say the same in a column: 43 = 43.0, and the order of flags says nothing. */
export function isSameCell<R extends RegisterRow>({ same }: Register<R>, column: ColumnOf<R>, a: R, b: R): boolean {
  if (column === "flags") return sorted(a.flags) === sorted(b.flags);
  return same[column]?.(a, b) ?? a[column] === b[column];
}

const sorted = (flags: string) => joinFlags([...splitFlags(flags)].sort());

/** Whether people decided anything about a row: its status, a cell, a basis, a note in a column of their own. */
export function isDecided<R extends RegisterRow>(register: Register<R>, base: R, mine: R): boolean {
  const noted = Object.values(mine.extras ?? {}).some((note) => note !== "");
  const columns = [...contentOf(register), "flags" as ColumnOf<R>];
  const marked = columns.some((column) => !isSameCell(register, column, base, mine));
  return mine.status !== "extracted" || mine.basis !== base.basis || noted || marked;
}

/**
 * One row, merged cell by cell: what people changed stays, the rest is as extracted now. A row that people checked or
 * added, and one of which no last extraction is known, is theirs in every cell. Where it stands in the seed always comes
 * from the new extraction.
 */
export function mergeRow<R extends RegisterRow>(
  register: Register<R>,
  base: R | undefined,
  mine: R,
  theirs: R,
): MergedRow<R> {
  const isSame = (column: ColumnOf<R>, a: R, b: R) => isSameCell(register, column, a, b);
  const own = !base || mine.status === "checked" || mine.status === "added";
  const open = contentOf(register).filter((column) => !isSame(column, mine, theirs));
  const kept = open.filter((column) => own || !isSame(column, base, mine));
  const news = open.filter((column) => !base || !isSame(column, base, theirs));
  const conflicts = isDecided(register, base ?? theirs, mine) ? news : [];
  const contested = kept.some((column) => conflicts.includes(column));
  const row = {
    ...theirs,
    ...Object.fromEntries(kept.map((column) => [column, mine[column]])),
    id: mine.id,
    flags: mergeFlags(base, mine, theirs, contested),
    status: mine.status,
    basis: mine.basis,
    ...(mine.extras ? { extras: mine.extras } : {}),
  };
  return { row, conflicts: conflicts.map((column) => conflict(column, base, mine, theirs)) };
}

/** A merged row, and the cells that the extractor now reads differently. */
interface MergedRow<R extends RegisterRow> {
  readonly row: R;
  readonly conflicts: readonly CellConflict[];
}

function conflict<R extends RegisterRow>(
  column: ColumnOf<R>,
  ...rows: [base: R | undefined, mine: R, theirs: R]
): CellConflict {
  const [base = "", mine = "", theirs = ""] = rows.map((row) => cellText(row, column));
  return { column, base, mine, theirs };
}

function mergeFlags(base: RegisterRow | undefined, mine: RegisterRow, theirs: RegisterRow, contested: boolean): string {
  const [before, now] = [splitFlags(base?.flags ?? ""), splitFlags(mine.flags)];
  const added = now.filter((flag) => !before.includes(flag));
  const extracted = splitFlags(theirs.flags).filter((flag) => now.includes(flag) || !before.includes(flag));
  return joinFlags([...extracted, ...added, ...(contested ? [CONFLICT] : [])].filter((flag) => flag !== GONE));
}

/** The row with a flag, or without it. */
export function withFlag<R extends RegisterRow>(row: R, flag: string, on: boolean): R {
  const others = splitFlags(row.flags).filter((other) => other !== flag);
  return { ...row, flags: joinFlags(on ? [...others, flag] : others) };
}
