import { type Frame, fromRows, toRows } from "../../frames/index.js";
import { GAP, type LedgerRow } from "./ledger.js";

/** How much of one place's part of a ledger is empty. */
export interface LedgerGap {
  readonly ledger: string;
  readonly place: string;
  /** Lines that say something. */
  readonly lines: number;
  readonly cells: number;
  readonly gaps: number;
  /** Gaps in per cent of the cells. */
  readonly share: number;
}

// An indicator is named for every place, whether it reports it or not.
const NO_CONTENT = ["bulletin", "place", "indicator", "ids", "sentence", "locus"];

/**
 * How many cells of each ledger are gaps, place by place. An empty cell says that the bulletin does not say, not that nothing was done.
 *
 * @example
 * toRows(ledgerGaps({ 系统图: systemMap(metrics, entities) }))[0]?.lines // 1
 */
export function ledgerGaps(ledgers: Readonly<Record<string, Frame<LedgerRow>>>): Frame<LedgerGap> {
  const rows = Object.entries(ledgers).flatMap(([ledger, frame]) => {
    const all = toRows(frame);
    const columns = frame.columns.filter((column) => !NO_CONTENT.includes(column));
    return [...new Set(all.map(({ place }) => place))].map((place) => {
      const own = all.filter((row) => row.place === place);
      return { ledger, place, ...count(own, columns) };
    });
  });
  return fromRows(rows, ["ledger", "place", "lines", "cells", "gaps", "share"]);
}

function count(rows: readonly LedgerRow[], columns: readonly string[]) {
  const cells = rows.flatMap((row) => columns.map((column) => (row as unknown as Record<string, unknown>)[column]));
  const gaps = cells.filter((cell) => cell === GAP).length;
  const lines = rows.filter(({ ids }) => ids.length > 0).length;
  return { lines, cells: cells.length, gaps, share: (100 * gaps) / cells.length };
}
