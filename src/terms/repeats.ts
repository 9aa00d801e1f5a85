import type { Passage } from "./passages.js";
import { type Token, isWord } from "./token.js";
import { loadStopwords } from "./wordList.js";

/** A run of words that comes back word for word. */
export interface Repeat {
  readonly words: readonly string[];
  readonly count: number;
}

export interface RepeatOptions {
  /** How often a run must stand in the text. */
  readonly minimum?: number;
  /** How many words it may have. */
  readonly longest?: number;
  /** Words that neither begin nor end a run. */
  readonly stop?: ReadonlySet<string>;
}

/**
 * Runs of two to six words that stand three times or more, within a sentence and across no sign or numeral. A run that
 * never stands without a longer one is left to the longer one. Longest first, then most frequent.
 *
 * @example
 * findRepeats(passages)[0] // { words: ["深入", "贯彻", "落实"], count: 4 }
 */
export function findRepeats(passages: readonly Passage[], options: RepeatOptions = {}): Repeat[] {
  const { minimum = 3, longest = 6, stop = loadStopwords() } = options;
  const runs = passages.flatMap((passage) => splitAtSigns(passage.tokens));
  const repeats = new Map<string, number>();
  let shorter: Counts | undefined;
  for (let length = 2; length <= longest && shorter?.size !== 0; length++) {
    shorter = countRuns(runs, length, minimum, shorter);
    for (const [key, count] of shorter) repeats.set(key, count);
  }
  return dropContained(repeats)
    .map(([key, count]) => ({ words: key.split(SEPARATOR), count }))
    .filter(({ words }) => !stop.has(words[0] ?? "") && !stop.has(words.at(-1) ?? ""))
    .sort(
      (a, b) => b.words.length - a.words.length || b.count - a.count || (a.words.join("") < b.words.join("") ? -1 : 1),
    );
}

type Counts = ReadonlyMap<string, number>;

// No word has white space in it.
const SEPARATOR = " ";

function splitAtSigns(tokens: readonly Token[]): string[][] {
  const runs: string[][] = [[]];
  for (const token of tokens) {
    if (isWord(token)) runs.at(-1)?.push(token.text);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

// A run can stand `minimum` times only if both runs that are one word shorter do.
function countRuns(runs: readonly string[][], length: number, minimum: number, shorter: Counts | undefined): Counts {
  const counts = new Map<string, number>();
  for (const run of runs)
    for (let i = 0; i + length <= run.length; i++) {
      const [head, tail] = [keyOf(run, i, length - 1), keyOf(run, i + 1, length - 1)];
      if (shorter && !(shorter.has(head) && shorter.has(tail))) continue;
      const key = keyOf(run, i, length);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Map([...counts].filter(([, count]) => count >= minimum));
}

const keyOf = (run: readonly string[], from: number, length: number) => run.slice(from, from + length).join(SEPARATOR);

function dropContained(repeats: Counts): [string, number][] {
  const contained = new Set<string>();
  for (const [key, count] of repeats) {
    const words = key.split(SEPARATOR);
    for (const part of [words.slice(1), words.slice(0, -1)].map((w) => w.join(SEPARATOR)))
      if (repeats.get(part) === count) contained.add(part);
  }
  return [...repeats].filter(([key]) => !contained.has(key));
}
