import {
  loadGazetteer,
  type Bulletin,
  type Gazetteer,
  type Paragraph,
  type Section,
  type Sentence,
} from "../corpus/index.js";
import { locusOf } from "../corpus/locus.js";
import type { Reason } from "../quantities/index.js";
import { metricId } from "../text/fingerprint.js";
import { foldWidth } from "../text/fold.js";
import { readStretch, type Reading } from "../text/reading.js";
import type { Span } from "../text/span.js";
import { canonicalName, loadIndicators, type Indicators } from "./indicators.js";
import type { Metric } from "./metric.js";
import type { Years } from "./periods.js";
import type { Fact, Surroundings } from "./fact.js";
import { readSentence } from "./readSentence.js";
import { isPlanHeading } from "./targets.js";

/** A numeral that became no metric. */
export interface Dismissed extends Span {
  readonly numeral: string;
  readonly reason: Reason;
  readonly locus: string;
}

/** What a bulletin's numerals became; each in reading order. */
export interface Extraction {
  readonly metrics: readonly Metric[];
  readonly dismissed: readonly Dismissed[];
}

export interface ExtractOptions {
  readonly gazetteer?: Gazetteer;
  readonly indicators?: Indicators;
}

/**
 * Bulletin → metrics.
 *
 *   section ─ sentences ─ quantities ─ place ─ measure ─ wording, indicator ─ stage ─ period in force ─ Metric
 *
 * In reading order; every metric's `start` and `end` give its numeral back. Numerals of the masthead and of what trails
 * behind the article are not looked at.
 */
export function extractMetrics(bulletin: Bulletin, options: ExtractOptions = {}): Extraction {
  const [metrics, dismissed]: [Metric[], Dismissed[]] = [[], []];
  for (const read of extractInTurn(bulletin, options)) {
    metrics.push(...read.metrics);
    dismissed.push(...read.dismissed);
  }
  return { metrics, dismissed };
}

/** The same sentence by sentence, for a bulletin so long that what it gives should not be held all together. */
export function* extractInTurn(bulletin: Bulletin, options: ExtractOptions = {}): Generator<Extraction> {
  const { gazetteer = loadGazetteer(), indicators = loadIndicators() } = options;
  const reader = new BulletinReader(bulletin, gazetteer, indicators);
  for (const section of bulletin.sections)
    for (const paragraph of section.paragraphs) yield* reader.read(section, paragraph);
}

class BulletinReader {
  // How often each sentence has stood in the bulletin: two alike must not share their ids.
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly bulletin: Bulletin,
    private readonly gazetteer: Gazetteer,
    private readonly indicators: Indicators,
  ) {}

  *read(section: Section, paragraph: Paragraph): Generator<Extraction> {
    const round = surroundings(this.bulletin, section, paragraph, this.gazetteer);
    let [period, spokenOf, outer, ground] = ["", "", "", ""];
    let counted: readonly Fact[] = [];
    let said: readonly Fact[] = [];
    for (const sentence of chopAll(this.bulletin.text, paragraph.sentences)) {
      const reading = readStretch(this.bulletin.text, sentence.start, sentence.end);
      // 一是…。一季度,…。二是…: the second point does not speak of the first one's quarter.
      if (/^\s*一是/u.test(reading.text)) outer = period;
      else if (POINT.test(reading.text)) period = outer;
      const read = readSentence(reading.text, { ...round, period, spokenOf, counted, said, ground });
      ({ period, spokenOf, facts: counted, ground } = read);
      if (!/^\s*其中/u.test(reading.text)) said = counted;
      if (read.facts.length + read.dismissed.length === 0) continue;
      const locus = locusOf(section, paragraph, sentence.number);
      const where = read.facts.length > 0 ? this.where(sentence, locus) : undefined;
      yield {
        metrics: where ? read.facts.map((fact) => this.toMetric(fact, reading, where)) : [],
        dismissed: read.dismissed.map((q) => this.toDismissed(q.reason ?? "other", reading.span(q.from, q.to), locus)),
      };
    }
  }

  // Only sentences that give metrics are counted: the same words always give as many.
  private where(sentence: Sentence, locus: string): Where {
    const text = this.bulletin.text.slice(sentence.start, sentence.end).trim();
    const occurrence = (this.seen.get(text) ?? 0) + 1;
    this.seen.set(text, occurrence);
    return { text, occurrence, locus };
  }

  private toMetric(fact: Fact, reading: Reading, where: Where): Metric {
    const { from, to, ordinal, ...said } = fact;
    const span = reading.span(from, to);
    const { name, text } = this.bulletin;
    return {
      id: metricId(name, where.text, ordinal, where.occurrence),
      bulletin: name,
      ...said,
      indicator: canonicalName(said.indicator, this.indicators),
      numeral: text.slice(span.start, span.end),
      sentence: where.text,
      locus: where.locus,
      ...span,
    };
  }

  private toDismissed(reason: Reason, span: Span, locus: string): Dismissed {
    return { ...span, reason, locus, numeral: this.bulletin.text.slice(span.start, span.end) };
  }
}

