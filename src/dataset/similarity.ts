/** The pairs of neighbouring characters of a text, each with how often it stands there. */
export type Bigrams = ReadonlyMap<string, number>;

/** Bigrams of a text; a single character counts as its own. */
export function toBigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(text.length - 1, Math.min(text.length, 1)); i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * How much two texts share, from 0 to 1: Dice's coefficient of their bigrams.
 *
 * @example
 * similarity(toBigrams("新增高企132家"), toBigrams("新增高企135家")) // 0.75
 */
export function similarity(a: Bigrams, b: Bigrams): number {
  const total = size(a) + size(b);
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

const size = (bigrams: Bigrams) => [...bigrams.values()].reduce((sum, count) => sum + count, 0);
