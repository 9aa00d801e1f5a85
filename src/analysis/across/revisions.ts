import type { MetricRecord } from "../../frames/index.js";
import { orderOf } from "../comparable.js";
import { type AcrossRow, acrossRow } from "./acrossRow.js";
import type { Issue } from "./issue.js";
import { announcementOf, sameTerms, thingOf } from "./terms.js";

/**
 * Figures that a later issue gives anew for a period that an earlier one had reported, and otherwise. Only dated figures: 截至目前 is of
 * another day each time; and what is announced as counted anew is no correction. What differs within the rounding is the same figure.
 */
export function revisions(issues: readonly Issue[]): AcrossRow[] {
  return issues.flatMap(({ rows }, i) => {
    const earlier = issues.slice(0, i).flatMap((issue) => issue.rows);
    return rows.flatMap((to) => {
      const from = announcementOf(to) === "" ? earlier.findLast((row) => isSamePeriod(row, to)) : undefined;
      return from && orderOf(from, to) !== "" ? [acrossRow("修订", { from, to }, WHY)] : [];
    });
  });
}

const WHY = { why: "同一时段前后两数不同，以后者为准", why_en: "two figures for one period: the later one counts" };

const isSamePeriod = (a: MetricRecord, b: MetricRecord) =>
  a.period_start !== "" &&
  a.period_start === b.period_start &&
  a.period_end === b.period_end &&
  thingOf(a) === thingOf(b) &&
  sameTerms(a, b);
