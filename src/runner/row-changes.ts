import { COLUMNS } from "../dataset/index.js";
import type { MetricRecord } from "../frames/index.js";
import { type SelectionReads, type TableReads, readRanges, signatureOf, textOf } from "../lineage/index.js";

/** A row that a notebook read, and that is not as it was. */
export interface RowChange {
  readonly id: string;
  readonly kind: "changed" | "new" | "gone" | "moved";
  /** The columns that were read and changed, by their names in the file. */
  readonly columns: readonly string[];
  readonly before?: MetricRecord;
  readonly now?: MetricRecord;
}

// Columns that the file does not have, and those they are made from.
const MADE_FROM: Readonly<Record<string, readonly string[]>> = {
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
};

/** The rows of a table, as they were and as they are, of which something was read that changed. */
export function findRowChanges(
  reads: TableReads,
  before: readonly MetricRecord[],
  now: readonly MetricRecord[],
): RowChange[] {
  const pairs = new Pairs(before, now);
  const read = new Map<string, Set<string>>();
  const note = (id: string, columns: Iterable<string>) => {
    read.set(id, new Set([...(read.get(id) ?? []), ...columns]));
  };
  for (const [column, rows] of Object.entries(reads.cells))
    for (const row of readRanges(rows)) {
      const id = before[row]?.id ?? "";
      if (pairs.differs(id, column)) note(id, [column]);
    }
  for (const selection of reads.selections)
    for (const [id, columns] of listChanges(selection, before, now)) note(id, columns);
  return [...read].map(([id, columns]) => pairs.toChange(id, columns));
}

const byId = (rows: readonly MetricRecord[]) => new Map(rows.map((row) => [row.id, row]));

class Pairs {
  private readonly before: ReadonlyMap<string, MetricRecord>;
  private readonly now: ReadonlyMap<string, MetricRecord>;

  constructor(before: readonly MetricRecord[], now: readonly MetricRecord[]) {
    this.before = byId(before);
    this.now = byId(now);
  }

  differs(id: string, column: string): boolean {
    const [before, now] = [this.before.get(id), this.now.get(id)];
    return !before || !now || textOf(before, column) !== textOf(now, column);
  }

  toChange(id: string, read: ReadonlySet<string>): RowChange {
    const [before, now] = [this.before.get(id), this.now.get(id)];
    const changed = [...read].filter((column) => this.differs(id, column));
    const kind = !before ? "new" : !now ? "gone" : changed.length > 0 ? "changed" : "moved";
    const columns = kind === "changed" ? this.inFile(id, changed) : [];
    return { id, kind, columns, ...(before && { before }), ...(now && { now }) };
  }

  private inFile(id: string, columns: readonly string[]): string[] {
    const named = columns.flatMap((column) => {
      const sources = (MADE_FROM[column] ?? []).filter((source) => this.differs(id, source));
      return sources.length > 0 ? sources : [column];
    });
    const order = (column: string) => COLUMNS.findIndex((known) => known === column);
    return [...new Set(named)].sort((a, b) => order(a) - order(b));
  }
}

/** Rows that entered or left a list, or may have: each with the columns that its filters look at. */
function listChanges(
  { filters, rows }: SelectionReads,
  before: readonly MetricRecord[],
  now: readonly MetricRecord[],
): Map<string, readonly string[]> {
  const columns = filters.flatMap((filter) => filter.columns);
  const decided = filters.map(({ columns, passed, dropped }) => ({
    columns,
    passed: new Set(passed),
    dropped: new Set(dropped),
  }));
  const listed = readRanges(rows).map((row) => before[row]?.id ?? "");
  const isOut = (row: MetricRecord) => decided.some((filter) => filter.dropped.has(signatureOf(row, filter.columns)));
  const isIn = (row: MetricRecord) => decided.every((filter) => filter.passed.has(signatureOf(row, filter.columns)));
  const possible = now.filter((row) => !isOut(row));
  const unsure = possible.filter((row) => !isIn(row)).map(({ id }) => id);
  const moved = differences(
    listed,
    possible.map(({ id }) => id),
  );
  return new Map([...unsure, ...moved].map((id) => [id, columns]));
}

// Ids in one list only; where both have the same ones in another order, those that stand elsewhere.
function differences(before: readonly string[], now: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  const came = [...now.filter((id) => !old.has(id)), ...before.filter((id) => !fresh.has(id))];
  if (came.length > 0) return came;
  return now.filter((id, i) => id !== before[i]);
}
