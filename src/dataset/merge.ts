import { arrange, findPredecessors } from "./arrange.js";
import { findCounterparts } from "./counterparts.js";
import { type CellConflict, GONE, isDecided, mergeRow, withFlag } from "./edits.js";
import { findRenamed, renameBulletins } from "./renamed.js";
import { hasFlag } from "./row.js";
import type { MetricRow } from "./schema.js";

/** What a merge did that a person should know of. */
export interface MergeReport {
  /** Seeds that bear a new name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Decided rows of which the extractor now says something else: kept, with the cells in question. */
  readonly conflicts: readonly { readonly row: MetricRow; readonly cells: readonly CellConflict[] }[];
  /** Decided rows whose sentence or numeral is no longer found: kept and flagged. */
  readonly gone: readonly MetricRow[];
  /** Rows nobody had decided on that are no longer found: dropped. */
  readonly dropped: readonly MetricRow[];
  /** Rows found for the first time. */
  readonly fresh: readonly MetricRow[];
  /** Rows that were found again but had been deleted by hand: they stay out. */
  readonly deleted: readonly MetricRow[];
  /** How many rows carry a decision. */
  readonly decided: number;
}

/** The merged table and what the extractor found, under the same ids: the base of the next merge. */
export interface Merged {
  readonly rows: readonly MetricRow[];
  readonly extracted: readonly MetricRow[];
  readonly report: MergeReport;
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
  const renamed = findRenamed(base.length > 0 ? base : mine, theirs);
  const before = renameBulletins(base, renamed);
  const people = renameBulletins(mine, renamed);
  const outcomes = findOutcomes(before, people, theirs);
  const extracted = extractedOf(outcomes, "fresh", "merged", "deleted");
  const after = findPredecessors(before, new Set(extracted.map(({ id }) => id)));
  const found = pick(outcomes, "fresh", "merged", "deleted");
  const deleted = new Set(pick(outcomes, "deleted"));
  return {
    rows: arrange(found, pick(outcomes, "gone", "own").sort(inOrderOf(people)), after).filter(
      (row) => !deleted.has(row),
    ),
    extracted: arrange(extracted, extractedOf(outcomes, "gone", "erased").sort(inOrderOf(before)), after),
    report: report(outcomes, renamed),
  };
}

/** What became of one row. */
interface Outcome {
  readonly kind: "fresh" | "merged" | "deleted" | "gone" | "dropped" | "own" | "erased";
  /** As people have it now. */
  readonly row: MetricRow;
  /** As the next merge will take it for extracted. */
  readonly extracted?: MetricRow;
  readonly decided?: boolean;
  readonly cells?: readonly CellConflict[];
  readonly known?: boolean;
}

function findOutcomes(
  before: readonly MetricRow[],
  people: readonly MetricRow[],
  theirs: readonly MetricRow[],
): Outcome[] {
  const bases = new Map(before.map((row) => [row.id, row]));
  const mine = new Map(people.map((row) => [row.id, row]));
  const strays = people.filter(({ id }) => !bases.has(id));
  const origins = findOrigins(before, strays, theirs);
  const met = new Set(origins.values());
  const left = before.filter((row) => !met.has(row)).map((row) => leave(row, mine.get(row.id)));
  const own = strays.filter((row) => !met.has(row)).map((row): Outcome => ({ kind: "own", row, decided: true }));
  const taken = new Set(
    [...met, ...[...left, ...own].filter(({ kind }) => kind !== "dropped").map(({ row }) => row)].map(({ id }) => id),
  );
  const found = theirs.map((row) => meet(row, origins.get(row), bases, mine, taken));
  return [...found, ...left, ...own];
}

/** What each row of a new extraction was before: a row of the last extraction, else one that only people have. */
function findOrigins(
  before: readonly MetricRow[],
  strays: readonly MetricRow[],
  theirs: readonly MetricRow[],
): ReadonlyMap<MetricRow, MetricRow> {
  const origins = new Map<MetricRow, MetricRow>();
  const pair = (olds: readonly MetricRow[], onlySameNumeral: boolean) => {
    const open = theirs.filter((row) => !origins.has(row));
    for (const [old, next] of findCounterparts(olds, open, onlySameNumeral)) origins.set(next, old);
  };
  const isGone = (row: MetricRow) => hasFlag(row, GONE);
  pair(
    before.filter((row) => !isGone(row)),
    false,
  );
  pair(before.filter(isGone), true);
  pair(strays, true);
  return origins;
}

type ById = ReadonlyMap<string, MetricRow>;

function meet(
  theirs: MetricRow,
  origin: MetricRow | undefined,
  bases: ById,
  people: ById,
  taken: Set<string>,
): Outcome {
  if (!origin) return fresh(theirs, taken);
  const extracted = { ...theirs, id: origin.id };
  const mine = people.get(origin.id);
  if (!mine) return { kind: "deleted", row: extracted, extracted };
  const base = bases.get(origin.id);
  const { row, conflicts: cells } = mergeRow(base, mine, theirs);
  return { kind: "merged", row, extracted, cells, decided: isDecided(base ?? theirs, mine) };
}

// An id lives on with its row through a changed sentence; another sentence that now reads the same must not take it.
function fresh(theirs: MetricRow, taken: Set<string>): Outcome {
  const [, sentence = theirs.id, ordinal = ""] = /^(.*?)(:\d+)?$/su.exec(theirs.id) ?? [];
  let id = theirs.id;
  for (let n = 2; taken.has(id); n++) id = `${sentence}-${n}${ordinal}`;
  taken.add(id);
  return { kind: "fresh", row: { ...theirs, id }, extracted: { ...theirs, id } };
}

// A row of the last extraction that the new one does not have. One that people deleted is remembered: it may come back.
function leave(base: MetricRow, mine: MetricRow | undefined): Outcome {
  const extracted = withFlag(base, GONE, true);
  if (!mine) return { kind: "erased", row: extracted, extracted };
  const [clean, row] = [withFlag(base, GONE, false), withFlag(mine, GONE, false)];
  if (!isDecided(clean, row)) return { kind: "dropped", row };
  return { kind: "gone", row: withFlag(mine, GONE, true), extracted, decided: true, known: hasFlag(base, GONE) };
}

function pick(outcomes: readonly Outcome[], ...kinds: Outcome["kind"][]): MetricRow[] {
  return outcomes.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
}

function extractedOf(outcomes: readonly Outcome[], ...kinds: Outcome["kind"][]): MetricRow[] {
  return outcomes.filter(({ kind }) => kinds.includes(kind)).flatMap(({ extracted }) => extracted ?? []);
}

function report(outcomes: readonly Outcome[], renamed: ReadonlyMap<string, string>): MergeReport {
  return {
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
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

function inOrderOf(rows: readonly MetricRow[]): (a: MetricRow, b: MetricRow) => number {
  const order = new Map(rows.map(({ id }, i) => [id, i]));
  return (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0);
}
