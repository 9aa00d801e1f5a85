import type { Bulletin } from "../../corpus/index.js";
import { type Frame, fromRows, type MetricRecord, toRows } from "../../frames/index.js";
import type { Tally } from "../tally.js";
import { issuesOf } from "./issue.js";
import { issueTable } from "./issueTable.js";

/**
 * How many figures each place has in each issue, 0 where it has none: places in the order in which they first report, issues first to last.
 *
 * @example
 * toRows(reportingTally(metrics, bulletins)).find((row) => row.row === "上虞区" && row.column === "2023年第11期")?.count // 0
 */
export function reportingTally(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[]): Frame<Tally> {
  const issues = toRows(issueTable(metrics, bulletins));
  const places = [...new Set(issuesOf(metrics, bulletins).flatMap((issue) => issue.places))];
  const count = (place: string, name: string) =>
    toRows(metrics).filter((row) => row.place === place && row.bulletin === name).length;
  return fromRows(
    places.flatMap((row) => issues.map(({ issue, bulletin }) => ({ row, column: issue, count: count(row, bulletin) }))),
    ["row", "column", "count"],
  );
}
