import { AS_WRITTEN, type Cause, causesOf, causeText } from "./causes.js";
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
export function rowText({ label, cells }: RowDifference, telling = AS_WRITTEN): string {
  const name = label.split(" ").map(telling.label).join(" ");
  return [name, cells.map((cell) => cellText(cell, telling.label)).join("; ")].filter((part) => part !== "").join("  ");
}

// Figures stand as they are printed, with their unit.
function cellText({ column, before, now }: CellDifference, say: (label: string) => string): string {
  const shown = (cell: string) => (/\d/u.test(cell) ? cell : say(cell)) || "–";
  return `${column === "" || column === "value" ? "" : `${say(column)} `}${shown(before)} → ${shown(now)}`;
}

/** Why a row changed: rows of the data it hangs on; where none changed, why the notebook was run. */
export function because(
  row: RowDifference,
  causes: readonly Cause[],
  reasons: readonly string[],
  telling = AS_WRITTEN,
): string[] {
  const found = causesOf(row, causes);
  if (found.length === 0) return [...reasons];
  const shown = found.slice(0, SHOWN_CAUSES).map((cause) => causeText(cause, telling));
  const more = found.length - shown.length;
  return more > 0 ? [...shown, `${more} more rows`] : shown;
}
