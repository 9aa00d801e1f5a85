import type { MetricRecord } from "../../frames/index.js";
import { type AcrossRow, acrossRow } from "./acrossRow.js";
import type { Issue } from "./issue.js";
import { announcementOf, differingTerms, sameTerms, thingOf } from "./terms.js";

/**
 * Figures that are counted otherwise than when the same place last reported the same thing: another 口径, scope, unit or level, or a
 * change that the text itself announces. They are followed no further back than that.
 */
export function changedTerms(issues: readonly Issue[]): AcrossRow[] {
  return issues.flatMap(({ rows }, i) =>
    rows.flatMap((to) => {
      const before = issues.slice(0, i).findLast((issue) => issue.rows.some((row) => thingOf(row) === thingOf(to)));
      const former = before?.rows.filter((row) => thingOf(row) === thingOf(to)) ?? [];
      const [from] = former;
      if (!from || isAsBefore(former, to)) return [];
      return [acrossRow("口径变化", { from, to }, differingTerms(from, to))];
    }),
  );
}

const isAsBefore = (former: readonly MetricRecord[], row: MetricRecord) =>
  announcementOf(row) === "" && former.some((other) => sameTerms(other, row));
