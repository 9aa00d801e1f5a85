import { join } from "node:path";
import { digitsOfNumeral, formatNumber } from "../../charts/number.js";
import { takeRecordsOf } from "../../dataset/table.js";
import type { MetricRecord } from "../../frames/index.js";
import { snapshotFolder, textOf } from "../../lineage/index.js";
import { readNumeral } from "../../text/numerals.js";
import { type RowChange, findRowChanges } from "../row-changes.js";
import type { RunRecord } from "../stale.js";
import { type TableKind, type TableRow, filledCells, findKind } from "../table-kinds.js";
import { tablesNow } from "../tables.js";
import type { RowDifference } from "./compare.js";

/** A changed row of the data, and what tells whether a figure hangs on it. */
export interface Cause {
  readonly change: RowChange;
  /** The table, and the row in it. */
  readonly where: string;
  /** The key of the row. */
  readonly id: string;
  /** Words that a figure made from it would be found beside. */
  readonly words: readonly string[];
}

/** Rows of the data that a notebook read and that changed from one run to the next. */
export function findCauses(root: string, before: RunRecord, now: RunRecord): Cause[] {
  const tables = tablesNow(root);
  return before.reads.tables.flatMap((old) => {
    const fresh = now.reads.tables.find(({ name, choice }) => name === old.name && same(choice, old.choice));
    const kind = findKind(old.kind);
    if (!kind || !fresh || fresh.snapshot === old.snapshot) return [];
    const [rows, rowsNow] = [tables.before(old), tables.before(fresh)];
    // Also rows that only now are among those looked at.
    const changes = unique([...findRowChanges(old, kind, rows, rowsNow), ...findRowChanges(fresh, kind, rowsNow, rows).map(reversed)]); // prettier-ignore
    const keys = new Set(changes.map(({ key }) => key));
    const numbers = rowNumbers(join(snapshotFolder(root, fresh.snapshot), kind.file), kind, keys);
    return changes.map((change) => toCause(change, kind, `${old.name}${placeText(numbers.get(change.key))}`));
  });
}

const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

function reversed({ before, now, kind, ...rest }: RowChange): RowChange {
  const turned = kind === "new" ? "gone" : kind === "gone" ? "new" : kind;
  return { ...rest, kind: turned, ...(now && { before: now }), ...(before && { now: before }) };
}

function unique(changes: readonly RowChange[]): RowChange[] {
  return [...new Map(changes.map((change) => [change.key, change] as const).reverse()).values()].reverse();
}

// As a spreadsheet counts, the header being row 1.
function rowNumbers(file: string, { key }: TableKind, keys: ReadonlySet<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  takeRecordsOf(file, file, ({ cells, row }, header) => {
    const found = cells[header.indexOf(key)] ?? "";
    if (keys.has(found)) numbers.set(found, row);
  });
  return numbers;
}

const placeText = (row: number | undefined) => (row === undefined ? "" : ` row ${row}`);

function toCause(change: RowChange, kind: TableKind, where: string): Cause {
  const words = filledCells(change.now ?? change.before ?? {}, kind.titles);
  return { id: change.key, change, where, words };
}

/** How cells are told: in their own words, or in those of another language. */
export interface Telling {
  readonly label: (cell: string) => string;
  /** A unit behind its figure. */
  readonly unit: (unit: string) => string;
  readonly corrected: string;
}

export const AS_WRITTEN: Telling = { label: (cell) => cell, unit: (unit) => unit, corrected: "已更正" };

/** A cause in words: 高新技术产业投资 嵊州市 43.0 → 45.0 亿元, data/metrics.csv row 78. */
export function causeText({ change, words, where }: Cause, telling = AS_WRITTEN): string {
  const { kind, columns, owner, before, now } = change;
  const what = [...new Set([words[0], owner])].filter((word) => word).map((word) => telling.label(word ?? ""));
  const said =
    kind === "changed" ? columns.map((column) => changeText(column, telling, before, now)).join(", ") : SAID[kind];
  const corrected = now && kind === "changed" && columns.includes("value") && isCorrected(now);
  return `${what.join(" ")} ${said}, ${where}${corrected ? `, ${telling.corrected}` : ""}`;
}

const SAID = { new: "is new", gone: "is gone", moved: "moved" } as const;

function changeText(column: string, { label, unit }: Telling, before?: TableRow, now?: TableRow): string {
  if (!before || !now) return column;
  if (isFigure(before) && isFigure(now) && column === "value")
    return `${figure(before)} → ${figure(now)} ${unit(now.unit)}`;
  return `${column} ${label(textOf(before, column)) || "–"} → ${label(textOf(now, column)) || "–"}`;
}

type Figure = Pick<MetricRecord, "value" | "numeral" | "unit">;

const isFigure = (row: TableRow): row is Figure => "value" in row && "numeral" in row;

// With the decimals of its numeral, where it was printed with fewer than it needs with its own.
function figure({ value, numeral }: Figure): string {
  const printed = digitsOfNumeral(numeral) ?? 0;
  return Number(value.toFixed(printed)) === value ? formatNumber(value, { digits: printed }) : String(value);
}

// A decline is negative, its numeral is not.
function isCorrected(row: TableRow): boolean {
  return isFigure(row) && Math.abs(readNumeral(row.numeral) ?? row.value) !== Math.abs(row.value);
}

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
