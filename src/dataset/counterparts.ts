import { alignInOrder } from "./align.js";
import { groupBy } from "./group.js";
import { findPassages, pairPassages, type Passage } from "./passages.js";
import type { Register, RegisterRow } from "./register.js";

/** Which row of an earlier table is which of a later one. */
export type Counterparts<R extends RegisterRow> = ReadonlyMap<R, R>;

/**
 * The counterparts of rows in a new extraction, bulletin by bulletin: sentences are paired first, then the rows of paired
 * sentences by mark (the numeral, the name) and order; what is left is paired where it states the same of the same thing.
 * `onlySameMark` pairs no row with another mark.
 */
export function findCounterparts<R extends RegisterRow>(
  register: Register<R>,
  olds: readonly R[],
  news: readonly R[],
  onlySameMark = false,
): Counterparts<R> {
  const byBulletin = groupBy(news, ({ bulletin }) => bulletin);
  const found = [...groupBy(olds, ({ bulletin }) => bulletin)].flatMap(([bulletin, rows]) =>
    pairBulletin(register, rows, byBulletin.get(bulletin) ?? [], onlySameMark),
  );
  return new Map(found);
}

type Pair<R> = [R, R];

function pairBulletin<R extends RegisterRow>(
  register: Register<R>,
  olds: readonly R[],
  news: readonly R[],
  onlySameMark: boolean,
): Pair<R>[] {
  const pairs = pairPassages(findPassages(olds), findPassages(news)).flatMap(([old, next]) =>
    pairRows(register, old, next, onlySameMark),
  );
  const used = new Set(pairs.flat());
  const [left, waiting] = [olds.filter((row) => !used.has(row)), news.filter((row) => !used.has(row))];
  return [...pairs, ...pairRestated(register, left, waiting)];
}

function pairRows<R extends RegisterRow>(
  register: Register<R>,
  old: Passage<R>,
  next: Passage<R>,
  onlySameMark: boolean,
): Pair<R>[] {
  const scoreRows = old.key === next.key ? scoreInSame : scoreInAlike;
  const score = (a: R, b: R) => (onlySameMark && !register.isSameMark(a, b) ? 0 : scoreRows(register, a, b));
  const pairs = alignInOrder(old.rows.length, next.rows.length, (i, j) => score(old.rows[i] as R, next.rows[j] as R));
  return pairs.map(([i, j]) => [old.rows[i] as R, next.rows[j] as R]);
}

// In one and the same sentence a numeral or a name is itself, whatever the rules now read round it.
function scoreInSame<R extends RegisterRow>({ isSameMark, likeness }: Register<R>, a: R, b: R): number {
  const words = likeness(a, b);
  return isSameMark(a, b) ? 4 + words : words >= 1 ? words : 0;
}

// In a changed sentence a figure is known by what it measures, and where; its numeral may be what was corrected.
function scoreInAlike<R extends RegisterRow>({ isSameMark, likeness }: Register<R>, a: R, b: R): number {
  const words = likeness(a, b);
  if (a.place !== b.place || words < 1) return 0;
  return isSameMark(a, b) ? 4 + words : words;
}

// A sentence that was split, merged or moved into another still states the same.
function pairRestated<R extends RegisterRow>(
  { statement }: Register<R>,
  olds: readonly R[],
  news: readonly R[],
): Pair<R>[] {
  const waiting = groupBy(news, statement);
  return olds.flatMap((old) => {
    const next = old.sentence === "" ? undefined : waiting.get(statement(old))?.shift();
    return next ? [[old, next] as Pair<R>] : [];
  });
}
