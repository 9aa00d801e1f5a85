import { type Bulletin, issueName } from "../../corpus/index.js";
import { type Frame, fromRows, type MetricRecord, toRows } from "../../frames/index.js";
import { isFlow } from "../flows.js";
import { issuesOf } from "./issue.js";

/** One issue, and how much of it can be followed into another. */
export interface IssueRow {
  /** 2023年第9期. */
  readonly issue: string;
  readonly bulletin: string;
  readonly title: string;
  /** Date of publication; "" where the masthead has none. */
  readonly date: string;
  readonly places: number;
  readonly figures: number;
  /** Figures that say of what time they are; of these, sums since the year began. */
  readonly dated: number;
  readonly cumulative: number;
}

/**
 * The issues at hand, first to last: what each is called, how many places and figures it has, and how many of them are dated.
 *
 * @example
 * toRows(issueTable(loadMetrics(), bulletins)).map((row) => row.issue) // ["2023年第9期"]
 */
export function issueTable(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[]): Frame<IssueRow> {
  const rows = issuesOf(metrics, bulletins).map(({ name, places }): IssueRow => {
    const own = toRows(metrics).filter(({ bulletin }) => bulletin === name);
    const bulletin = bulletins.find((one) => one.name === name);
    return {
      issue: bulletin ? issueName(bulletin) : name,
      bulletin: name,
      title: bulletin?.masthead.title ?? "",
      date: bulletin?.masthead.date ?? "",
      places: places.length,
      figures: own.length,
      dated: own.filter(({ period_start }) => period_start !== "").length,
      cumulative: own.filter(isCumulative).length,
    };
  });
  return fromRows(rows, ["issue", "bulletin", "title", "date", "places", "figures", "dated", "cumulative"]);
}

const isCumulative = (row: MetricRecord) => isFlow(row) && row.period_start.endsWith("-01-01");