const POINT = /^\s*[二三四五六七八九十]是/u;

// No sentence is this long; a table run into one line is. Rules look at every word of a sentence for every number of it.
const LONGEST = 1500;

function* chopAll(text: string, sentences: readonly Sentence[]): Generator<Sentence> {
  for (const sentence of sentences) {
    let { start } = sentence;
    while (sentence.end - start > LONGEST) {
      const end = start + cutOf(text.slice(start, start + LONGEST + 1));
      yield { ...sentence, start, end };
      start = end;
    }
    yield { ...sentence, start };
  }
}

// Behind the last mark that parts words, and never before the first character.
function cutOf(words: string): number {
  const mark = Math.max(...[",", "，", ";", "；", "、", "\n", " "].map((mark) => words.lastIndexOf(mark)));
  return mark > 0 ? mark + 1 : LONGEST;
}

interface Where {
  readonly text: string;
  readonly occurrence: number;
  readonly locus: string;
}

function surroundings(
  bulletin: Bulletin,
  section: Section,
  paragraph: Paragraph,
  gazetteer: Gazetteer,
): Omit<Surroundings, "period" | "spokenOf" | "counted" | "said" | "ground"> {
  return {
    place: section.place,
    placeInferred: section.placeFrom !== "heading",
    years: yearsOf(bulletin, paragraph),
    planned: paragraph.headings.some(isPlanHeading) || opensWithPlans(bulletin, paragraph),
    gazetteer,
  };
}

// ●下步安排。三季度,新增…
function opensWithPlans({ text }: Bulletin, { sentences: [first, ...others] }: Paragraph): boolean {
  if (first === undefined || others.length === 0 || first.end - first.start > LABEL) return false;
  const label = text.slice(first.start, first.end);
  return !/\p{N}/u.test(label) && isPlanHeading(label);
}

const LABEL = 14;

// The year that a bulletin states first, for one whose masthead gives none.
function firstYear(text: string): number | undefined {
  const year = /(?<!\d)(20\d{2}) ?(?:年|[-./]\d{1,2}[-./]\d)/u.exec(foldWidth(text.slice(0, HEAD)))?.[1];
  return year === undefined ? undefined : Number(year);
}

const HEAD = 2000;

// 一、2025年工作回顾 of a report of 2026 looks back on 2025: there both 全年 and 去年 mean 2025.
function yearsOf({ masthead, text }: Bulletin, { headings }: Paragraph): Years {
  const stated = [...headings]
    .reverse()
    .map((h) => /((?:19|20)\d{2})年/u.exec(h)?.[1])
    .find((y) => y !== undefined);
  const looksBack = headings.some((h) => /回顾|过去(?:的)?一年|去年/u.test(h));
  const current = masthead.year ?? firstYear(text);
  const before = current === undefined ? undefined : current - (looksBack ? 1 : 0);
  const year = stated ? Number(stated) : before;
  return { year, last: year === undefined ? undefined : looksBack ? year : year - 1 };
}
