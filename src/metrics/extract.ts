import type { Bulletin, Paragraph, Section, Sentence } from "../corpus/bulletin.js";
import { readStretch, type Reading } from "../text/reading.js";
import type { Metric } from "./metric.js";
import { isPlanHeading } from "./targets.js";
import { readSentence, type Fact, type Surroundings } from "./readSentence.js";

/**
 * Bulletin → metrics.
 *
 *   section ─ sentences ─ quantities ─ measure ─ wording ─ period in force ─ place ─ stage ─ Metric
 *
 * In reading order; every metric's `start` and `end` give its numeral back.
 */
export function extractMetrics(bulletin: Bulletin): Metric[] {
  return bulletin.sections.flatMap((section) => readSection(bulletin, section));
}

function readSection(bulletin: Bulletin, section: Section): Metric[] {
  return section.paragraphs.flatMap((paragraph) => readParagraph(bulletin, section, paragraph));
}

function readParagraph(bulletin: Bulletin, section: Section, paragraph: Paragraph): Metric[] {
  let period = "";
  return paragraph.sentences.flatMap((sentence) => {
    const reading = readStretch(bulletin.text, sentence.start, sentence.end);
    const read = readSentence(reading.text, surroundings(bulletin, section, paragraph, period));
    period = read.period;
    return read.facts.map((fact) => toMetric(bulletin, section, paragraph, sentence, reading, fact));
  });
}

function surroundings(bulletin: Bulletin, section: Section, paragraph: Paragraph, period: string): Surroundings {
  return {
    place: section.place,
    year: yearOf(bulletin, paragraph),
    period,
    planned: paragraph.headings.some(isPlanHeading),
  };
}

// 一、2025年工作回顾 of a report of 2026 looks back on 2025.
function yearOf(bulletin: Bulletin, paragraph: Paragraph): number | undefined {
  const stated = [...paragraph.headings].reverse().map((h) => /((?:19|20)\d{2})年/u.exec(h)?.[1]);
  const year = stated.find((y) => y !== undefined);
  if (year) return Number(year);
  const back = paragraph.headings.some((h) => /回顾|过去(?:的)?一年|去年/u.test(h));
  return bulletin.masthead.year !== undefined && back ? bulletin.masthead.year - 1 : bulletin.masthead.year;
}

function toMetric(
  bulletin: Bulletin,
  section: Section,
  paragraph: Paragraph,
  sentence: Sentence,
  reading: Reading,
  fact: Fact,
): Metric {
  const span = reading.span(fact.from, fact.to);
  return {
    id: "",
    bulletin: bulletin.name,
    subject: "",
    indicator: fact.wording,
    place: fact.place,
    wording: fact.wording,
    stage: fact.stage,
    measure: fact.measure,
    value: fact.value,
    ...(fact.valueTo === undefined ? {} : { valueTo: fact.valueTo }),
    unit: fact.unit,
    bound: fact.bound,
    period: fact.period,
    of: fact.of,
    scope: fact.scope,
    flags: fact.flags,
    ...span,
    numeral: bulletin.text.slice(span.start, span.end),
    sentence: bulletin.text.slice(sentence.start, sentence.end).trim(),
    locus: locusOf(section, paragraph, sentence),
  };
}

function locusOf(section: Section, paragraph: Paragraph, sentence: Sentence): string {
  const where = paragraph.kind === "heading" ? "标题" : `第${paragraph.number}段`;
  return [section.place, where, `第${sentence.number}句`].filter(Boolean).join("·");
}
