import { findSpan } from "../../dataset/index.js";
import { type EntityRecord, type Frame, type MetricRecord, toRows } from "../../frames/index.js";
import type { Grounds } from "../grounds.js";

/** What stands in a ledger where the bulletin says nothing. */
export const GAP = "未提";

/** A row of a ledger: every cell that the bulletin leaves open holds `GAP`. */
export interface LedgerRow extends Grounds {
  readonly bulletin: string;
  readonly place: string;
}

/** What the bulletins say of one place: figures reached, and named things. */
export interface Part {
  /** Its bulletin; several joined by 、. */
  readonly bulletin: string;
  readonly place: string;
  readonly metrics: readonly MetricRecord[];
  readonly entities: readonly EntityRecord[];
}

/** What the bulletins say of each place, in reading order. Targets are left out: ledgers tell what is. */
export function partsOf(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Part[] {
  const figures = toRows(metrics).filter(({ target }) => !target);
  const named = toRows(entities);
  return placesOf([...figures, ...named]).map((place) => {
    const isOwn = (row: Standing) => row.place === place;
    const own = { metrics: figures.filter(isOwn), entities: named.filter(isOwn) };
    const bulletins = [...own.metrics, ...own.entities].map(({ bulletin }) => bulletin);
    return { bulletin: listOrGap(bulletins), place, ...own };
  });
}

type Standing = Pick<MetricRecord, "bulletin" | "place" | "span">;

// In the order of the bulletins, and within each in the order in which they stand.
function placesOf(rows: readonly Standing[]): string[] {
  const bulletins = [...new Set(rows.map(({ bulletin }) => bulletin))];
  const start = ({ span }: Standing) => findSpan(span)?.start ?? Infinity;
  const inOrder = bulletins.flatMap((name) =>
    rows.filter(({ bulletin }) => bulletin === name).sort((a, b) => start(a) - start(b) || 0),
  );
  return [...new Set(inOrder.map(({ place }) => place))];
}

/** Words, each once, joined by 、; `GAP` when there are none. */
export function listOrGap(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== "").join("、") || GAP;
}

/** Rows by name, in the order in which the names first occur. */
export function byName<R>(rows: readonly R[], nameOf: (row: R) => string): (readonly [name: string, rows: R[]])[] {
  const names = [...new Set(rows.map(nameOf))];
  return names.map((name) => [name, rows.filter((row) => nameOf(row) === name)]);
}

/** The rows of each part, or one row of gaps where a part has none. */
export function rowsOrGap<R extends LedgerRow>(
  parts: readonly Part[],
  find: (part: Part) => readonly R[],
  gap: Omit<R, keyof LedgerRow>,
): R[] {
  return parts.flatMap((part) => {
    const rows = find(part);
    const { bulletin, place } = part;
    return rows.length > 0
      ? [...rows]
      : [{ ...gap, bulletin, place, ids: [], sentence: "", locus: "" } as unknown as R];
  });
}
