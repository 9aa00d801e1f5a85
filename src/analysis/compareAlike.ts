import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { comparable } from "./comparable.js";
import { figureText } from "./figureText.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { titleOf } from "./titleOf.js";

/** Two percentages whose names share a word, and why they are not the same thing. */
export interface Alike extends Grounds {
  readonly a: string;
  readonly b: string;
  readonly why: string;
  readonly why_en: string;
}

/**
 * Percentages that sound alike, pair by pair before the guard: R&D as a share of GDP, of revenue, and of enterprises are three indicators.
 *
 * @example
 * toRows(compareAlike(metrics, ["研发", "R&D"]))[0]?.why // "指标不同：研究与试验发展(R&D)经费占比／规上工业企业研发活动覆盖面；…"
 */
export function compareAlike(metrics: Frame<MetricRecord>, words: readonly string[]): Frame<Alike> {
  const named = toRows(metrics).filter(
    ({ dimension, measure, indicator }) =>
      dimension === "percent" && RATES.includes(measure) && words.some((word) => indicator.includes(word)),
  );
  const couples = named.flatMap((a, i) => named.slice(i + 1).map((b) => toAlike(a, b)));
  return fromRows(
    couples.filter(({ why }) => why !== ""),
    ["a", "b", "why", "why_en", "ids", "sentence", "locus"],
  );
}

// A growth rate or a base is of something that has its own name already.
const RATES = ["value", "share"];

function toAlike(a: MetricRecord, b: MetricRecord): Alike {
  const { refusals } = comparable(a, b);
  return {
    a: `${titleOf(a)} ${figureText(a)}`,
    b: `${titleOf(b)} ${figureText(b)}`,
    why: refusals.map(({ zh }) => zh).join("；"),
    why_en: refusals.map(({ en }) => en).join("; "),
    ...groundsOf(a, b),
  };
}
