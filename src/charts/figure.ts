import { BOUNDS, type Bound } from "../metrics/metric.js";
import { readNumeral } from "../text/numerals.js";
import { digitsOf, digitsOfNumeral } from "./number.js";

/** A figure as a chart carries it: with its precision and bound, so that it is never shown sharper or surer than it was printed. */
export interface Figure {
  readonly value: number;
  readonly digits: number;
  readonly bound: Bound;
  /** Computed, not stated: drawn hollow. */
  readonly derived: boolean;
  /** Another number than the numeral in the sentence, because somebody corrected it. */
  readonly corrected: boolean;
}

/**
 * The figure in a row's `column`, with the row's bound, and the decimals of its numeral where the numeral is that figure;
 * `digits` overrides them.
 */
export function readFigure(
  row: Readonly<Record<string, unknown>>,
  column: string,
  value: number,
  digits?: number,
): Figure {
  const numeral = typeof row["numeral"] === "string" ? row["numeral"] : "";
  const stated = readNumeral(numeral.replace(/^\+/u, ""));
  const isNumeral = stated !== undefined && Math.abs(stated) === Math.abs(value);
  const derived = row["derived"] === true;
  return {
    value,
    digits: digits ?? (isNumeral ? digitsOfNumeral(numeral) : undefined) ?? digitsOf(value),
    bound: BOUNDS.find((bound) => bound === row["bound"]) ?? "",
    derived,
    // In a row of the data the column `value` is what the numeral says, unless it was corrected; other columns are computed.
    corrected: row["corrected"] === true || (column === "value" && stated !== undefined && !isNumeral && !derived),
  };
}
