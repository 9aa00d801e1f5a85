import { readFileSync } from "node:fs";
import type { Bulletin, Paragraph, Section } from "../../src/corpus/bulletin.js";
import { readBulletin } from "../../src/corpus/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";
import type { Passage } from "../../src/terms/passages.js";
import { readPlain } from "../../src/terms/plainText.js";
import type { Token } from "../../src/terms/token.js";

/** The heading of a section and its paragraphs, a line each; sections are parted by an empty line. */
export function toBulletin(name: string, text: string): Bulletin {
  const sections: Section[] = [];
  let start = 0;
  for (const block of text.split("\n\n")) {
    sections.push(toSection(block, start));
    start += block.length + 2;
  }
  return { name, text, masthead: { title: name, keywords: [] }, sections, asides: [] };
}

function toSection(block: string, start: number): Section {
  const paragraphs: Paragraph[] = [];
  for (const line of block.split("\n")) {
    const number = paragraphs.length;
    paragraphs.push({ ...toParagraph(line, start), number, kind: number === 0 ? "heading" : "body" });
    start += line.length + 1;
  }
  const [place = "", slogan = ""] = block.split("\n")[0]?.split(" ") ?? [];
  return { place, placeFrom: "heading", slogan, paragraphs };
}

function toParagraph(line: string, start: number): Omit<Paragraph, "kind" | "number"> {
  const sentences = [...line.matchAll(/[^。]+。?/gu)].map((match, i) => ({
    number: i + 1,
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  return { start, end: start + line.length, headings: [], sentences };
}

/** The first bulletin. */
export function seedBulletin(): Bulletin {
  return readBulletin(readFileSync(workspacePath("seeds", "shaoxing-2023-09.txt"), "utf8"), "shaoxing-2023-09");
}

/** A sentence of ready-made words; a sign is anything that has neither letter nor digit. */
export function toPassage(place: string, words: string): Passage {
  const tokens: Token[] = words.split(" ").map((text) => ({ text, kind: kindOf(text), start: 0, end: 0 }));
  const sentence = words.replaceAll(" ", "");
  return {
    bulletin: "b",
    place,
    locus: `${place}·第1段·第1句`,
    start: 0,
    end: 0,
    sentence,
    plain: readPlain(sentence).text,
    tokens,
  };
}

const kindOf = (text: string) => (/^\d+$/u.test(text) ? "number" : /[\p{L}\p{N}]/u.test(text) ? "word" : "mark");
