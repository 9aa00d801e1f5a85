import type { Bulletin } from "../corpus/index.js";
import { type Frame, fromRows, type MetricRecord } from "../frames/index.js";
import { ACROSS_COLUMNS, ACROSS_KINDS, type AcrossKind, type AcrossRow } from "./across/acrossRow.js";
import { changedTerms } from "./across/changedTerms.js";
import { type Issue, issuesOf } from "./across/issue.js";
import { periodDifferences } from "./across/periodDifferences.js";
import { missingIndicators, missingPlaces, newReports } from "./across/reporting.js";
import { revisions } from "./across/revisions.js";

export { ACROSS_KINDS, type AcrossKind, type AcrossRow };

const FINDERS: readonly ((issues: readonly Issue[]) => AcrossRow[])[] = [
  periodDifferences,
  revisions,
  changedTerms,
  missingPlaces,
  missingIndicators,
  newReports,
];

/**
 * What is to be known before several issues of one roundup are read together.
 *
 *   metrics of all issues ─ in order of their dates ─ differences · revisions · changed 口径 · missing · new ─ AcrossRow[]
 *
 * Cumulative figures of one year become figures of the months between only where place, subject, indicator, 口径, scope, unit and level
 * agree; figures of different periods are never pooled. Needs no bulletins; with them, issues stand in the order of their mastheads
 * and a place with a section but no figures is not taken for missing.
 *
 * @example
 * toRows(acrossBulletins(loadMetrics(), bulletins)).filter((row) => row.kind === "分期数")[0]
 * // 柯桥区 技术交易额: { value: 7.55, low: 7.54, high: 7.56, unit: "亿元", period: "2023-09", months: 1, derived: true, … }
 */
export function acrossBulletins(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[] = []): Frame<AcrossRow> {
  const issues = issuesOf(metrics, bulletins);
  return fromRows(
    FINDERS.flatMap((find) => find(issues)),
    ACROSS_COLUMNS,
  );
}
