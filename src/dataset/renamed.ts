import { foldSentence } from "../text/fingerprint.js";
import { groupBy } from "./group.js";
import type { RegisterRow } from "./register.js";

// A renamed seed keeps most of its sentences; a new issue of the same roundup keeps hardly one.
const KEPT = 0.5;

/** Seeds that bear a new name: old name → new name. */
export function findRenamed(olds: readonly RegisterRow[], news: readonly RegisterRow[]): ReadonlyMap<string, string> {
  const [before, after] = [sentencesOf(olds), sentencesOf(news)];
  const fresh = [...after].filter(([name]) => !before.has(name));
  const renamed = new Map<string, string>();
  for (const [name, sentences] of before) {
    if (after.has(name)) continue;
    const shares = fresh
      .filter(([next]) => ![...renamed.values()].includes(next))
      .map(([next, theirs]) => [next, shared(sentences, theirs)] as const);
    const [next, share] = shares.reduce((best, other) => (other[1] > best[1] ? other : best), ["", 0]);
    if (share >= KEPT) renamed.set(name, next);
  }
  return renamed;
}

function sentencesOf(rows: readonly RegisterRow[]): Map<string, Set<string>> {
  const groups = groupBy(rows, ({ bulletin }) => bulletin);
  return new Map(
    [...groups].map(([name, group]) => [name, new Set(group.map(({ sentence }) => foldSentence(sentence)))]),
  );
}

function shared(olds: ReadonlySet<string>, news: ReadonlySet<string>): number {
  return [...olds].filter((sentence) => news.has(sentence)).length / Math.max(olds.size, 1);
}

/** The rows under their bulletins' new names. */
export function renameBulletins<R extends RegisterRow>(rows: readonly R[], names: ReadonlyMap<string, string>): R[] {
  return rows.map((row) => ({ ...row, bulletin: names.get(row.bulletin) ?? row.bulletin }));
}
