import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { type Derivation, type DerivedFigure } from "./derived.js";
import { deriveBenchmark } from "./deriveBenchmark.js";
import { deriveLastYear, whyNoLastYear } from "./deriveLastYear.js";
import { derivePlan } from "./derivePlan.js";
import { deriveWhole } from "./deriveWhole.js";
import { figureText } from "./figureText.js";
import { findQualified } from "./qualified.js";
import { titleOf } from "./titleOf.js";

type Derive = (own: MetricRecord, rate: MetricRecord) => DerivedFigure | undefined;

const RULES: readonly [measure: string, derive: Derive, of: Parameters<typeof findQualified>[2]][] = [
  ["completion", derivePlan, ["value"]],
  ["share", deriveWhole, ["value"]],
  // 达到年度计划投资的98.5%,高于全省平均15.7个百分点: the rate beside it comes before the amount.
  ["difference", deriveBenchmark, ["completion", "share", "growth"]],
  ["difference", deriveBenchmark, ["value"]],
  ["growth", deriveLastYear, ["value"]],
];

/**
 * Everything that follows from two printed figures, with its interval, marked as derived, naming both rows.
 *
 * @example
 * toRows(derivations(loadMetrics(), "plan")).map((row) => row.item) // ["绍兴市项目投资的计划数", "柯桥区技术交易额的计划数", …]
 */
export function derivations(metrics: Frame<MetricRecord>, kind?: Derivation): Frame<DerivedFigure> {
  const rows = toRows(metrics);
  const rates = rows.filter(({ target }) => !target);
  const found = rates.flatMap((rate) => deriveOnce(rate, rows) ?? []);
  return fromRows(
    found.filter((row) => kind === undefined || row.kind === kind),
    COLUMNS,
  );
}

const COLUMNS = [
  "item", "value", "low", "high", "unit", "formula", "caveat", "kind", "place", "period", "bulletin", "derived", "ids", "sentence",
  "locus",
] as const satisfies readonly (keyof DerivedFigure)[]; // prettier-ignore

function deriveOnce(rate: MetricRecord, rows: readonly MetricRecord[]): DerivedFigure | undefined {
  for (const [measure, derive, of] of RULES) {
    const own = rate.measure === measure ? findQualifiedOrBeside(rate, rows, of) : undefined;
    const derived = own && derive(own, rate);
    if (derived) return derived;
  }
  return undefined;
}

// A gap qualifies the same amount as the rate it is the gap of: both say 项目投资.
function findQualifiedOrBeside(
  rate: MetricRecord,
  rows: readonly MetricRecord[],
  of: Parameters<typeof findQualified>[2],
) {
  return (
    findQualified(rate, rows, of) ??
    rows.find(
      (row) =>
        row !== rate &&
        (of ?? []).includes(row.measure) &&
        row.of !== "" &&
        row.of === rate.of &&
        row.sentence === rate.sentence &&
        row.place === rate.place,
    )
  );
}

/** A level that a growth rate does not give, and why. */
export interface Withheld {
  readonly item: string;
  readonly growth: string;
  readonly why: string;
  readonly why_en: string;
  readonly id: string;
  readonly sentence: string;
  readonly locus: string;
}

/**
 * The growth rates behind which last year's level is not derived, each with its reason: to be shown beside those that are.
 *
 * @example
 * toRows(withheldLevels(loadMetrics()))[0]?.why // "增加值、产值类增速按可比价计算，不能由现价倒推上年数"
 */
export function withheldLevels(metrics: Frame<MetricRecord>): Frame<Withheld> {
  const rates = toRows(metrics).filter(({ measure, target }) => measure === "growth" && !target);
  const withheld = rates.flatMap((rate) => {
    const why = whyNoLastYear(rate);
    const { id, sentence, locus } = rate;
    return why
      ? [{ item: titleOf(rate), growth: figureText(rate), why: why.zh, why_en: why.en, id, sentence, locus }]
      : [];
  });
  return fromRows(withheld, ["item", "growth", "why", "why_en", "id", "sentence", "locus"]);
}
