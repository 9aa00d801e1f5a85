import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digitsOfNumeral, formatNumber } from "../../charts/number.js";
import { readTable } from "../../dataset/index.js";
import type { MetricRecord } from "../../frames/index.js";
import { snapshotFolder, textOf } from "../../lineage/index.js";
import { readNumeral } from "../../text/numerals.js";
import { type RowChange, findRowChanges } from "../row-changes.js";
import type { RunRecord } from "../stale.js";
import { tablesNow } from "../tables.js";
import type { RowDifference } from "./compare.js";

/** A changed row of the data, in words, and what tells whether a figure hangs on it. */
export interface Cause {
  readonly text: string;
  readonly id: string;
  /** Words that a figure made from it would be found beside. */
  readonly words: readonly string[];
}

/** Rows of the data that a notebook read and that changed from one run to the next. */
export function findCauses(root: string, before: RunRecord, now: RunRecord): Cause[] {
  const tables = tablesNow(root);
  return before.reads.tables.flatMap((old) => {
    const fresh = now.reads.tables.find(({ name, choice }) => name === old.name && same(choice, old.choice));
    if (!fresh || fresh.snapshot === old.snapshot) return [];
    const [rows, rowsNow] = [tables.before(old), tables.before(fresh)];
    const numbers = rowNumbers(root, fresh.snapshot);
    // Also rows that only now are among those looked at.
    const changes = [...findRowChanges(old, rows, rowsNow), ...findRowChanges(fresh, rowsNow, rows).map(reversed)];
    return unique(changes).map((change) => toCause(change, `${old.name}${rowText(numbers.get(change.id))}`));
  });
}

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

function reversed({ before, now, kind, ...rest }: RowChange): RowChange {
  const turned = kind === "new" ? "gone" : kind === "gone" ? "new" : kind;
  return { ...rest, kind: turned, ...(now && { before: now }), ...(before && { now: before }) };
}

function unique(changes: readonly RowChange[]): RowChange[] {
  return [...new Map(changes.map((change) => [change.id, change] as const).reverse()).values()].reverse();
}

// As a spreadsheet counts, the header being row 1.
function rowNumbers(root: string, snapshot: string): ReadonlyMap<string, number> {
  const file = join(snapshotFolder(root, snapshot), "metrics.csv");
  const { header, records } = readTable(readFileSync(file), file);
  const id = header.indexOf("id");
  return new Map(records.map(({ cells, row }) => [cells[id] ?? "", row]));
}

const rowText = (row: number | undefined) => (row === undefined ? "" : ` row ${row}`);

function toCause({ id, kind, columns, before, now }: RowChange, where: string): Cause {
  const row = (now ?? before) as MetricRecord;
  const what = `${row.indicator || row.wording} ${row.place}`;
  const how = kind === "changed" ? columns.map((column) => changeText(column, before, now)).join(", ") : SAID[kind];
  const corrected = now && kind === "changed" && columns.includes("value") && isCorrected(now) ? ", 已更正" : "";
  const words = [row.indicator, row.wording, row.subject].filter((word) => word !== "");
  return { id, text: `${what} ${how}, ${where}${corrected}`, words };
}

const SAID = { new: "is new", gone: "is gone", moved: "moved", changed: "" } as const;

function changeText(column: string, before?: MetricRecord, now?: MetricRecord): string {
  if (!before || !now) return column;
  if (column === "value") return `${figure(before)} → ${figure(now)} ${now.unit}`;
  return `${column} ${textOf(before, column) || "–"} → ${textOf(now, column) || "–"}`;
}

// With the decimals of its numeral, where it was printed with fewer than it needs with its own.
function figure({ value, numeral }: MetricRecord): string {
  const printed = digitsOfNumeral(numeral) ?? 0;
  return Number(value.toFixed(printed)) === value ? formatNumber(value, { digits: printed }) : String(value);
}

// A decline is negative, its numeral is not.
const isCorrected = ({ numeral, value }: MetricRecord) => Math.abs(readNumeral(numeral) ?? value) !== Math.abs(value);

/** The causes that a changed row of a chart or table hangs on: by its metrics, else by its words, else all there are. */
export function causesOf(
  { ids, text }: Pick<RowDifference, "ids" | "text">,
  causes: readonly Cause[],
): readonly Cause[] {
  const stated = causes.filter(({ id }) => ids.includes(id));
  if (stated.length > 0) return stated;
  const named = causes.filter(({ words }) => words.some((word) => text.includes(word)));
  return named.length > 0 ? named : causes;
}
