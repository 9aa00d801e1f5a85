import type { Spec } from "../chart.js";
import { widest } from "../drawing.js";
import type { Page } from "../layout.js";

/** The channel of periods: the last one is always named, of the others as many as have room. */
export function periodAxis(periods: readonly string[], width: number, page: Page): Spec {
  const words = periods.map((period) => page.say(period));
  const each = widest(words, page) + page.size.label;
  const every = Math.max(1, Math.ceil((each * periods.length) / width));
  const values = periods.filter((_, index) => (periods.length - 1 - index) % every === 0);
  const said = Object.fromEntries(periods.map((period, index) => [period, words[index]]));
  return {
    field: "period",
    type: "ordinal",
    sort: periods,
    title: null,
    scale: { type: "point", padding: 0.3 },
    axis: {
      values,
      labelExpr: `${JSON.stringify(said)}[datum.value]`,
      labelAngle: 0,
      labelOverlap: false,
      domain: true,
      domainColor: page.colours.rule,
      ticks: true,
      tickColor: page.colours.rule,
      tickSize: 4,
      labelPadding: 3,
    },
  };
}
