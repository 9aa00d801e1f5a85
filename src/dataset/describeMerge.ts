import type { CellConflict } from "./edits.js";
import { cellText } from "./readRow.js";
import type { RegisterRow } from "./register.js";
import type { MergeSummary } from "./saveInTurn.js";

/** A row that says what it is: a metric by its indicator, a named thing by its name. */
type Titled = RegisterRow & { readonly indicator?: string; readonly name?: string };

/**
 * A merge in lines for a person: counts first, then every row that wants a look.
 *
 * @example
 * describeMerge(report)
 * // ["3 rows are new, 1 was dropped, 20 carry a decision and were kept",
 * //  "诸暨市 新增高企 (诸暨市·第2段·第3句): value is 135 by hand, the bulletin now says 140 (before: 132)"]
 */
export function describeMerge(report: MergeSummary<Titled>): string[] {
  const { fresh, dropped, decided, renamed, conflicts, gone, deleted } = report;
  return [
    `${count(fresh, "row is", "rows are")} new, ${count(dropped, "was", "were")} dropped, ${decided} carry a decision and were kept`,
    ...renamed.map(({ from, to }) => `the seed ${from} is now called ${to}`),
    ...conflicts.flatMap(({ row, cells }) => cells.map((cell) => describeConflict(row, cell))),
    ...gone.map((row) => `${titleOf(row)}: kept, but the bulletin no longer says so; confirm it (added) or reject it`),
    ...deleted.map((row) => `${titleOf(row)}: found again, but deleted by hand; it stays out`),
  ];
}

const count = ({ length }: { readonly length: number }, one: string, many: string) =>
  `${length} ${length === 1 ? one : many}`;
const titleOf = ({ place, indicator, name = "", locus }: Titled) =>
  `${place} ${indicator ?? name} (${locus || "by hand"})`;

function describeConflict(row: Titled, { column, base, mine, theirs }: CellConflict): string {
  const kept = cellText(row, column as "place") === mine ? `is ${mine || "empty"} by hand` : "changed";
  return `${titleOf(row)}: ${column} ${kept}, the bulletin now says ${theirs || "nothing"} (before: ${base || "nothing"})`;
}
