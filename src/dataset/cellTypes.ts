import { z } from "zod";
import { SPAN } from "./status.js";

export const text = z.string();
export const filled = text.min(1, "must not be empty");
export const span = text.refine((cell) => cell === "" || SPAN.test(cell), "write offsets as start..end, or nothing");

/** A cell that holds one of some words. */
export function oneOf<const T extends readonly string[]>(values: T) {
  const listed = values.map((value) => value || "nothing").join(", ");
  return z.enum(values, { error: `write one of ${listed}` });
}
