// What a spreadsheet may take for a formula, in half or full width; DDE links among it (=cmd|…).
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// A signed number is no formula: it stays a number in the spreadsheet.
const NUMBER = /^[+-]\d[\d,]*(?:\.\d+)?$/u;

/**
 * A text cell that no spreadsheet runs: an apostrophe before what could be a formula. `unguardCell` takes it off again.
 *
 * @example
 * guardCell("=1+1") // "'=1+1"
 * guardCell("-1.2") // "-1.2"
 */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
