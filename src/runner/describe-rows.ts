import type { RowChange } from "./row-changes.js";
import type { TableChanges } from "./tables.js";

const SHOWN_PLACES = 3;

/**
 * Changes of a table in the words of whoever made them.
 *
 * @example
 * describeRows("data/metrics.csv", changes) // ["data/metrics.csv, 3 rows of 嵊州市 changed (value)"]
 */
export function describeRows(name: string, changes: TableChanges): string[] {
  if (typeof changes === "string") return [`${name} ${changes}`];
  const groups = new Map<string, RowChange[]>();
  for (const change of changes) {
    const said = SAID[change.kind] + (change.columns.length > 0 ? ` (${change.columns.join(", ")})` : "");
    groups.set(said, [...(groups.get(said) ?? []), change]);
  }
  return Array.from(groups, ([said, rows]) =>
    `${name}, ${count(rows)} ${placesOf(rows)}${said}`.replace("#", rows.length > 1 ? "are" : "is"),
  );
}

const SAID = { changed: "changed", new: "# new", gone: "# gone", moved: "moved" } as const;

const count = (rows: readonly unknown[]) => (rows.length === 1 ? "1 row" : `${rows.length} rows`);

function placesOf(rows: readonly RowChange[]): string {
  const places = [...new Set(rows.map(({ before, now }) => (now ?? before)?.place ?? ""))].filter(
    (place) => place !== "",
  );
  if (places.length === 0) return "";
  return places.length > SHOWN_PLACES ? `of ${places.length} places ` : `of ${places.join("、")} `;
}
