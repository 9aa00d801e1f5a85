import type { MetricRecord } from "../../frames/index.js";
import { baseUnits, isKnown, isOneNumber, scale, subtract, tidy } from "../arithmetic.js";
import { orderOf } from "../comparable.js";
import { isFlow } from "../flows.js";
import { type AcrossRow, acrossRow } from "./acrossRow.js";
import type { Issue } from "./issue.js";
import { announcementOf, sameTerms, thingOf } from "./terms.js";

/**
 * What came between two cumulative figures that begin on the same day and were counted in the same way: 1—9月 less 1—8月 is 9月. The last
 * statement of a period counts, so that a corrected figure is used as corrected. Two months stay two months: they are not halved.
 * A cumulative figure that fell gives no difference and is listed as such.
 */
export function periodDifferences(issues: readonly Issue[]): AcrossRow[] {
  const flows = issues.flatMap(({ rows }) => rows).filter(isFlow);
  const chains = chainsOf(flows).map(lastStatements);
  return chains.flatMap((chain) => chain.slice(1).flatMap((to, i) => difference(chain[i] as MetricRecord, to)));
}

/** Figures of one thing, counted alike from the same day on; a change of counting that is announced begins a new chain. */
function chainsOf(rows: readonly MetricRecord[]): MetricRecord[][] {
  const chains: MetricRecord[][] = [];
  for (const row of rows) {
    const latest = chains.findLast((chain) => chain.some((other) => isCountedAlike(other, row)));
    const last = latest?.at(-1);
    if (latest && last && !isBreak(last, row)) latest.push(row);
    else chains.push([row]);
  }
  return chains;
}

const isCountedAlike = (a: MetricRecord, b: MetricRecord) =>
  thingOf(a) === thingOf(b) && sameTerms(a, b) && a.period_start === b.period_start && yearOf(a) === yearOf(b);
const yearOf = ({ period_end }: MetricRecord) => period_end.slice(0, 4);
// Two figures of one sentence share what it announces.
const isBreak = (a: MetricRecord, b: MetricRecord) =>
  announcementOf(b) !== "" && (a.sentence !== b.sentence || a.bulletin !== b.bulletin);

function lastStatements(chain: readonly MetricRecord[]): MetricRecord[] {
  const byEnd = new Map(chain.map((row) => [row.period_end, row]));
  return [...byEnd.values()].sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
}

function difference(from: MetricRecord, to: MetricRecord): AcrossRow[] {
  const between = subtract(to, from);
  if (!isKnown(between)) return [];
  const fell = orderOf(to, from) === "<";
  if (fell) return [acrossRow("累计回落", { from, to }, FELL)];
  const asWritten = from.unit === to.unit;
  const factor = asWritten ? 1 / baseUnits(to) : 1;
  const exact = isOneNumber(from) && isOneNumber(to);
  return [
    acrossRow("分期数", { from, to }, {
      value: exact ? tidy((to.value_base - from.value_base) * factor) : NaN,
      ...scale(between, factor),
      unit: asWritten ? to.unit : to.unit_base,
      period: periodBetween(from, to),
      months: to.months - from.months,
      derived: true,
      ...COMPUTED,
    }),
  ]; // prettier-ignore
}

const FELL = { why: "累计数比前期小，不作差", why_en: "the cumulative figure fell: no difference is computed" };
const COMPUTED = { why: "由两期累计数相减，非公报数字", why_en: "computed from two cumulative figures, not reported" };

/** The months after the first figure, up to the end of the second: 2023-08/2023-09, or 2023-09. */
function periodBetween(from: MetricRecord, to: MetricRecord): string {
  const next = Number(from.period_end.slice(5, 7)) + 1;
  const first = `${yearOf(to)}-${String(next).padStart(2, "0")}`;
  const last = to.period_end.slice(0, 7);
  return first === last ? last : `${first}/${last}`;
}
