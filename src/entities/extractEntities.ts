import type { Bulletin, Paragraph, Section, Sentence } from "../corpus/bulletin.js";
import { locusOf } from "../corpus/locus.js";
import { fingerprint } from "../text/fingerprint.js";
import { readStretch } from "../text/reading.js";
import type { Span } from "../text/span.js";
import type { Candidate, Entity } from "./entity.js";
import { findActions } from "./findActions.js";
import { findDocuments } from "./findDocuments.js";
import { findHonours } from "./findHonours.js";
import { findPartners } from "./findPartners.js";
import { findPilots } from "./findPilots.js";
import { findPlatforms } from "./findPlatforms.js";
import { findProjects } from "./findProjects.js";
import { partnersOf } from "./partnersOf.js";

// In this order: what an earlier finder has taken, a later one does not find again inside it.
const FINDERS: readonly ((text: string) => Candidate[])[] = [
  findDocuments,
  findHonours,
  findPilots,
  findPlatforms,
  findProjects,
  findActions,
];

/**
 * Bulletin → named things, in reading order.
 *
 *   sentence ─ titles 《》 · honours, ratings, pilots · platforms · projects · plans ─ universities ─ who with whom ─ Entity
 *
 * @example
 * extractEntities(bulletin).find((e) => e.name === "浣江实验室")?.stage // "签约"
 */
export function extractEntities(bulletin: Bulletin): Entity[] {
  return [...extractEntitiesInTurn(bulletin)];
}

/** The same one by one, for a bulletin so long that they should not be held all together. */
export function* extractEntitiesInTurn(bulletin: Bulletin): Generator<Entity> {
  const seen = new Map<string, number>();
  for (const section of bulletin.sections)
    for (const paragraph of section.paragraphs)
      for (const sentence of paragraph.sentences) yield* readSentence(bulletin, section, paragraph, sentence, seen);
}

function* readSentence(
  bulletin: Bulletin,
  section: Section,
  paragraph: Paragraph,
  sentence: Sentence,
  seen: Map<string, number>,
): Generator<Entity> {
  const locus = locusOf(section, paragraph, sentence.number);
  for (const { start, end } of stretchesOf(sentence)) {
    const words = bulletin.text.slice(start, end).trim();
    const where = { bulletin: bulletin.name, place: section.place, sentence: words, locus };
    const reading = readStretch(bulletin.text, start, end);
    const candidates = findCandidates(reading.text);
    for (const found of candidates) {
      const partners = partnersOf(found, candidates, reading.text);
      const entity = { ...where, ...describe(found, reading.text), partners, ...reading.span(found.from, found.to) };
      yield { id: countedId(`${bulletin.name}:${fingerprint(words)}:${entity.name}`, seen), ...entity };
    }
  }
}

// No sentence is that long; a table or a list without a full stop may be, and must not take the square of its length.
const LONGEST = 1500;

function stretchesOf({ start, end }: Span): Span[] {
  const pieces = Math.ceil((end - start) / LONGEST);
  return Array.from({ length: pieces }, (_, i) => ({
    start: start + i * LONGEST,
    end: Math.min(end, start + (i + 1) * LONGEST),
  }));
}

function describe({ kind, from, to, name, stage = "", subject = "" }: Candidate, text: string) {
  const wording = text.slice(from, to);
  return { kind, name: name ?? wording, wording, stage, subject };
}

/** What stands in one sentence, each once, in reading order. Universities may stand inside another name: 浙大…创新中心. */
export function findCandidates(text: string): Candidate[] {
  const taken: Candidate[] = [];
  for (const find of FINDERS)
    for (const candidate of longestFirst(find(text)).filter(isNamed))
      if (!taken.some((t) => overlap(t, candidate))) taken.push(candidate);
  const titles = taken.filter((c) => c.kind === "文件" || c.kind === "文稿");
  const partners = findPartners(text).filter((c) => !titles.some((t) => overlap(t, c)));
  return dropRepeats(
    [...taken, ...partners].sort((a, b) => a.from - b.from || b.to - a.to),
    text,
  );
}

// 《》 names nothing.
const isNamed = ({ from, to, name }: Candidate) => to > from && name !== "";

const longestFirst = (candidates: readonly Candidate[]) =>
  [...candidates].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);

const overlap = (a: Candidate, b: Candidate) => a.from < b.to && b.from < a.to;

function dropRepeats(candidates: readonly Candidate[], text: string): Candidate[] {
  const named = new Map(candidates.map((c) => [c, `${c.kind} ${c.name ?? text.slice(c.from, c.to)}`]));
  const names = [...named.values()];
  return candidates.filter((c, i) => names.indexOf(named.get(c) ?? "") === i);
}

// A name that stands in a second sentence of the same words gets a counter.
function countedId(id: string, seen: Map<string, number>): string {
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times > 1 ? `${id}-${times}` : id;
}
