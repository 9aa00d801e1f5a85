import { hashOf } from "./hash.js";

/** The cells of a row in some columns, as a short text: rows with the same cells have the same. */
export function signatureOf(row: object, columns: readonly string[]): string {
  return toSignature(cellsText(row, columns));
}

/** The cells of a row in some columns, as one text. */
export function cellsText(row: object, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => textOf(row, column)));
}

/** The signature of cells as one text. */
export function toSignature(text: string): string {
  return hashOf(text).slice(0, 16);
}

/** A cell as text, by which cells are compared. */
export function textOf(row: object, column: string): string {
  return String((row as Readonly<Record<string, unknown>>)[column]);
}
