import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { periodDifferences } from "../../src/analysis/across/periodDifferences.js";
import { orderOf } from "../../src/analysis/comparable.js";
import { deriveBenchmark } from "../../src/analysis/deriveBenchmark.js";
import { deriveLastYear } from "../../src/analysis/deriveLastYear.js";
import { derivePlan } from "../../src/analysis/derivePlan.js";
import { deriveWhole } from "../../src/analysis/deriveWhole.js";
import { monthlyAverage } from "../../src/analysis/monthlyAverage.js";
import type { MetricRow } from "../../src/dataset/index.js";
import type { MetricRecord } from "../../src/frames/index.js";
import { figure } from "./figures.js";

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { seed: 188, numRuns: process.env["CI"] ? 3000 : 1000 };

/** How a bulletin prints a number: to so many decimals, exactly or as 超, 不足 or a range round it. */
interface Print {
  readonly decimals: number;
  readonly as: "rounded" | ">" | "<" | "range";
}
const rounded = fc.record<Print>({ decimals: fc.nat({ max: 2 }), as: fc.constant("rounded") });
const printed = fc.oneof(
  { weight: 4, arbitrary: rounded },
  { weight: 1, arbitrary: fc.record<Print>({ decimals: fc.nat({ max: 2 }), as: fc.constantFrom(">", "<", "range") }) },
);

/** The cells of a number that in truth is `truth`. */
function print(truth: number, { decimals, as }: Print): Pick<MetricRow, "numeral" | "value" | "value_to" | "bound"> {
  const to = (round: (n: number) => number) => round(truth * 10 ** decimals) / 10 ** decimals;
  if (as === "range") {
    const [low, high] = [to(Math.floor), to(Math.ceil)];
    return { numeral: `${low.toFixed(decimals)}—${high.toFixed(decimals)}`, value: low, value_to: high, bound: "" };
  }
  // Of a decline 超 means further down.
  const outward = as === ">" ? Math.floor : Math.ceil;
  const inward = as === ">" ? Math.ceil : Math.floor;
  const bounded = to(truth < 0 ? inward : outward);
  // Nobody writes that something fell by more than 0.
  const open = as !== "rounded" && (truth > 0 || bounded < 0);
  const [value, bound] = open ? [bounded, as] : [to(Math.round), "" as const];
  return { numeral: Math.abs(value).toFixed(decimals), value: value + 0, value_to: undefined, bound };
}

const amount = fc.double({ min: 0.05, max: 99_999, noNaN: true });
const unit = fc.constantFrom("亿元", "万元", "元", "万家", "万人", "万吨");

// Ends are held to twelve digits.
function contains({ low, high }: Pick<MetricRecord, "low" | "high">, truth: number): boolean {
  const noise = 1e-9 * Math.max(1, Math.abs(truth));
  return low - noise <= truth && truth <= high + noise;
}

/** The interval holds the truth, and the figure as printed, where there is one. */
function holds(derived: { low: number; high: number; value: number } | undefined, truth: number): void {
  if (!derived) return;
  expect(contains(derived, truth), `${truth} in ${derived.low}…${derived.high}`).toBe(true);
  if (!Number.isNaN(derived.value)) expect(contains(derived, derived.value)).toBe(true);
}

/** A share of the draws must give something, or the law says nothing. */
function someOf<T>(draws: fc.Arbitrary<T>, derive: (draw: T) => { low: number; high: number; value: number } | undefined, truth: (draw: T) => number): void {
  let given = 0;
  fc.assert(
    fc.property(draws, (draw) => {
      const derived = derive(draw);
      if (derived) given++;
      holds(derived, truth(draw));
    }),
    RUNS,
  );
  expect(given).toBeGreaterThan(RUNS.numRuns / 4);
} // prettier-ignore

