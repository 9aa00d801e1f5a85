import type { ObservedTable } from "./observed-table.js";
import { cellsOf, hasOwn, positionOf, tryRow } from "./observed-row.js";
import { writeRanges } from "./ranges.js";
import type { FilterReads, SelectionReads, WantedReads } from "./reads.js";
import { Shapes } from "./shapes.js";
import { cellsText, signatureOf, toSignature } from "./signature.js";

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
  const passes = new Uint8Array(rows.length);
  const looked = new Set<string>();
  let isOwn = false;
  rows.forEach((row, i) => {
    const tried = tryRow(row, predicate);
    passes[i] = Number(tried.passed);
    for (const column of tried.columns) looked.add(column);
    isOwn ||= tried.own;
  });
  const passed = rows.filter((_, i) => passes[i] === 1);
  const columns = [...looked].sort();
  const filter = isOwn ? undefined : toFilter(rows, passes, columns);
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
function toFilter(rows: readonly object[], passes: Uint8Array, columns: readonly string[]): FilterReads | undefined {
  const [passed, dropped] = [new Set<string>(), new Set<string>()];
  rows.forEach((row, i) => (passes[i] === 1 ? passed : dropped).add(cellsText(cellsOf(row), columns)));
  if ([...passed].some((text) => dropped.has(text))) return undefined;
  return { columns, passed: Array.from(passed, toSignature).sort(), dropped: Array.from(dropped, toSignature).sort() };
}

function positionsOf(rows: readonly object[]): number[] {
  return rows.flatMap((row) => positionOf(row) ?? []);
}
