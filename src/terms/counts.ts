/** How often each term stands in a list, beside what `counts` has already. */
export function countTerms(terms: readonly string[], counts = new Map<string, number>()): Map<string, number> {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Highest first; equal ones in the order of their characters, so that two runs agree. */
export function byHighest<Row extends { readonly term: string }>(of: (row: Row) => number): (a: Row, b: Row) => number {
  return (a, b) => of(b) - of(a) || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
}
