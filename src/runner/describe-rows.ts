import type { RowChange } from "./row-changes.js";
import type { TableChanges } from "./tables.js";

const SHOWN_OWNERS = 3;

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
    `${name}, ${count(rows)} ${ownersOf(rows)}${said}`.replace("#", rows.length > 1 ? "are" : "is"),
  );
}

const SAID = { changed: "changed", new: "# new", gone: "# gone", moved: "moved" } as const;

const count = (rows: readonly unknown[]) => (rows.length === 1 ? "1 row" : `${rows.length} rows`);

function ownersOf(rows: readonly RowChange[]): string {
  const owners = [...new Set(rows.map(({ owner }) => owner))].filter((owner) => owner !== "");
  if (owners.length === 0 || owners.length > SHOWN_OWNERS) return "";
  return `of ${owners.join("、")} `;
}
