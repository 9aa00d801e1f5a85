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
  const isAsked = asking({ bulletins });
  return (row) => (rejected || row.status !== "rejected") && (isAsked?.(row.bulletin) ?? true);
}

/** Tells of a bulletin whether it is chosen; `undefined` where all are. */
export function asking({ bulletins }: RowChoice): ((bulletin: string) => boolean) | undefined {
  const names = bulletins && new Set(bulletinNames(bulletins));
  return names && ((bulletin) => names.has(bulletin));
}
