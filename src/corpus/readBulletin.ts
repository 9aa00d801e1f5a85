import type { Span } from "../text/span.js";
import { joinLines, type Block } from "./joinLines.js";
import type { Bulletin, Paragraph } from "./bulletin.js";
import { findPlaceHeadings } from "./findPlaceHeadings.js";
import type { Gazetteer } from "./gazetteer.js";
import { readHead } from "./readHead.js";
import { findLines } from "./findLines.js";
import { readMasthead } from "./readMasthead.js";
import { isCredit, isSeparator } from "./metaLines.js";
import { readOutline } from "./readOutline.js";
import { foldedOf, readPage, type Page } from "./page.js";
import { loadGazetteer } from "./loadGazetteer.js";
import { readSections } from "./readSections.js";
import { findSentences } from "./findSentences.js";
import { readTitlePlace } from "./readTitlePlace.js";
import { findEnding, findSigner } from "./findEnding.js";

/**
 * Text → bulletin. Every character that leaves ink belongs to exactly one paragraph of the sections or the asides; no text
 * makes it throw; time is linear in the length of the text.
 *
 *   text ─ lines ─ head (title, masthead) ─ blocks ─ ending (links, contacts) ─ outline (headings) ─ sections by place ─ sentences
 *
 * @param name the seed's name: its file name without ending.
 * @example
 * readBulletin("柯桥区2023年科技工作总结\n\n新增高企12家。", "keqiao-2023").sections[0]?.place // "柯桥区"
 */
export function readBulletin(text: string, name: string, gazetteer: Gazetteer = loadGazetteer()): Bulletin {
  const page = readPage(text);
  const lines = findLines(text);
  const head = readHead(page, lines, gazetteer);
  const blocks = [...head.headings, ...joinLines(page, lines.slice(head.lines))];
  const ending = findEnding(page, blocks);
  const masthead = readMasthead(page, head, ending);
  const signer = ending.office ?? findSigner(page, blocks);
  const beside = [...head.masthead, ...(signer ? [signer] : [])].map((span) => wordsOf(text, span));
  const [credits, matter] = partition(blocks.slice(0, ending.from), (block) => isOutside(page, block));
  const body = wordsOf(text, { start: matter[0]?.start ?? 0, end: matter.at(-1)?.end ?? 0 });
  // ——芜湖市鸠江区前三季度经济运行观察 is of the district, whoever publishes it.
  const subtitles = beside.filter((words) => /^\s*(?:—|-{2}|–)/u.test(words));
  const home = readTitlePlace(
    [masthead.title, ...subtitles, masthead.source, ...beside],
    body,
    gazetteer,
    masthead.issue,
  );
  const places = findPlaceHeadings(page, matter, gazetteer, home.place);
  const outline = readOutline(page, matter, places, new Set(head.headings));
  const asides = [
    ...head.masthead.map((span) => toAside(text, span, "masthead")),
    ...[...credits, ...blocks.slice(ending.from)].map((span) => toAside(text, span, "trailer")),
  ];
  asides.sort((a, b) => a.start - b.start);
  return { name, text, masthead, sections: readSections(text, outline, home), asides };
}

const wordsOf = (text: string, { start, end }: Span) => text.slice(start, end);

// A picture's credit or a line of dashes amid the matter.
function isOutside(page: Page, block: Block): boolean {
  if (block.end - block.start > 80) return false;
  const folded = foldedOf(page, block);
  return isCredit(folded) || isSeparator(folded);
}

function toAside(text: string, { start, end }: Block, kind: "masthead" | "trailer"): Paragraph {
  return { start, end, kind, number: 0, headings: [], sentences: findSentences(text, { start, end }) };
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
