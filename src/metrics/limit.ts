/**
 * As many metrics, or named things, as one bulletin may give: what can be merged with people's decisions in the memory that Node
 * takes by itself, and what fits into one answer of a thread. Bulletins have some hundred.
 */
export const MOST = 250_000;

/** What is said of a bulletin that gives more: it is many in one file, or a table that is none. */
export function tooMany(advice: string, most: number, what = "metrics"): Error {
  return new Error(`${advice}: more than ${most.toLocaleString("en-US")} ${what}`);
}
