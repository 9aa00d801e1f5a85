// What XML cannot hold, what it changes (a lone CR becomes LF), and what would itself be read as an escape.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|_(?=x[0-9A-F]{4}_)/gu; // eslint-disable-line no-control-regex

/**
 * A text as a cell of a workbook stores it: characters that XML cannot hold are written as Excel itself does, and come back
 * when the cell is read.
 *
 * @example
 * toExcelText("甲\r乙") // "甲_x000D_乙"
 */
export function toExcelText(text: string): string {
  return text.replace(UNSAFE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}
