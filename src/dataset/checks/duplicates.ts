import { groupBy } from "../group.js";
import { type Check, type CheckedRow, figure, type Found, isApart, pointTo } from "./finding.js";

/** One numeral, or one fact, in two rows; and one thing that is given two figures. */
export const checkDuplicates: Check = (rows) => [
  ...pairs(rows.filter(({ span }) => span !== ""), ({ bulletin, span }) => [bulletin, span]).map(([row, other]) => twice(row, other, "error", "span")), // prettier-ignore
  ...pairs(rows, factOf).filter(([row, other]) => row.span === "" || other.span === "").map(([row, other]) => twice(row, other, "warning", "value")), // prettier-ignore
  ...findContradictions(rows),
];

const factOf = ({ bulletin, place, subject, indicator, stage, measure, value, unit, period }: CheckedRow) => [
  bulletin,
  place,
  subject,
  indicator,
  stage,
  measure,
  value,
  unit,
  period,
];

function twice(row: CheckedRow, other: CheckedRow, severity: Found["severity"], column: "span" | "value"): Found {
  const message = column === "span" ? `the same numeral as ${pointTo(other)}` : `the same figure as ${pointTo(other)}`;
  return { row, column, severity, message, todo: "reject one of the two" };
}

// Said twice in a bulletin, of the same thing in the same words for the same time, a figure must be the same. What a
// sentence says twice it says of different things (省级12家、市级30家).
function findContradictions(rows: readonly CheckedRow[]): Found[] {
  const thing = (row: CheckedRow) => [
    row.bulletin,
    row.place,
    row.subject,
    row.indicator,
    row.wording,
    row.stage,
    row.measure,
    row.period,
    row.of,
    row.scope,
  ];
  return pairs(rows.filter(({ period, wording }) => period !== "" && wording !== ""), thing) // prettier-ignore
    .filter(([row, other]) => row.sentence !== other.sentence && row.unit === other.unit && isApart(row, other))
    .map(([row, other]) => ({
      row,
      column: "value",
      severity: "warning",
      message: `${row.wording} is ${figure(row)} here and ${figure(other)} in ${pointTo(other)}`,
      todo: "correct the wrong one, or tell them apart by stage or subject",
    }));
}

/** Each row that says the same as an earlier one, with the first of them. */
function pairs(rows: readonly CheckedRow[], key: (row: CheckedRow) => readonly unknown[]): [CheckedRow, CheckedRow][] {
  const groups = groupBy(rows, (row) => JSON.stringify(key(row)));
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((row): [CheckedRow, CheckedRow] => [row, first as CheckedRow]),
  );
}