describe("law: whatever the printed figures were rounded from, the interval holds what follows from it:", () => {
  test("the figure itself, counts exactly", () => {
    fc.assert(
      fc.property(fc.double({ min: -9999, max: 9999, noNaN: true }), printed, unit, (truth, as, unit) => {
        const { low, high, value, value_base } = figure({ ...print(truth, as), unit, measure: "growth" });
        const factor = value === 0 ? undefined : value_base / value;
        if (factor) expect(contains({ low: low / factor, high: high / factor }, truth)).toBe(true);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(fc.nat(99_999), (truth) => {
        const { low, high } = figure({ numeral: String(truth), value: truth, unit: "家" });
        expect([low, high]).toEqual([truth, truth]);
      }),
      RUNS,
    );
  });

  const level = fc.oneof(
    { weight: 5, arbitrary: amount },
    { weight: 1, arbitrary: fc.double({ min: -500, max: -0.05, noNaN: true }) },
  );

  test("a plan from what was done and its rate", () => {
    someOf(
      fc.record({ done: level, rate: fc.double({ min: 0.5, max: 250, noNaN: true }), unit, a: printed, b: printed }),
      ({ done, rate, unit, a, b }) =>
        derivePlan(
          figure({ ...print(done, a), unit }),
          figure({ ...print(rate, b), unit: "%", measure: "completion", sentence: "完成全年目标" }),
        ),
      ({ done, rate }) => done / (rate / 100),
    );
  });

  test("a whole from its part and share, in per cent and per mille", () => {
    someOf(
      fc.record({ part: level, share: fc.double({ min: 0.5, max: 99, noNaN: true }), unit, a: printed, b: printed, mille: fc.boolean() }),
      ({ part, share, unit, a, b, mille }) =>
        deriveWhole(
          figure({ ...print(part, a), unit }),
          figure({ ...print(mille ? share * 10 : share, b), unit: mille ? "‰" : "%", measure: "share", wording: "占规上工业增加值比重" }),
        ),
      ({ part, share }) => part / (share / 100),
    ); // prettier-ignore
  });

  test("a benchmark from a rate and the points it lies above or below it", () => {
    const rate = fc.double({ min: -60, max: 160, noNaN: true });
    someOf(
      fc.record({ own: rate, other: rate, a: printed, b: printed }),
      ({ own, other, a, b }) =>
        deriveBenchmark(
          figure({ ...print(own, a), unit: "%", measure: "growth" }),
          figure({ ...print(own - other, b), unit: "个百分点", measure: "difference", scope: "全省" }),
        ),
      ({ other }) => other,
    );
  });

  test("a benchmark from an amount, be it nothing, and what it lies above or below", () => {
    const amounts = fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(0) });
    someOf(
      fc.record({ own: amounts, other: amount, unit, gap: unit, a: printed, b: printed }),
      ({ own, other, unit, gap, a, b }) => {
        const [level, beside] = [figure({ ...print(own, a), unit }), figure({ numeral: "1", unit: gap })];
        const there = own - other;
        const factor = figure({ numeral: "1", unit }).value_base / beside.value_base;
        return deriveBenchmark(
          level,
          figure({ ...print(there * factor, b), unit: gap, measure: "difference", scope: "全省" }),
        );
      },
      ({ other }) => other,
    );
  });

  const growth = (given: Partial<MetricRow>) => figure({ ...given, measure: "growth", sentence: `同比增长${given.numeral}` }); // prettier-ignore

  test("last year's level from this year's and a rate in per cent, tenths or times", () => {
    const RATES: readonly [unit: string, flags: string, rate: (ratio: number) => number][] = [
      ["%", "", (ratio) => (ratio - 1) * 100],
      ["成", "", (ratio) => (ratio - 1) * 10],
      ["倍", "", (ratio) => ratio - 1],
      ["倍", "ratio", (ratio) => ratio],
      ["%", "ratio", (ratio) => ratio * 100],
    ];
    someOf(
      fc.record({ level, ratio: fc.double({ min: 0.3, max: 4, noNaN: true }), unit, a: printed, b: printed, rate: fc.constantFrom(...RATES) }),
      ({ level, ratio, unit, a, b, rate: [of, flags, rate] }) =>
        deriveLastYear(figure({ ...print(level, a), unit }), growth({ ...print(rate(ratio), b), unit: of, flags })),
      ({ level, ratio }) => level / ratio,
    ); // prettier-ignore
  });

  test("last year's level from this year's, be it nothing, and the change in its own unit", () => {
    const amounts = fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(0) });
    someOf(
      fc.record({ level: amounts, former: amount, unit, a: printed, b: printed }),
      ({ level, former, unit, a, b }) =>
        deriveLastYear(figure({ ...print(level, a), unit }), growth({ ...print(level - former, b), unit })),
      ({ former }) => former,
    );
  });

  test("the average of a month", () => {
    someOf(
      fc.record({ sum: amount, unit: fc.constantFrom("亿元", "万元", "元"), as: printed, months: fc.integer({ min: 2, max: 12 }) }),
      ({ sum, unit, as, months }) => {
        const average = monthlyAverage(figure({ ...print(sum, as), unit, period: `2023-01/2023-${String(months).padStart(2, "0")}` }));
        return average && { ...average, value: average.average };
      },
      ({ sum, months }) => sum / months,
    ); // prettier-ignore
  });

  test("what came between two cumulative sums, also in unlike units", () => {
    const money = fc.constantFrom("亿元", "万元", "元");
    someOf(
      fc.record({ first: amount, more: fc.oneof(amount, fc.constant(0)), units: fc.tuple(money, money), a: printed, b: printed }),
      ({ first, more, units, a, b }) => {
        const [from, to] = [
          figure({ ...print(first, a), unit: units[0], period: "2023-01/2023-07", bulletin: "a" }),
          figure({ ...print((first + more) * inUnit(units[0], units[1]), b), unit: units[1], period: "2023-01/2023-08", bulletin: "b" }),
        ];
        const [found] = periodDifferences([{ name: "a", rows: [from] }, { name: "b", rows: [to] }] as never);
        if (found?.kind !== "分期数") return undefined;
        const factor = found.unit === units[0] ? 1 : 1 / inUnit(units[0], found.unit);
        return { low: found.low * factor, high: found.high * factor, value: found.value * factor };
      },
      ({ more }) => more,
    ); // prettier-ignore
  });

  test("which of two is larger", () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0.9, max: 1.1, noNaN: true }), unit, printed, printed, (a, ratio, unit, p, q) => {
        const b = a * ratio;
        const order = orderOf(figure({ ...print(a, p), unit }), figure({ ...print(b, q), unit }));
        if (order !== "") expect(order).toBe(a > b ? ">" : "<");
      }),
      RUNS,
    ); // prettier-ignore
  });
});

const inUnit = (from: string, to: string) => figure({ numeral: "1", unit: from }).value_base / figure({ numeral: "1", unit: to }).value_base; // prettier-ignore
