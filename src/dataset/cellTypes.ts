import { z } from "zod";

export const STATUSES = ["extracted", "checked", "rejected", "added"] as const;
/** What people decided about a row: nothing yet, right, none, put in by hand. */
export type Status = (typeof STATUSES)[number];

/** Offsets in the column `span`: start..end, which no spreadsheet takes for a date. */
export const SPAN = /^(\d+)\.\.(\d+)$/u;

export const text = z.string();
export const filled = text.min(1, "must not be empty");
export const span = text.refine((cell) => cell === "" || SPAN.test(cell), "write offsets as start..end, or nothing");

/** A cell that holds one of some words. */
export function oneOf<const T extends readonly string[]>(values: T) {
  const listed = values.map((value) => value || "nothing").join(", ");
  return z.enum(values, { error: `write one of ${listed}` });
}
