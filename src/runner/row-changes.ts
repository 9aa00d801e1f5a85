import { type PackedRows, type TableReads, readRanges } from "../lineage/index.js";
import { distinctChanges, listChanges } from "./list-changes.js";
import { type TableKind, type TableRow, filledCells, keyAt } from "./table-kinds.js";

/** A row that a notebook read, and that is not as it was. */
export interface RowChange {
  readonly key: string;
  readonly kind: "changed" | "new" | "gone" | "moved";
  /** The columns that were read and changed, by their names in the file. */
  readonly columns: readonly string[];
  /** Whose row it is; "" where it says nothing. */
  readonly owner: string;
  readonly before?: TableRow;
  readonly now?: TableRow;
}

/** The rows of a table, as they were and as they are, of which something was read that changed. */
export function findRowChanges(reads: TableReads, kind: TableKind, before: PackedRows, now: PackedRows): RowChange[] {
  const pairs = new Pairs(kind, before, now);
  const read = new Map<string, Set<string>>();
  const note = (key: string, columns: Iterable<string>) => {
    read.set(key, new Set([...(read.get(key) ?? []), ...columns]));
  };
  for (const [column, rows] of Object.entries(reads.cells))
    for (const row of readRanges(rows)) {
      const key = keyAt(before, row, kind);
      if (pairs.differs(key, column)) note(key, [column]);
    }
  for (const key of renamed(reads, kind, before, now)) note(key, kind.names);
  for (const selection of reads.selections)
    for (const [key, columns] of listChanges(selection, kind, before, now)) note(key, columns);
  for (const distinct of reads.distinct ?? [])
    for (const [key, columns] of distinctChanges(distinct, kind, before, now)) note(key, columns);
  return [...read].map(([key, columns]) => pairs.toChange(key, columns));
}

// Notebooks ask of the same rows, one after another.
const byKey = new WeakMap<PackedRows, ReadonlyMap<string, number>>();

function rowsByKey(rows: PackedRows, kind: TableKind): ReadonlyMap<string, number> {
  const found = byKey.get(rows) ?? rows.positionsBy(kind.key);
  byKey.set(rows, found);
  return found;
}

class Pairs {
  private readonly positions: {
    readonly before: ReadonlyMap<string, number>;
    readonly now: ReadonlyMap<string, number>;
  };

  constructor(
    private readonly kind: TableKind,
    private readonly before: PackedRows,
    private readonly now: PackedRows,
  ) {
    this.positions = { before: rowsByKey(before, kind), now: rowsByKey(now, kind) };
  }

  differs(key: string, column: string): boolean {
    const [before, now] = [this.positions.before.get(key), this.positions.now.get(key)];
    if (before === undefined || now === undefined) return true;
    return this.before.text(before, column) !== this.now.text(now, column);
  }

  toChange(key: string, read: ReadonlySet<string>): RowChange {
    const before = this.before.at(this.positions.before.get(key) ?? -1);
    const now = this.now.at(this.positions.now.get(key) ?? -1);
    const changed = [...read].filter((column) => this.differs(key, column));
    const kind = !before ? "new" : !now ? "gone" : changed.length > 0 ? "changed" : "moved";
    const columns = kind === "changed" ? this.inFile(key, changed) : [];
    const [owner = ""] = filledCells(now ?? before ?? {}, [this.kind.owner]);
    return { key, kind, columns, owner, ...(before && { before }), ...(now && { now }) };
  }

  private inFile(key: string, columns: readonly string[]): string[] {
    const named = columns.flatMap((column) => {
      const sources = (this.kind.madeFrom[column] ?? []).filter((source) => this.differs(key, source));
      return sources.length > 0 ? sources : [column];
    });
    const order = (column: string) => this.kind.columns.indexOf(column);
    return [...new Set(named)].sort((a, b) => order(a) - order(b));
  }
}

/** Rows that have won or lost a name by which they were asked for. */
function renamed({ names }: TableReads, kind: TableKind, before: PackedRows, now: PackedRows): string[] {
  if (Object.keys(names).length === 0) return [];
  const owners = new Map(
    now.toArray().flatMap((row, i) => filledCells(row, kind.names).map((name) => [name, keyAt(now, i, kind)])),
  );
  return Object.entries(names).flatMap(([name, row]) => {
    const [old, fresh] = [keyAt(before, row, kind), owners.get(name) ?? ""];
    return old === fresh ? [] : [fresh || old];
  });
}
