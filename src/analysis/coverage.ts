import type { Bulletin, Section } from "../corpus/index.js";
import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { type Indicators, loadIndicators } from "../metrics/index.js";
import { readStretch } from "../text/reading.js";
import { figureText } from "./figureText.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { peerRows } from "./peers.js";

/** From least to most: the shades of the coverage matrix. */
export const STATES = ["未提", "仅定性", "有数"] as const;
export type State = (typeof STATES)[number];

/** What one place says of one indicator. */
export interface Coverage extends Grounds {
  readonly indicator: string;
  readonly place: string;
  readonly state: State;
  /** Its figure as printed, the first where there are several; "" without one. */
  readonly figure: string;
  /** How many places give a figure, and how many at least name it. */
  readonly with_figure: number;
  readonly named: number;
}

export interface CoverageOptions {
  /** Where to look for what is named without a figure; without them 仅定性 cannot be told from 未提. */
  readonly bulletins?: readonly Bulletin[];
  readonly indicators?: Indicators;
}

/**
 * Which place reports which indicator: 有数 with a figure, 仅定性 named without one (技术交易总额…居全省前列), 未提 not named. Only
 * places that are peers; indicators in the order in which the bulletins first give a figure, one row for every pair.
 *
 * @example
 * toRows(coverage(metrics, { bulletins })).find((row) => row.place === "上虞区" && row.indicator === "技术交易额")?.state // "仅定性"
 */
export function coverage(
  metrics: Frame<MetricRecord>,
  { bulletins = [], indicators = loadIndicators() }: CoverageOptions = {},
): Frame<Coverage> {
  const peers = peerRows(toRows(metrics));
  // What a centre or a project reports of itself is not the district's figure.
  const rows = peers.filter(({ target, subject }) => !target && subject === "");
  const places = [...new Set(peers.map(({ place }) => place))];
  const names = namesOf(rows, indicators);
  const mentions = bulletins.flatMap((bulletin) =>
    bulletin.sections.filter(({ place }) => places.includes(place)).flatMap((s) => findMentions(bulletin, s, names)),
  );
  const found = [...new Set(rows.map(({ indicator }) => indicator))].flatMap((indicator) =>
    toCoverage(indicator, places, rows, mentions),
  );
  return fromRows(found, COLUMNS);
}

const COLUMNS = [
  "indicator", "place", "state", "figure", "with_figure", "named", "ids", "sentence", "locus",
] as const satisfies readonly (keyof Coverage)[]; // prettier-ignore

function toCoverage(
  indicator: string,
  places: readonly string[],
  rows: readonly MetricRecord[],
  mentions: readonly Mention[],
): Coverage[] {
  const own = (place: string) => rows.filter((row) => row.indicator === indicator && row.place === place);
  const said = (place: string) => mentions.filter((m) => m.indicator === indicator && m.place === place);
  const withFigure = places.filter((place) => own(place).length > 0).length;
  const named = places.filter((place) => own(place).length > 0 || said(place).length > 0).length;
  return places.map((place) => {
    const [figures, words] = [own(place), said(place)];
    const shown = figures.find(({ measure }) => measure === "value") ?? figures[0];
    const state = figures.length > 0 ? "有数" : words.length > 0 ? "仅定性" : "未提";
    const grounds = figures.length > 0 ? groundsOf(...figures) : groundsOfWords(words);
    return {
      indicator,
      place,
      state,
      figure: shown ? figureText(shown) : "",
      with_figure: withFigure,
      named,
      ...grounds,
    };
  });
}

interface Mention {
  readonly indicator: string;
  readonly place: string;
  readonly sentence: string;
  readonly locus: string;
}

const groundsOfWords = (mentions: readonly Mention[]): Grounds => groundsOf(...mentions.slice(0, 1).map((m) => ({ id: "", ...m }))); // prettier-ignore

/** Shorter names stand in too many other words. */
const SHORTEST = 5;

/** Every name of every indicator that a figure was given for, longest first: 高新技术产业投资比重 must win over 高新技术产业投资. */
function namesOf(
  rows: readonly MetricRecord[],
  { byName, rows: listed }: Indicators,
): [name: string, indicator: string][] {
  const names = new Map<string, string>(listed.flatMap(({ indicator, synonyms }) => [indicator, ...synonyms].map((name) => [name, indicator] as const))); // prettier-ignore
  for (const { wording, indicator } of rows) if (!byName.has(wording)) names.set(wording, indicator);
  return [...names].filter(([name]) => name.length >= SHORTEST).sort(([a], [b]) => b.length - a.length);
}

function findMentions({ text }: Bulletin, section: Section, names: readonly (readonly [string, string])[]): Mention[] {
  return section.paragraphs.flatMap(({ sentences, number }) =>
    sentences.flatMap((sentence) => {
      let reading = readStretch(text, sentence.start, sentence.end).text;
      const locus = `${section.place}·第${number}段·第${sentence.number}句`;
      const said = { place: section.place, sentence: text.slice(sentence.start, sentence.end).trim(), locus };
      return names.flatMap(([name, indicator]) => {
        if (!reading.includes(name)) return [];
        reading = reading.replaceAll(name, "\n");
        return [{ indicator, ...said }];
      });
    }),
  );
}
