/** A half-open stretch of a decoded seed, in UTF-16 code units: `text.slice(start, end)` gives it back. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
