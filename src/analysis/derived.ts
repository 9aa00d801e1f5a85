import type { Interval, MetricRecord } from "../frames/index.js";
import { baseUnits, isKnown, isOneNumber, scale, tidy } from "./arithmetic.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { titleOf } from "./titleOf.js";

export const DERIVATIONS = ["plan", "whole", "benchmark", "lastYear"] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/** A figure that the bulletin does not print but that follows from two that it does; never shown without saying so. */
export interface DerivedFigure extends Grounds {
  readonly kind: Derivation;
  readonly bulletin: string;
  readonly place: string;
  /** What it is: 柯桥区技术交易额的全年计划. */
  readonly item: string;
  /** From the figures as printed; NaN where one of them is bounded or a range. */
  readonly value: number;
  /** Between what it lies, whatever the printed figures were rounded from; ±Infinity where a bound leaves it open. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly period: string;
  /** How it was computed, from the figures as printed: 53.65亿元 ÷ 103.2%. */
  readonly formula: string;
  /** What must be said beside it; "" where nothing but that it is derived. */
  readonly caveat: string;
  readonly derived: true;
}

interface Result extends Interval {
  readonly kind: Derivation;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly formula: string;
  readonly caveat?: string;
}

/** A derived row from its two metrics; `undefined` where 近 or 约 leave no interval. */
export function toDerived(from: MetricRecord, rate: MetricRecord, result: Result): DerivedFigure | undefined {
  if (!isKnown(result) || !Number.isFinite(result.value)) return undefined;
  const { kind, name, value, low, high, unit, formula, caveat = "" } = result;
  const { bulletin, place, period } = rate;
  const item = `${titleOf({ place, subject: from.subject, indicator: "" })}${name}`;
  return {
    ...{ kind, bulletin, place, item, low, high, unit, period, formula, caveat },
    value: isOneNumber(from) && isOneNumber(rate) ? tidy(value) : NaN,
    derived: true,
    ...groundsOf(from, rate),
  };
}

/** An interval in the unit as written, from one in base units. */
export function asWritten(figure: MetricRecord): Interval {
  return scale(figure, 1 / baseUnits(figure));
}
