import type { Bulletin } from "../corpus/index.js";
import { blockHtml, toBlocks, withSpans, type Block } from "./bulletin-text.js";
import type { Quoted } from "./html-evidence.js";
import { type PageWords } from "./html-words.js";
import type { Library, Quotable } from "./library.js";
import { escapeXml } from "./svg.js";

/**
 * The reader of a page: the bulletins that its charts quote, each once and whole, in a dialog that opens at a sentence;
 * closed at first.
 */
export function toReader(facts: readonly Quoted[], library: Library, words: PageWords): string {
  if (facts.length === 0) return "";
  const quotes = facts.flatMap(({ quotes }) => quotes);
  const quoted = new Set(quotes.map(({ at }) => at?.bulletin));
  const articles = library.bulletins.flatMap((bulletin, index) =>
    quoted.has(index)
      ? [
          article(
            bulletin,
            library.sentences.filter((own) => own.bulletin === index),
          ),
        ]
      : [],
  );
  return [
    `<dialog id="reader" aria-labelledby="reader-fact">`,
    `<header><p id="reader-fact"></p><p id="reader-where" lang="zh-CN"></p>`,
    `<nav><button type="button" id="reader-previous">${words.previous}</button><button type="button" id="reader-next">${words.next}</button><button type="button" id="reader-back">${words.back}</button></nav></header>`,
    `<div id="reader-text">`,
    ...articles,
    `<article id="reader-gone" hidden><p class="gone">${words.gone}</p><div lang="zh-CN"></div></article>`,
    `</div>`,
    `</dialog>`,
  ].join("\n");
}

function article(bulletin: Bulletin, sentences: readonly Quotable[]): string {
  const title = escapeXml(bulletin.masthead.title || bulletin.name);
  const blocks = toBlocks(bulletin);
  const heading = blocks.some(({ tag }) => tag === "h1") ? "" : `<h1>${title}</h1>`;
  const shown = blocks.map((block) => paragraph(block, bulletin.text, sentences));
  return `<article lang="zh-CN" data-title="${title}" hidden>${heading}${shown.join("\n")}</article>`;
}

function paragraph({ start, end, tag, aside }: Block, text: string, sentences: readonly Quotable[]): string {
  const own = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
  const plain = (span: { start: number; end: number }) => escapeXml(text.slice(span.start, span.end));
  const draw = (sentence: Quotable) =>
    `<span class="sentence" id="${sentence.id}" tabindex="-1" data-locus="${escapeXml(sentence.locus)}">${plain(sentence)}</span>`;
  const html = withSpans({ start, end }, own, draw, plain);
  return blockHtml({ start, end, tag, ...(aside && { aside }) }, html);
}
