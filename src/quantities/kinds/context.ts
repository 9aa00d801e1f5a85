import type { Enclosed } from "../enclosures.js";
import type { Literal } from "../literals.js";
import type { Reason } from "../quantity.js";

/** A numeral with what stands round it, as the kinds look at it. */
export interface NumeralContext {
  readonly text: string;
  readonly literal: Literal;
  readonly numeral: string;
  /** Up to 24 characters before and behind the numeral. */
  readonly before: string;
  readonly after: string;
  readonly enclosures: readonly Enclosed[];
}

/** Tells why a numeral is no metric, or undefined to leave it to the next. */
export type Kind = (context: NumeralContext) => Reason | undefined;

/** A pattern for what stands before and one for what stands behind; a missing one always holds. */
export interface Frame {
  readonly before?: RegExp;
  readonly numeral?: RegExp;
  readonly after?: RegExp;
}

/** Whether one of the frames fits the numeral. What stands before is asked last: patterns that end in $ are the slow ones. */
export function fits(frames: readonly Frame[], { before, numeral, after }: NumeralContext): boolean {
  return frames.some(
    (f) => (f.numeral?.test(numeral) ?? true) && (f.after?.test(after) ?? true) && (f.before?.test(before) ?? true),
  );
}
