import { type Cause, causesOf } from "./causes.js";
import type { CellDifference, RowDifference, ShowingChange } from "./compare.js";
import type { NotebookDiff } from "./diff.js";

const SHOWN_CAUSES = 5;

/** A diff as lines of text: notebook, chart or table, row, cause. */
export function describeDiff({ notebook, changes, causes, reasons }: NotebookDiff): string[] {
  return [notebook, ...changes.flatMap((change) => describeChange(change, causes, reasons)).map((line) => `  ${line}`)];
}

function describeChange(change: ShowingChange, causes: readonly Cause[], reasons: readonly string[]): string[] {
  const lines = change.rows.flatMap((row) => describeRow(row, causes, reasons));
  return [headingOf(change), ...lines.map((line) => `  ${line}`)];
}

/** What a change is a change of: `chart growth-stated-1 · …`. */
export function headingOf({ before, now }: ShowingChange): string {
  const { name = "", title = "" } = now ?? before ?? {};
  const state = !before ? " is new" : !now ? " is gone" : "";
  return `${name}${title !== "" && !name.includes(title) ? ` · ${title}` : ""}${state}`;
}

function describeRow(row: RowDifference, causes: readonly Cause[], reasons: readonly string[]): string[] {
  return [rowText(row), ...because(row, causes, reasons).map((text) => `  ← ${text}`)];
}

/** A row of a chart or table, before and after. */
export function rowText({ label, cells }: RowDifference): string {
  return [label, cells.map(cellText).join("; ")].filter((part) => part !== "").join("  ");
}

const cellText = ({ column, before, now }: CellDifference) =>
  `${column === "" || column === "value" ? "" : `${column} `}${before || "–"} → ${now || "–"}`;

/** Why a row changed: rows of the data it hangs on; where none changed, why the notebook was run. */
export function because(row: RowDifference, causes: readonly Cause[], reasons: readonly string[]): string[] {
  const found = causesOf(row, causes).map(({ text }) => text);
  if (found.length === 0) return [...reasons];
  const more = found.length - SHOWN_CAUSES;
  return more > 0 ? [...found.slice(0, SHOWN_CAUSES), `${more} more rows`] : found;
}
