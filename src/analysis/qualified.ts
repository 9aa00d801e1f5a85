import { findSpan } from "../dataset/index.js";
import { type Frame, type MetricRecord, toRows, where } from "../frames/index.js";
import type { Measure } from "../metrics/index.js";

/** What a derived row needs to know of a figure. */
type Row = MetricRecord;

/**
 * The figure that a base, rate, share, rank or difference qualifies: of the same bulletin, place and subject, called what the
 * row's `of` says. The nearest one of its own sentence wins, else one of the same period; `undefined` when there is none.
 *
 * @example
 * findQualified(completion, rows)?.numeral // "53.65"
 */
export function findQualified(
  row: Row,
  rows: readonly Row[],
  measures: readonly Measure[] = ["value"],
): Row | undefined {
  const named = rows.filter((other) => other !== row && measures.includes(other.measure) && isMeant(other, row));
  const near = named.filter((other) => other.sentence === row.sentence && other.locus === row.locus);
  return nearest(row, near) ?? named.find((other) => row.period !== "" && other.period === row.period);
}

/**
 * The rows of a frame that any of these may qualify, in order: what `findQualified` looks for it finds among them.
 *
 * @example
 * findQualified(rate, qualifiable(metrics, rates)) // as findQualified(rate, toRows(metrics)), but the other rows are not read
 */
export function qualifiable(
  metrics: Frame<MetricRecord>,
  rows: readonly Row[],
  measures: readonly Measure[] = ["value"],
): Row[] {
  const wanted = rows.flatMap(({ bulletin, place, subject, of, indicator, target }) => {
    const same = { bulletin, place, subject, target };
    const called = of === "" ? [{ indicator }] : [{ indicator: of }, { wording: of }];
    return called.flatMap((name) => measures.map((measure) => ({ ...same, ...name, measure })));
  });
  return toRows(where(metrics, wanted));
}

function isMeant(other: Row, { bulletin, place, subject, of, indicator, target }: Row): boolean {
  const same = other.bulletin === bulletin && other.place === place && other.subject === subject;
  const called = of === "" ? other.indicator === indicator : other.wording === of || other.indicator === of;
  return same && called && other.target === target;
}

function nearest(row: Row, others: readonly Row[]): Row | undefined {
  const distance = (other: Row) => Math.abs(startOf(other) - startOf(row));
  return [...others].sort((a, b) => distance(a) - distance(b))[0];
}

/** Where a figure's numeral starts in the seed; 0 for a row added by hand. */
export const startOf = ({ span }: Pick<MetricRecord, "span">): number => findSpan(span)?.start ?? 0;
