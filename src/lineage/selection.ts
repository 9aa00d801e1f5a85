import type { ObservedTable } from "./observed-table.js";
import { type Tried, cellsOf, hasOwn, positionOf, tryRow } from "./observed-row.js";
import { writeRanges } from "./ranges.js";
import type { FilterReads, SelectionReads, WantedReads } from "./reads.js";
import { Shapes } from "./shapes.js";
import { signatureOf } from "./signature.js";

/** A list of rows of one table, and how it came about. */
export class Selection {
  constructor(
    readonly table: ObservedTable,
    private readonly positions: readonly number[],
    private readonly filters: SelectionReads["filters"] = [],
  ) {}

  /** Somebody looks at which rows there are. */
  look(): void {
    this.table.noteRows(this);
  }

  /** The rows go where reading cannot be watched. */
  letGo(): void {
    this.look();
    this.table.noteRaw();
  }

  /** The list of those that a filter lets through. */
  through(filter: FilterReads | WantedReads, positions: readonly number[]): Selection {
    return new Selection(this.table, positions, [...this.filters, filter]);
  }

  /** Somebody looks at which different cells these rows of it have. */
  lookAtDistinct(rows: readonly object[], columns: readonly string[]): void {
    const signatures = [...new Set(rows.map((row) => signatureOf(cellsOf(row), columns)))];
    this.table.noteDistinct({ filters: this.filters, columns, signatures });
  }

  reads(): SelectionReads {
    return { filters: this.filters, rows: writeRanges([...this.positions].sort((a, b) => a - b)) };
  }
}

/** Rows that a predicate lets through; their selection, where it rests on nothing but the cells the predicate looked at. */
export function filterRows<R extends object>(
  rows: readonly R[],
  predicate: (row: R) => boolean,
  selection: Selection,
): { rows: R[]; selection?: Selection } {
  const tries = rows.map((row) => tryRow(row, predicate));
  const passed = rows.filter((_, i) => tries[i]?.passed);
  const columns = [...new Set(tries.flatMap((each) => each.columns))].sort();
  const filter = toFilter(rows, tries, columns);
  if (filter) return { rows: passed, selection: selection.through(filter, positionsOf(passed)) };
  selection.look();
  for (const position of positionsOf(rows)) for (const column of columns) selection.table.noteCell(column, position);
  return { rows: passed };
}

/** Rows that agree with one of the wanted in all of its cells; their selection, where those are the table's. */
export function findRows<R extends object>(
  rows: readonly R[],
  wanted: readonly object[],
  selection: Selection,
): { rows: R[]; selection?: Selection } {
  const shapes = new Shapes(wanted);
  if (rows.some((row) => hasOwn(row, shapes.columns))) return filterRows(rows, (row) => shapes.fit(row), selection);
  const found = rows.filter((row) => shapes.fit(cellsOf(row)));
  return { rows: found, selection: selection.through(shapes.reads(), positionsOf(found)) };
}

// What the same cells pass once and do not pass another time hangs on something else.
function toFilter(
  rows: readonly object[],
  tries: readonly Tried[],
  columns: readonly string[],
): FilterReads | undefined {
  const [passed, dropped] = [new Set<string>(), new Set<string>()];
  rows.forEach((row, i) => (tries[i]?.passed ? passed : dropped).add(signatureOf(cellsOf(row), columns)));
  if (tries.some(({ own }) => own) || [...passed].some((signature) => dropped.has(signature))) return undefined;
  return { columns, passed: [...passed].sort(), dropped: [...dropped].sort() };
}

function positionsOf(rows: readonly object[]): number[] {
  return rows.flatMap((row) => positionOf(row) ?? []);
}
