/** The formulas of the word studies once more, by other roads: what they are checked against. */

/** G² as a difference of entropies, without expected counts. */
export function entropyG2(a: number, n1: number, b: number, n2: number): number {
  const h = (x: number) => (x > 0 ? x * Math.log(x) : 0);
  return 2 * (h(a) + h(b) - h(a + b) - a * Math.log(n1) - b * Math.log(n2) + (a + b) * Math.log(n1 + n2));
}

/** Log ratio by natural logarithms of the cross products. */
export function crossLogRatio(a: number, n1: number, b: number, n2: number): number {
  const [x, y] = [a > 0 ? a : 0.5, b > 0 ? b : 0.5];
  return Math.log((x * n2) / (y * n1)) / Math.LN2;
}

/** z of the log-odds by posterior probabilities. */
export function posteriorZ(y1: number, n1: number, y2: number, n2: number, alpha: number, alpha0: number): number {
  const [p1, p2] = [(y1 + alpha) / (n1 + alpha0), (y2 + alpha) / (n2 + alpha0)];
  const odds = p1 / (1 - p1) / (p2 / (1 - p2));
  const [c1, c2] = [y1 + alpha, y2 + alpha];
  return Math.log(odds) * Math.sqrt((c1 * c2) / (c1 + c2));
}

/** DP as what two distributions do not share. */
export function overlapDp(counts: readonly number[], sizes: readonly number[]): number {
  const [n, size] = [sum(counts), sum(sizes)];
  return 1 - sum(counts.map((c, i) => Math.min(c / n, (sizes[i] ?? 0) / size)));
}

/** tf-idf with the idf as information: −ln of the chance to meet a part that has the term. */
export function informationTfidf(count: number, size: number, parts: number, withTerm: number): number {
  return (count * -Math.log(withTerm / parts)) / size;
}

/** logDice with co-occurrences counted pair by pair over the whole list of words. */
export function pairwiseLogDice(sentences: readonly string[][], x: string, y: string, window: number): number {
  const near = (from: string, to: string) =>
    sum(
      sentences.map(
        (s) =>
          s.filter((w, i) => w === from && s.some((v, j) => v === to && i !== j && Math.abs(i - j) <= window)).length,
      ),
    );
  const all = sentences.flat();
  const dice =
    (2 * Math.min(near(x, y), near(y, x))) / (all.filter((w) => w === x).length + all.filter((w) => w === y).length);
  return Math.log2(dice * 2 ** 14);
}

/** Jaccard's coefficient by sets of sentences. */
export function setJaccard(sentences: readonly string[][], x: string, y: string): number {
  const having = (w: string) => sentences.flatMap((s, i) => (s.includes(w) ? [i] : []));
  const [a, b] = [having(x), having(y)];
  return a.filter((i) => b.includes(i)).length / new Set([...a, ...b]).size;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
