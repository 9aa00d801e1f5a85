import type { Bound } from "./bounds.js";

/** Why a numeral is no metric. */
export type Reason = "name" | "date" | "ordinal" | "other";

/** A numeral of a sentence with what stands round it. Positions are those of the sentence's reading. */
export interface Quantity {
  /** The numeral: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Where the whole expression begins and ends, with 第, 前, bound words, unit and 以上. */
  readonly head: number;
  readonly tail: number;
  /** undefined: it measures something. */
  readonly reason?: Reason;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly bound: Bound;
  /** Place in a list of shares such as 10.5∶38.4∶51.1, from 1. */
  readonly part?: number;
  /** 第三位, 前50%, 居全省第6. */
  readonly rank: boolean;
}
