import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { type Comparability, comparable, orderOf } from "./comparable.js";
import { findDominance } from "./dominance.js";
import { figureText, periodText } from "./figureText.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { monthlyAverage } from "./monthlyAverage.js";

/** Two figures of one indicator and what may be said of them. */
export interface Compared extends Grounds {
  readonly indicator: string;
  readonly a: string;
  readonly b: string;
  /** The figures as printed, with 口径 and period. */
  readonly a_figure: string;
  readonly b_figure: string;
  readonly comparable: boolean;
  /** Obstacles by name, joined by 、; "" when there is none. */
  readonly obstacles: string;
  readonly why: string;
  readonly why_en: string;
  /** Which is larger: "a", "b", or "" when roundings leave it open or the pair may not be compared. */
  readonly larger: string;
  /** Offered where only the periods differ: first what is certain, then what assumes an even course. */
  readonly dominance: string;
  readonly dominance_en: string;
  readonly a_monthly: number;
  readonly b_monthly: number;
  readonly a_sentence: string;
  readonly b_sentence: string;
}

/**
 * Every pair of places that reports an indicator, with the guard's verdict: comparable, or refused with both sentences and why.
 * Where only the periods differ it offers dominance, then averages per month.
 *
 * @example
 * toRows(compare(loadMetrics(), "技术交易额"))[0]?.why // "时段不同：2023年1—8月／2023年1—7月"
 */
export function compare(metrics: Frame<MetricRecord>, indicator: string): Frame<Compared> {
  return fromRows(comparePairs(toRows(metrics), indicator), COLUMNS);
}

/**
 * The same for every indicator that two places report.
 *
 * @example
 * toRows(compareAll(loadMetrics())).filter((pair) => pair.comparable).length // 0 in the first bulletin
 */
export function compareAll(metrics: Frame<MetricRecord>): Frame<Compared> {
  const rows = toRows(metrics);
  return fromRows(
    [...new Set(rows.map((row) => row.indicator))].flatMap((indicator) => comparePairs(rows, indicator)),
    COLUMNS,
  );
}

const COLUMNS = [
  "indicator", "a", "a_figure", "b", "b_figure", "comparable", "obstacles", "why", "why_en", "larger", "dominance", "dominance_en",
  "a_monthly", "b_monthly", "a_sentence", "b_sentence", "ids", "sentence", "locus",
] as const satisfies readonly (keyof Compared)[]; // prettier-ignore

function comparePairs(rows: readonly MetricRecord[], indicator: string): Compared[] {
  const own = rows.filter((row) => row.indicator === indicator && row.measure !== "base" && !row.target);
  return own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter((b) => b.place !== a.place && b.measure === a.measure)
      .map((b) => toCompared(comparable(a, b))),
  );
}

function toCompared({ a, b, comparable, refusals }: Comparability): Compared {
  const onlyPeriod = refusals.length === 1 && refusals[0]?.obstacle === "period";
  const dominance = onlyPeriod ? findDominance(a, b) : undefined;
  const larger = comparable ? orderOf(a, b) : "";
  return {
    indicator: a.indicator,
    a: a.place,
    b: b.place,
    a_figure: describe(a),
    b_figure: describe(b),
    comparable,
    obstacles: refusals.map(({ obstacle }) => obstacle).join("、"),
    why: refusals.map(({ zh }) => zh).join("；"),
    why_en: refusals.map(({ en }) => en).join("; "),
    larger: larger === ">" ? "a" : larger === "<" ? "b" : "",
    dominance: dominance?.zh ?? "",
    dominance_en: dominance?.en ?? "",
    a_monthly: onlyPeriod ? (monthlyAverage(a)?.average ?? NaN) : NaN,
    b_monthly: onlyPeriod ? (monthlyAverage(b)?.average ?? NaN) : NaN,
    a_sentence: a.sentence,
    b_sentence: b.sentence,
    ...groundsOf(a, b),
  };
}

const describe = (row: MetricRecord) =>
  `${figureText(row)}（${[row.stage, periodText(row.period)].filter((words) => words !== "").join("，")}）`;

/** One figure of a refused pair, with the sentence it stands on. */
export interface RefusedFigure {
  readonly place: string;
  readonly indicator: string;
  readonly figure: string;
  readonly sentence: string;
  readonly why: string;
}

/** The first pair that may not be compared, as two figures with their sentences. */
export function refusal(pairs: Frame<Compared>): Frame<RefusedFigure> {
  const [pair] = toRows(pairs).filter(({ comparable }) => !comparable);
  const both = pair
    ? [
        { place: pair.a, figure: pair.a_figure, sentence: pair.a_sentence },
        { place: pair.b, figure: pair.b_figure, sentence: pair.b_sentence },
      ]
    : [];
  return fromRows(
    both.map((figure) => ({ ...figure, indicator: pair?.indicator ?? "", why: pair?.why ?? "" })),
    ["place", "indicator", "figure", "sentence", "why"],
  );
}
