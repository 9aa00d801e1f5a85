import type { Bulletin, Paragraph } from "./bulletin.js";
import { joinLines, type Block } from "./blocks.js";
import type { Gazetteer } from "./gazetteer.js";
import { findLines } from "./lines.js";
import { isCredit, readMasthead } from "./masthead.js";
import { foldedOf, readPage, type Page } from "./page.js";
import { loadGazetteer } from "./places.js";
import { readSections } from "./readSections.js";
import { findSentences } from "./sentences.js";
import { readHead } from "./head.js";
import { readTitlePlace } from "./titlePlace.js";
import { findEnding } from "./trailer.js";
import { findPlaceHeadings } from "./findPlaceHeadings.js";

/**
 * Text → bulletin.
 *
 *   text ─ lines ─ head (title, masthead) ─ blocks ─ ending (links, contacts) ─ outline ─ sections by place ─ sentences
 *
 * Every character that leaves ink belongs to exactly one paragraph of the sections or the asides. Never throws on a text.
 *
 * @param name the seed's name: its file name without ending.
 * @example
 * readBulletin("柯桥区2023年科技工作总结\n\n新增高企12家。", "keqiao-2023").sections[0]?.place // "柯桥区"
 */
export function readBulletin(text: string, name: string, gazetteer: Gazetteer = loadGazetteer()): Bulletin {
  const page = readPage(text);
  const lines = findLines(text);
  const head = readHead(page, lines, gazetteer);
  const blocks = joinLines(page, lines.slice(head.lines), () => false);
  const all = [...head.headings, ...blocks];
  const { from, signature } = findEnding(page, all);
  const masthead = readMasthead(page, head.title, head.masthead, signature);
  const home = readTitlePlace(masthead, gazetteer);
  const [matter, credits] = partition(all.slice(0, from), (block) => !isCreditBlock(page, block));
  const headings = findPlaceHeadings(page, matter, gazetteer, home);
  const sections = readSections(page, matter, headings, { home, inTitle: new Set(head.headings) });
  const asides = [
    ...head.masthead.map((span) => toAside(text, span, "masthead")),
    ...[...credits, ...all.slice(from)].map((span) => toAside(text, span, "trailer")),
  ].sort((a, b) => a.start - b.start);
  return { name, text, masthead, sections, asides };
}

const isCreditBlock = (page: Page, block: Block) => block.end - block.start <= 40 && isCredit(foldedOf(page, block));

function toAside(text: string, { start, end }: Block, kind: Paragraph["kind"]): Paragraph {
  return { start, end, kind, number: 0, headings: [], sentences: findSentences(text, { start, end }) };
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
