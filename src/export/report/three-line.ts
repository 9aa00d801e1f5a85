/** A 三线表 before it is drawn. */
export interface ThreeLine {
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width; by the length of the texts where left out. */
  readonly widths?: readonly number[];
}

// Half-width characters of 五号 that the text block holds side by side.
const ROOM = 82;
const SHORT = 16;

/** Shares of the width: a column of short texts gets all it needs, the others share what is left by their longest text. */
export function guessWidths(columns: ThreeLine["columns"], rows: ThreeLine["rows"]): number[] {
  const needs = columns.map(
    ({ heading }, index) => Math.max(...[heading, ...rows.map((row) => row[index] ?? "")].map(wide)) + 2,
  );
  const taken = needs.filter((need) => need <= SHORT).reduce((sum, need) => sum + need, 0);
  const long = needs.filter((need) => need > SHORT).reduce((sum, need) => sum + Math.sqrt(need), 0);
  const left = Math.max(ROOM - taken, ROOM * 0.6);
  return needs.map((need) => (need <= SHORT ? need : Math.min(need, Math.max(SHORT, (left * Math.sqrt(need)) / long))));
}

function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 1);
}
