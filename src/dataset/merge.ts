import { arrange, findPredecessors } from "./arrange.js";
import { findCounterparts } from "./counterparts.js";
import { type CellConflict, GONE, isDecided, mergeRow, withFlag } from "./edits.js";
import { METRICS } from "./metricRegister.js";
import type { Register, RegisterRow } from "./register.js";
import { findRenamed, renameBulletins, sentencesOf } from "./renamed.js";
import { hasFlag } from "./row.js";
import type { MetricRow } from "./metricRow.js";

/** What a merge did that a person should know of. */
export interface MergeReport<R extends RegisterRow = MetricRow> {
  /** Seeds that bear a new name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Decided rows of which the extractor now says something else: kept, with the cells in question. */
  readonly conflicts: readonly { readonly row: R; readonly cells: readonly CellConflict[] }[];
  /** Decided rows whose sentence or numeral is no longer found: kept and flagged. */
  readonly gone: readonly R[];
  /** Rows nobody had decided on that are no longer found: dropped. */
  readonly dropped: readonly R[];
  /** Rows found for the first time. */
  readonly fresh: readonly R[];
  /** Rows that were found again but had been deleted by hand: they stay out. */
  readonly deleted: readonly R[];
  /** How many rows carry a decision. */
  readonly decided: number;
}

/** The merged table and what the extractor found, under the same ids: the base of the next merge. */
export interface Merged<R extends RegisterRow = MetricRow> {
  readonly rows: readonly R[];
  readonly extracted: readonly R[];
  readonly report: MergeReport<R>;
}

/**
 * Three-way merge: a new extraction meets what people made of the last one. No decision is lost, and merging the result
 * again changes nothing.
 *
 *   base (last extraction) ─ counterparts ─ theirs (new extraction)
 *        │ same id                              │
 *   mine (people's table) ──── cell by cell ────┴─→ rows, extracted, report
 */
export function mergeMetrics(
  base: readonly MetricRow[],
  mine: readonly MetricRow[],
  theirs: readonly MetricRow[],
): Merged {
  return mergeRegister(METRICS, base, mine, theirs);
}

/** The same for any register. */
export function mergeRegister<R extends RegisterRow>(
  register: Register<R>,
  base: readonly R[],
  mine: readonly R[],
  theirs: readonly R[],
): Merged<R> {
  const renamed = findRenamed(sentencesOf(base.length > 0 ? base : mine), sentencesOf(theirs));
  const merged = mergeRows(register, renameBulletins(base, renamed), renameBulletins(mine, renamed), theirs);
  return { ...merged, report: { ...merged.report, renamed: [...renamed].map(([from, to]) => ({ from, to })) } };
}

/**
 * The same for rows whose bulletins bear the names of the new extraction: of all bulletins, or of one.
 *
 * @param isElsewhere whether a row that is not among these has an id.
 */
export function mergeRows<R extends RegisterRow>(
  register: Register<R>,
  before: readonly R[],
  people: readonly R[],
  theirs: readonly R[],
  isElsewhere: (id: string) => boolean = () => false,
): Merged<R> {
  const outcomes = findOutcomes(register, before, people, theirs, isElsewhere);
  const extracted = extractedOf(outcomes, "fresh", "merged", "deleted");
  const after = findPredecessors(before, new Set(extracted.map(({ id }) => id)));
  const found = pick(outcomes, "fresh", "merged", "deleted");
  const deleted = new Set(pick(outcomes, "deleted"));
  return {
    rows: arrange(found, pick(outcomes, "gone", "own").sort(inOrderOf(people)), after).filter(
      (row) => !deleted.has(row),
    ),
    extracted: arrange(extracted, extractedOf(outcomes, "gone", "erased").sort(inOrderOf(before)), after),
    report: report(outcomes),
  };
}

type Kind = "fresh" | "merged" | "deleted" | "gone" | "dropped" | "own" | "erased";

/** What became of one row. */
interface Outcome<R extends RegisterRow> {
  readonly kind: Kind;
  /** As people have it now. */
  readonly row: R;
  /** As the next merge will take it for extracted. */
  readonly extracted?: R;
  readonly decided?: boolean;
  readonly cells?: readonly CellConflict[];
  readonly known?: boolean;
}

