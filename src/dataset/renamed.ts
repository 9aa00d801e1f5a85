import { foldSentence } from "../text/fingerprint.js";
import { groupBy } from "./group.js";
import type { RegisterRow } from "./register.js";

// A renamed seed keeps most of its sentences; a new issue of the same roundup keeps hardly one.
const KEPT = 0.5;

/** The sentences of a bulletin's rows, by its name. */
export type SentencesOf = ReadonlyMap<string, readonly string[]>;

/** Seeds that bear a new name: old name → new name. Who is in both is not looked at. */
export function findRenamed(olds: SentencesOf, news: SentencesOf): ReadonlyMap<string, string> {
  const without = (some: SentencesOf, others: SentencesOf) => [...some].filter(([name]) => !others.has(name));
  const fresh = namesBySentence(without(news, olds));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const [name, said] of without(olds, news)) {
    const sentences = new Set(said.map(foldSentence));
    const [next, count] = mostShared(sentences, fresh, taken);
    if (next === undefined || count / sentences.size < KEPT) continue;
    renamed.set(name, next);
    taken.add(next);
  }
  return renamed;
}

/** The sentences of rows, by bulletin. */
export function sentencesOf(rows: readonly RegisterRow[]): SentencesOf {
  const groups = groupBy(rows, ({ bulletin }) => bulletin);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ sentence }) => sentence)]));
}

function namesBySentence(
  bulletins: readonly (readonly [name: string, said: readonly string[]])[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, said] of bulletins)
    for (const sentence of new Set(said.map(foldSentence))) {
      const there = names.get(sentence);
      if (there) there.push(name);
      else names.set(sentence, [name]);
    }
  return names;
}

/** The bulletin that has most of some sentences, and how many; of several the first. */
function mostShared(
  sentences: ReadonlySet<string>,
  names: ReadonlyMap<string, readonly string[]>,
  taken: ReadonlySet<string>,
): [name: string | undefined, count: number] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const name of names.get(sentence) ?? []) if (!taken.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [[...counts.keys()].find((name) => counts.get(name) === most), most];
}

/** The rows under their bulletins' new names. */
export function renameBulletins<R extends RegisterRow>(
  rows: readonly R[],
  names: ReadonlyMap<string, string>,
): readonly R[] {
  if (names.size === 0) return rows;
  return rows.map((row) => ({ ...row, bulletin: names.get(row.bulletin) ?? row.bulletin }));
}
