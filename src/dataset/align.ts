/** Which item of one list is which of another: pairs of indices, rising on both sides. */
export type Pairs = readonly (readonly [left: number, right: number])[];

// Longer lists are parted: the table of all their scores would not fit, and a thousand sentences are changed at once by nobody.
const LARGEST = 1_000_000;

/**
 * The pairing of two lists, both in reading order, that scores highest in sum. A score of 0 or less never pairs. Of very
 * long lists, the first halves are paired and the second halves.
 *
 * @example
 * alignInOrder(3, 2, (i, j) => ("abc"[i] === "ac"[j] ? 1 : 0)) // [[0, 0], [2, 1]]
 */
export function alignInOrder(lefts: number, rights: number, score: (left: number, right: number) => number): Pairs {
  if (lefts === 0 || rights === 0) return [];
  if (lefts * rights > LARGEST) return alignHalves(lefts, rights, score);
  const best = Array.from({ length: lefts + 1 }, () => new Float64Array(rights + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const scores = Array.from({ length: lefts }, (_, i) => Float64Array.from({ length: rights }, (_, j) => score(i, j)));
  for (let i = lefts - 1; i >= 0; i--)
    for (let j = rights - 1; j >= 0; j--) {
      const paired = (scores[i]?.[j] ?? 0) > 0 ? (scores[i]?.[j] ?? 0) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  return tracePairs(lefts, rights, at, (i, j) => scores[i]?.[j] ?? 0);
}

function alignHalves(lefts: number, rights: number, score: (left: number, right: number) => number): Pairs {
  const [left, right] = [lefts >> 1, rights >> 1];
  const behind = alignInOrder(lefts - left, rights - right, (i, j) => score(left + i, right + j));
  return [...alignInOrder(left, right, score), ...behind.map(([i, j]) => [left + i, right + j] as const)];
}

type Grid = (i: number, j: number) => number;

function tracePairs(lefts: number, rights: number, best: Grid, score: Grid): Pairs {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < lefts && j < rights) {
    if (score(i, j) > 0 && best(i, j) === score(i, j) + best(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (best(i, j) === best(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