function findOutcomes<R extends RegisterRow>(
  register: Register<R>,
  before: readonly R[],
  people: readonly R[],
  theirs: readonly R[],
  isElsewhere: (id: string) => boolean,
): Outcome<R>[] {
  const bases = new Map(before.map((row) => [row.id, row]));
  const mine = new Map(people.map((row) => [row.id, row]));
  const strays = people.filter(({ id }) => !bases.has(id));
  const origins = findOrigins(register, before, strays, theirs);
  const met = new Set(origins.values());
  const left = before.filter((row) => !met.has(row)).map((row) => leave(register, row, mine.get(row.id)));
  const own = strays.filter((row) => !met.has(row)).map((row): Outcome<R> => ({ kind: "own", row, decided: true }));
  const staying = [...left, ...own].filter(({ kind }) => kind !== "dropped").map(({ row }) => row);
  const taken = new Set([...met, ...staying].map(({ id }) => id));
  const take = (row: R) => fresh(row, (id) => taken.has(id) || isElsewhere(id));
  const found = theirs.map((row) => {
    const origin = origins.get(row);
    if (origin) return meet(register, row, origin, bases, mine);
    const outcome = take(row);
    taken.add(outcome.row.id);
    return outcome;
  });
  return [...found, ...left, ...own];
}

/** What each row of a new extraction was before: a row of the last extraction, else one that only people have. */
function findOrigins<R extends RegisterRow>(
  register: Register<R>,
  before: readonly R[],
  strays: readonly R[],
  theirs: readonly R[],
): ReadonlyMap<R, R> {
  const origins = new Map<R, R>();
  const pair = (olds: readonly R[], onlySameMark: boolean) => {
    const open = theirs.filter((row) => !origins.has(row));
    for (const [old, next] of findCounterparts(register, olds, open, onlySameMark)) origins.set(next, old);
  };
  const isGone = (row: R) => hasFlag(row, GONE);
  pair(
    before.filter((row) => !isGone(row)),
    false,
  );
  pair(before.filter(isGone), true);
  pair(strays, true);
  return origins;
}

type ById<R> = ReadonlyMap<string, R>;

function meet<R extends RegisterRow>(
  register: Register<R>,
  theirs: R,
  origin: R,
  bases: ById<R>,
  people: ById<R>,
): Outcome<R> {
  const extracted = { ...theirs, id: origin.id };
  const mine = people.get(origin.id);
  if (!mine) return { kind: "deleted", row: extracted, extracted };
  const base = bases.get(origin.id);
  const { row, conflicts: cells } = mergeRow(register, base, mine, theirs);
  return { kind: "merged", row, extracted, cells, decided: isDecided(register, base ?? theirs, mine) };
}

// An id lives on with its row through a changed sentence; another sentence that now reads the same must not take it.
function fresh<R extends RegisterRow>(theirs: R, isTaken: (id: string) => boolean): Outcome<R> {
  const [, sentence = theirs.id, ordinal = ""] = /^(.*?)(:\d+)?$/su.exec(theirs.id) ?? [];
  let id = theirs.id;
  for (let n = 2; isTaken(id); n++) id = `${sentence}-${n}${ordinal}`;
  return { kind: "fresh", row: { ...theirs, id }, extracted: { ...theirs, id } };
}

// A row of the last extraction that the new one does not have. One that people deleted is remembered: it may come back.
function leave<R extends RegisterRow>(register: Register<R>, base: R, mine: R | undefined): Outcome<R> {
  const extracted = withFlag(base, GONE, true);
  if (!mine) return { kind: "erased", row: extracted, extracted };
  const [clean, row] = [withFlag(base, GONE, false), withFlag(mine, GONE, false)];
  if (!isDecided(register, clean, row)) return { kind: "dropped", row };
  return { kind: "gone", row: withFlag(mine, GONE, true), extracted, decided: true, known: hasFlag(base, GONE) };
}

function pick<R extends RegisterRow>(outcomes: readonly Outcome<R>[], ...kinds: Kind[]): R[] {
  return outcomes.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
}

function extractedOf<R extends RegisterRow>(outcomes: readonly Outcome<R>[], ...kinds: Kind[]): R[] {
  return outcomes.filter(({ kind }) => kinds.includes(kind)).flatMap(({ extracted }) => extracted ?? []);
}

function report<R extends RegisterRow>(outcomes: readonly Outcome<R>[]): MergeReport<R> {
  return {
    renamed: [],
    conflicts: outcomes.flatMap(({ row, cells = [] }) => (cells.length > 0 ? [{ row, cells }] : [])),
    gone: pick(
      outcomes.filter(({ known }) => !known),
      "gone",
    ),
    dropped: pick(outcomes, "dropped"),
    fresh: pick(outcomes, "fresh"),
    deleted: pick(outcomes, "deleted"),
    decided: outcomes.filter(({ decided }) => decided).length,
  };
}

function inOrderOf(rows: readonly RegisterRow[]): (a: RegisterRow, b: RegisterRow) => number {
  const order = new Map(rows.map(({ id }, i) => [id, i]));
  return (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0);
}
