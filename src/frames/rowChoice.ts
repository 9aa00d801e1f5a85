import type { RegisterRow } from "../dataset/index.js";
import { type BulletinChoice, bulletinNames } from "./bulletinNames.js";

/** Which rows of a table a frame has. */
export interface RowChoice {
  /** Only these bulletins, by name or as `chooseBulletins()` gives them; all by default. */
  readonly bulletins?: BulletinChoice;
  /** Whether to keep the rows that people rejected; they are left out by default. */
  readonly rejected?: boolean;
}

/** Tells whether a row is chosen. */
export function choosing({ bulletins, rejected = false }: RowChoice): (row: RegisterRow) => boolean {
  const names = bulletins && new Set(bulletinNames(bulletins));
  return (row) => (rejected || row.status !== "rejected") && (names?.has(row.bulletin) ?? true);
}
