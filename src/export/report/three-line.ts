/** A 三线表 before it is drawn. */
export interface ThreeLine {
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width; by the length of the texts where left out. */
  readonly widths?: readonly number[];
}

// Half-width characters of 五号 that the text block holds side by side.
const ROOM = 82;
// A column of short texts is never broken; one of long texts begins with this.
const SHORT = 16;
const LEAST = 8;
const STEP = 1;

/**
 * Shares of the width: a column of short texts gets all it needs; what is left goes, step by step, to the column that
 * then makes the table lowest.
 */
export function guessWidths(columns: ThreeLine["columns"], rows: ThreeLine["rows"]): number[] {
  const texts = columns.map(({ heading }, index) => [heading, ...rows.map((row) => row[index] ?? "")].map(wide));
  const needs = texts.map((own) => Math.max(...own) + 2);
  const widths = needs.map((need) => (need <= SHORT ? need : LEAST));
  const sum = () => widths.reduce((total, own) => total + own, 0);
  while (sum() + STEP <= ROOM) {
    const open = widths
      .map((width, index) => ({ width, index }))
      .filter(({ width, index }) => width < (needs[index] ?? 0));
    if (open.length === 0) break;
    const heights = open.map(({ width, index }) => ({
      index,
      high: heightOf(texts, widths.with(index, width + STEP)),
    }));
    const best = heights.reduce((a, b) => (b.high < a.high ? b : a));
    widths[best.index] = (widths[best.index] ?? 0) + STEP;
  }
  return widths;
}

// Lines and parts of lines: a step that does not yet save a line counts towards one.
function heightOf(texts: readonly (readonly number[])[], widths: readonly number[]): number {
  const rows = texts[0]?.length ?? 0;
  let sum = 0;
  for (let row = 0; row < rows; row++)
    sum += Math.max(1, ...texts.map((own, index) => (own[row] ?? 0) / ((widths[index] ?? 0) - 2)));
  return sum;
}

function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 1);
}
