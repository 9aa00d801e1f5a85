import { foldSentence } from "../text/fingerprint.js";
import { groupBy } from "./group.js";
import { findSpan } from "./row.js";
import type { RegisterRow } from "./register.js";

/**
 * Rows in reading order: those the extractor found in its order, the others where they belong: after the row that `after`
 * names by id, else the last row of their own sentence, else where their span stands, else at the end of their bulletin.
 */
export function arrange<R extends RegisterRow>(
  found: readonly R[],
  others: readonly R[],
  after: ReadonlyMap<string, string>,
): R[] {
  if (others.length === 0) return [...found];
  const anchor = anchorOf(found, after);
  const keyed = [
    ...found.map((row, i) => ({ row, key: i })),
    ...others.map((row) => ({ row, key: anchor(row) + 0.5 })),
  ];
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
}

/** For a row that was not found: the index of the found row after which it belongs. */
function anchorOf(found: readonly RegisterRow[], after: ReadonlyMap<string, string>): (row: RegisterRow) => number {
  const numbered = found.map((row, index) => ({ ...row, index, start: findSpan(row.span)?.start ?? 0 }));
  const bulletins = groupBy(numbered, ({ bulletin }) => bulletin);
  const sentences = new Map(numbered.map((row) => [sentenceKey(row), row.index]));
  const ids = new Map(numbered.map(({ id, index }) => [id, index]));
  return (row) => {
    const rows = bulletins.get(row.bulletin) ?? [];
    const [first, last] = [rows[0]?.index ?? found.length, rows.at(-1)?.index ?? found.length];
    const named = after.get(row.id);
    if (named !== undefined) return ids.get(named) ?? first - 1;
    const own = row.sentence === "" ? undefined : sentences.get(sentenceKey(row));
    const start = findSpan(row.span)?.start;
    if (own !== undefined || start === undefined) return own ?? last;
    return rows.findLast((other) => other.start <= start)?.index ?? first - 1;
  };
}

/** For each row that was not found again, the id of the last row before it that was; "" when there is none. */
export function findPredecessors(
  rows: readonly RegisterRow[],
  found: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const after = new Map<string, string>();
  for (const { id, bulletin } of rows)
    if (found.has(id)) last.set(bulletin, id);
    else after.set(id, last.get(bulletin) ?? "");
  return after;
}

const sentenceKey = ({ bulletin, sentence }: RegisterRow) => `${bulletin}\n${foldSentence(sentence)}`;
