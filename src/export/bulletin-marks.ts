import { findSpan, type MetricRow, splitFlags } from "../dataset/index.js";
import type { Claim, Unmeasured } from "../metrics/index.js";
import type { Span } from "../text/span.js";
import { figureOf } from "./bulletin-words.js";

/** What a page says of a bulletin: its rows in data/metrics.csv, what is no metric, and claims. */
export interface Findings {
  readonly rows: readonly MetricRow[];
  readonly unmeasured: readonly Unmeasured[];
  readonly claims: readonly Claim[];
  /** Metrics of the text that data/metrics.csv has no row of: somebody deleted it, or the table is older. */
  readonly absent: readonly Span[];
}

export type MarkKind = "metric" | "doubt" | "rejected" | "absent" | "none" | "claim";

/** A stretch of the text that a page marks, and the entry of a table that it leads to. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Of the mark; `at-` before the entry's. */
  readonly id: string;
  /** Of the table's entry. */
  readonly entry: string;
  readonly why: string;
}

export const rowId = (index: number) => `row-${index + 1}`;
export const noneId = (index: number) => `none-${index + 1}`;
export const claimId = (index: number) => `claim-${index + 1}`;
export const markId = (entry: string) => `at-${entry}`;

/** Numerals as a page marks them, in reading order, none inside another; `why` tells of each in words. */
export function numeralMarks({ rows, unmeasured, absent }: Findings, whyNone: (one: Unmeasured) => string): Mark[] {
  const found: Mark[] = [
    ...rows.flatMap((row, i) => {
      const span = findSpan(row.span);
      return span ? [mark(span, kindOf(row), rowId(i), `${row.indicator}：${figureOf(row)}`)] : [];
    }),
    ...absent.map((span) => mark(span, "absent", "absent", "指标，但数据表里没有这一行")),
    ...unmeasured.map((one, i) => mark(one, "none", noneId(i), whyNone(one))),
  ];
  return withoutOverlaps(found);
}

/** Claims as a page marks them; one that a numeral's mark straddles is widened to hold it whole. */
export function claimMarks(claims: readonly Claim[], numerals: readonly Mark[], why: (claim: Claim) => string): Mark[] {
  const found = claims.map((claim, i) => {
    const inside = numerals.filter((numeral) => numeral.start < claim.end && claim.start < numeral.end);
    const start = Math.min(claim.start, ...inside.map((one) => one.start));
    const end = Math.max(claim.end, ...inside.map((one) => one.end));
    return mark({ start, end }, "claim", claimId(i), why(claim));
  });
  return withoutOverlaps(found);
}

function mark({ start, end }: Span, kind: MarkKind, entry: string, why: string): Mark {
  return { start, end, kind, entry, id: markId(entry), why };
}

// Two rows may stand on one numeral: the first has the mark, both lead to it.
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const one of sorted) if (one.end > one.start && one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

// What is merely inferred, the place of a whole bulletin for one, is noted in the row.
function kindOf({ status, flags }: MetricRow): MarkKind {
  if (status === "rejected") return "rejected";
  const doubted = splitFlags(flags).some((flag) => flag.startsWith("doubt:"));
  return status === "extracted" && doubted ? "doubt" : "metric";
}
