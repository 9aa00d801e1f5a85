import { type Frame, fromRows, type MetricRecord, toRows, where } from "../frames/index.js";
import type { Measure } from "../metrics/index.js";
import { type Derivation, type DerivedFigure } from "./derived.js";
import { deriveBenchmark } from "./deriveBenchmark.js";
import { deriveLastYear, whyNoLastYear } from "./deriveLastYear.js";
import { derivePlan } from "./derivePlan.js";
import { deriveWhole } from "./deriveWhole.js";
import { figureText } from "./figureText.js";
import { findQualified, qualifiable } from "./qualified.js";
import { titleOf } from "./titleOf.js";

interface Rule {
  readonly kind: Derivation;
  readonly measure: Measure;
  readonly derive: (own: MetricRecord, rate: MetricRecord) => DerivedFigure | undefined;
  readonly of: readonly Measure[];
}

const RULES: readonly Rule[] = [
  { kind: "plan", measure: "completion", derive: derivePlan, of: ["value"] },
  { kind: "whole", measure: "share", derive: deriveWhole, of: ["value"] },
  // 达到年度计划投资的98.5%,高于全省平均15.7个百分点: the rate beside it comes before the amount.
  { kind: "benchmark", measure: "difference", derive: deriveBenchmark, of: ["completion", "share", "growth"] },
  { kind: "benchmark", measure: "difference", derive: deriveBenchmark, of: ["value"] },
  { kind: "lastYear", measure: "growth", derive: deriveLastYear, of: ["value"] },
];

/**
 * Everything that follows from two printed figures, with its interval, marked as derived, naming both rows.
 *
 * @example
 * toRows(derivations(loadMetrics(), "plan")).map((row) => row.item) // ["绍兴市项目投资的计划数", "柯桥区技术交易额的计划数", …]
 */
export function derivations(metrics: Frame<MetricRecord>, kind?: Derivation): Frame<DerivedFigure> {
  const rules = RULES.filter((rule) => kind === undefined || rule.kind === kind);
  const rates = toRows(where(metrics, rules.map(({ measure }) => ({ measure, target: false })))); // prettier-ignore
  const measures = [...new Set(rules.flatMap(({ of }) => of))];
  const figures = { named: qualifiable(metrics, rates, measures), near: beside(metrics, rates, measures) };
  return fromRows(
    rates.flatMap((rate) => deriveOnce(rate, rules, figures) ?? []),
    COLUMNS,
  );
}

const COLUMNS = [
  "item", "value", "low", "high", "unit", "formula", "caveat", "kind", "place", "period", "bulletin", "derived", "ids", "sentence",
  "locus",
] as const satisfies readonly (keyof DerivedFigure)[]; // prettier-ignore

/** Figures that a rate may be of: those that are called what it says, and those beside it that are of the same. */
interface Figures {
  readonly named: readonly MetricRecord[];
  readonly near: readonly MetricRecord[];
}

function deriveOnce(rate: MetricRecord, rules: readonly Rule[], figures: Figures): DerivedFigure | undefined {
  for (const { measure, derive, of } of rules) {
    const own = rate.measure === measure ? findQualifiedOrBeside(rate, figures, of) : undefined;
    const derived = own && derive(own, rate);
    if (derived) return derived;
  }
  return undefined;
}

// A gap qualifies the same amount as the rate it is the gap of: both say 项目投资.
function findQualifiedOrBeside(
  rate: MetricRecord,
  { named, near }: Figures,
  of: readonly Measure[],
): MetricRecord | undefined {
  const isBeside = (row: MetricRecord) =>
    row.of !== "" && row.of === rate.of && row.sentence === rate.sentence && row.place === rate.place;
  return (
    findQualified(rate, named, of) ?? near.find((row) => row !== rate && of.includes(row.measure) && isBeside(row))
  );
}

/** The rows of a frame that stand beside any of these and qualify the same. */
function beside(
  metrics: Frame<MetricRecord>,
  rates: readonly MetricRecord[],
  measures: readonly Measure[],
): readonly MetricRecord[] {
  const named = rates.filter(({ of }) => of !== "");
  const wanted = named.flatMap(({ of, sentence, place }) =>
    measures.map((measure) => ({ of, sentence, place, measure })),
  );
  return toRows(where(metrics, wanted));
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
  const rates = toRows(where(metrics, { measure: "growth", target: false }));
  const withheld = rates.flatMap((rate) => {
    const why = whyNoLastYear(rate);
    const { id, sentence, locus } = rate;
    return why
      ? [{ item: titleOf(rate), growth: figureText(rate), why: why.zh, why_en: why.en, id, sentence, locus }]
      : [];
  });
  return fromRows(withheld, ["item", "growth", "why", "why_en", "id", "sentence", "locus"]);
}
