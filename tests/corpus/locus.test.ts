import { expect, test } from "vitest";
import type { Paragraph } from "../../src/corpus/bulletin.js";
import { locusOf } from "../../src/corpus/locus.js";

const body: Paragraph = { kind: "body", number: 2, headings: [], sentences: [], start: 0, end: 9 };
const heading: Paragraph = { ...body, kind: "heading", number: 0 };

test("locusOf(section, paragraph, sentence) counts as a reader does, in the paragraphs of a place", () => {
  expect(locusOf({ place: "诸暨市" }, body, 3)).toBe("诸暨市·第2段·第3句");
  expect(locusOf({ place: "新昌县" }, { ...body, number: 11 }, 1)).toBe("新昌县·第11段·第1句");
});

test("locusOf(section, heading, sentence) says that it is a heading", () => {
  expect(locusOf({ place: "诸暨市" }, heading, 1)).toBe("诸暨市·标题·第1句");
});

test("locusOf(section, paragraph, sentence) says nothing of a place where there is none", () => {
  expect(locusOf({ place: "" }, body, 1)).toBe("第2段·第1句");
});
