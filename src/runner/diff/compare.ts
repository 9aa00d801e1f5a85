import type { Showing, ShownRow } from "./showings.js";

/** What shows something else than before. */
export interface ShowingChange {
  readonly before?: Showing;
  readonly now?: Showing;
  readonly rows: readonly RowDifference[];
}

/** A row that changed: its words, and the cells that differ. */
export interface RowDifference {
  readonly label: string;
  readonly cells: readonly CellDifference[];
  /** Metrics behind the row, before or now. */
  readonly ids: readonly string[];
  /** All that the row says, before and now. */
  readonly text: string;
}

export interface CellDifference {
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

/** What of a notebook's showings is not as it was; what shows the same is left out. */
export function compareShowings(before: readonly Showing[], now: readonly Showing[]): ShowingChange[] {
  const names = [...new Set([...now, ...before].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [old, fresh] = [
      before.find((showing) => showing.name === name),
      now.find((showing) => showing.name === name),
    ];
    const rows = compareRows(old?.rows ?? [], fresh?.rows ?? []);
    const retitled = old && fresh && old.title !== fresh.title;
    if (rows.length === 0 && !retitled && old && fresh) return [];
    return [
      {
        ...(old && { before: old }),
        ...(fresh && { now: fresh }),
        rows: retitled ? [title(old, fresh), ...rows] : rows,
      },
    ];
  });
}

function title(old: Showing, fresh: Showing): RowDifference {
  const cells = [{ column: "title", before: old.title, now: fresh.title }];
  return { label: "", cells, ids: [], text: old.title + fresh.title };
}

function compareRows(before: readonly ShownRow[], now: readonly ShownRow[]): RowDifference[] {
  return pairRows(before, now).flatMap(([old, fresh]) => {
    const columns = [...new Set([...Object.keys(old?.cells ?? {}), ...Object.keys(fresh?.cells ?? {})])];
    const cells = columns
      .map((column) => ({ column, before: old?.cells[column] ?? "", now: fresh?.cells[column] ?? "" }))
      .filter((cell) => cell.before !== cell.now);
    if (cells.length === 0) return [];
    const ids = [...new Set([...(old?.ids ?? []), ...(fresh?.ids ?? [])])];
    const text = [...Object.values(old?.cells ?? {}), ...Object.values(fresh?.cells ?? {})].join(" ");
    return [{ label: labelOf((fresh ?? old) as ShownRow), cells, ids, text }];
  });
}

type Pair = readonly [before: ShownRow | undefined, now: ShownRow | undefined];

// Rows that are the same, then rows of the same words, then those that have most in common; the rest came or went.
function pairRows(before: readonly ShownRow[], now: readonly ShownRow[]): Pair[] {
  const [left, right] = [new Set(before), new Set(now)];
  const pairs: Pair[] = [];
  const pair = (old: ShownRow | undefined, fresh: ShownRow | undefined) => {
    if (old) left.delete(old);
    if (fresh) right.delete(fresh);
    if (old ?? fresh) pairs.push([old, fresh]);
  };
  for (const keyOf of [allOf, labelOf])
    for (const fresh of [...right]) {
      const old = [...left].find((row) => keyOf(row) === keyOf(fresh));
      if (old) pair(old, fresh);
    }
  for (const fresh of [...right]) {
    const [best] = [...left].sort((a, b) => common(b, fresh) - common(a, fresh));
    pair(best && common(best, fresh) > 0 ? best : undefined, fresh);
  }
  for (const old of [...left]) pair(old, undefined);
  return pairs;
}

const allOf = ({ cells }: ShownRow) => JSON.stringify(cells);

// Cells without a digit name the row; the others are its figures.
function labelOf({ cells }: ShownRow): string {
  return Object.values(cells)
    .filter((cell) => !/\d/.test(cell) && cell !== "–")
    .join(" ");
}

function common(a: ShownRow, b: ShownRow): number {
  return Object.entries(a.cells).filter(([column, cell]) => b.cells[column] === cell).length;
}
