import { alignInOrder } from "./align.js";
import { readNumberCell } from "./cells.js";
import { groupBy } from "./group.js";
import { findPassages, pairPassages, type Passage } from "./passages.js";
import type { MetricRow } from "./schema.js";
import { similarity, toBigrams } from "./similarity.js";

/** Which row of an earlier table is which of a later one. */
export type Counterparts = ReadonlyMap<MetricRow, MetricRow>;

/**
 * The counterparts of rows in a new extraction, bulletin by bulletin: sentences are paired first, then the rows of paired
 * sentences by numeral and order; what is left is paired where it states the same figure of the same thing.
 * `onlySameNumeral` pairs no row with another figure.
 */
export function findCounterparts(
  olds: readonly MetricRow[],
  news: readonly MetricRow[],
  onlySameNumeral = false,
): Counterparts {
  const byBulletin = groupBy(news, ({ bulletin }) => bulletin);
  const found = [...groupBy(olds, ({ bulletin }) => bulletin)].flatMap(([bulletin, rows]) =>
    pairBulletin(rows, byBulletin.get(bulletin) ?? [], onlySameNumeral),
  );
  return new Map(found);
}

type Pair = [MetricRow, MetricRow];

function pairBulletin(olds: readonly MetricRow[], news: readonly MetricRow[], onlySameNumeral: boolean): Pair[] {
  const pairs = pairPassages(findPassages(olds), findPassages(news)).flatMap(([old, next]) =>
    pairRows(old, next, onlySameNumeral),
  );
  const used = new Set(pairs.flat());
  return [
    ...pairs,
    ...pairRestated(
      olds.filter((row) => !used.has(row)),
      news.filter((row) => !used.has(row)),
    ),
  ];
}

function pairRows(old: Passage, next: Passage, onlySameNumeral: boolean): Pair[] {
  const sameSentence = old.key === next.key;
  const score = (a: MetricRow, b: MetricRow) => {
    if (onlySameNumeral && !isSameNumeral(a.numeral, b.numeral)) return 0;
    return sameSentence ? scoreInSame(a, b) : scoreInAlike(a, b);
  };
  const pairs = alignInOrder(old.rows.length, next.rows.length, (i, j) =>
    score(old.rows[i] as MetricRow, next.rows[j] as MetricRow),
  );
  return pairs.map(([i, j]) => [old.rows[i] as MetricRow, next.rows[j] as MetricRow]);
}

// In one and the same sentence a numeral is itself, whatever the rules now read round it.
function scoreInSame(a: MetricRow, b: MetricRow): number {
  const words = likeness(a, b);
  return isSameNumeral(a.numeral, b.numeral) ? 4 + words : words >= 1 ? words : 0;
}

// In a changed sentence a figure is known by what it measures, and where; its numeral may be what was corrected.
function scoreInAlike(a: MetricRow, b: MetricRow): number {
  const words = likeness(a, b);
  if (a.place !== b.place || words < 1) return 0;
  return isSameNumeral(a.numeral, b.numeral) ? 4 + words : words;
}

// 0 to 3: the same unit, the same kind of figure, the same words. Below 1 it is another thing.
function likeness(a: MetricRow, b: MetricRow): number {
  const words = a.indicator === b.indicator ? 1 : similarity(toBigrams(a.wording), toBigrams(b.wording));
  if (words < 0.34 || a.measure !== b.measure) return 0;
  return words + (a.unit === b.unit ? 1 : 0) + 0.5;
}

// A sentence that was split, merged or moved into another still states the same figures.
function pairRestated(olds: readonly MetricRow[], news: readonly MetricRow[]): Pair[] {
  const waiting = groupBy(news, statement);
  return olds.flatMap((old) => {
    const next = old.sentence === "" ? undefined : waiting.get(statement(old))?.shift();
    return next ? [[old, next] as Pair] : [];
  });
}

const statement = ({ numeral, unit, measure, wording, place }: MetricRow) =>
  [numeral, unit, measure, wording, place].join("\n");

/** Whether two numerals are one figure: 43.0 and 43, 1,050 and 1050, or the same characters. */
export function isSameNumeral(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readNumberCell(a), readNumberCell(b)];
  return left !== undefined && left === right;
}
