import { type Bulletin, issueName } from "../../corpus/index.js";
import { type Frame, fromRows, toRows } from "../../frames/index.js";
import { ACROSS_KINDS, type AcrossKind, type AcrossRow } from "./acrossRow.js";

/** What a place began or ceased to report in one issue. */
export interface ReportChange {
  readonly issue: string;
  readonly kind: AcrossKind;
  readonly place: string;
  readonly count: number;
  /** The indicators, joined by 、; "" for a place that is missing altogether. */
  readonly items: string;
}

const REPORTS: readonly AcrossKind[] = ["缺报地区", "缺报指标", "新指标", "新报"];

/**
 * Who and what is missing from an issue and what is new in it, a line for each place.
 *
 * @example
 * toRows(reportChanges(across, bulletins))[0] // { issue: "2023年第11期", kind: "缺报地区", place: "上虞区", count: 1, items: "" }
 */
export function reportChanges(across: Frame<AcrossRow>, bulletins: readonly Bulletin[]): Frame<ReportChange> {
  const rows = toRows(across).filter(({ kind }) => REPORTS.includes(kind));
  const keys = [...new Set(rows.map(keyOf))];
  const changes = keys.map((key) => toChange(rows.filter((row) => keyOf(row) === key), bulletins)); // prettier-ignore
  return fromRows(
    changes.sort((a, b) => ACROSS_KINDS.indexOf(a.kind) - ACROSS_KINDS.indexOf(b.kind)),
    ["issue", "kind", "place", "count", "items"],
  );
}

const keyOf = ({ to_bulletin, kind, place }: AcrossRow) => JSON.stringify([to_bulletin, kind, place]);

function toChange(rows: readonly AcrossRow[], bulletins: readonly Bulletin[]): ReportChange {
  const [{ to_bulletin, kind, place }] = rows as [AcrossRow, ...AcrossRow[]];
  const bulletin = bulletins.find(({ name }) => name === to_bulletin);
  const items = [...new Set(rows.map(({ subject, indicator }) => subject + indicator))].filter(Boolean);
  return {
    issue: bulletin ? issueName(bulletin) : to_bulletin,
    kind,
    place,
    count: rows.length,
    items: items.join("、"),
  };
}
