import { type DistinctReads, type PackedRows, type SelectionReads, readRanges } from "../lineage/index.js";
import { type TableKind, keyAt } from "./table-kinds.js";

/** Keys of rows, each with the columns on account of which a list is not what it was. */
type Changes = Map<string, readonly string[]>;

type Filters = SelectionReads["filters"];

/** Rows that entered or left a list, or may have: each with the columns that its filters look at. */
export function listChanges(
  { filters, rows }: SelectionReads,
  kind: TableKind,
  before: PackedRows,
  now: PackedRows,
): Changes {
  const { possible, unsure } = pass(filters, now);
  const keys = (rows: PackedRows, positions: readonly number[]) => positions.map((row) => keyAt(rows, row, kind));
  const moved = differences(keys(before, readRanges(rows)), keys(now, possible));
  return toChanges([...keys(now, unsure), ...moved], columnsOf(filters));
}

/** Rows that bring other cells into a list, or took some out of it, or may have. */
export function distinctChanges(
  { filters, columns, signatures }: DistinctReads,
  kind: TableKind,
  before: PackedRows,
  now: PackedRows,
): Changes {
  const [then, { possible, unsure }] = [pass(filters, before), pass(filters, now)];
  const [signature, signatureThen] = [now.signaturesIn(columns), before.signaturesIn(columns)];
  const found = [...new Set(possible.map(signature))];
  const moved = new Set(differences(signatures, found));
  const came = [...unsure, ...possible.filter((row) => moved.has(signature(row)))];
  const went = then.possible.filter((row) => moved.has(signatureThen(row)));
  return toChanges(
    [...came.map((row) => keyAt(now, row, kind)), ...went.map((row) => keyAt(before, row, kind))],
    [...columnsOf(filters), ...columns],
  );
}

const toChanges = (keys: readonly string[], columns: readonly string[]): Changes =>
  new Map(keys.map((key) => [key, columns]));

interface Passing {
  readonly possible: readonly number[];
  readonly unsure: readonly number[];
}

// Notebooks ask the same of the same rows: it is answered once.
const answers = new WeakMap<PackedRows, Map<string, Passing>>();

/** The positions of the rows that pass all filters or may, and those of them that only may. */
function pass(filters: Filters, rows: PackedRows): Passing {
  const known = answers.get(rows) ?? new Map<string, Passing>();
  answers.set(rows, known);
  const key = JSON.stringify(filters);
  const answer = known.get(key) ?? filterRows(filters, rows);
  known.set(key, answer);
  return answer;
}

function filterRows(filters: Filters, rows: PackedRows): Passing {
  const tests = filters.map((filter) => toTest(filter, rows));
  const possible = Array.from({ length: rows.length }, (_, row) => row).filter((row) =>
    tests.every((test) => test(row) !== "out"),
  );
  return { possible, unsure: possible.filter((row) => tests.some((test) => test(row) === "unsure")) };
}

type Test = (row: number) => "in" | "out" | "unsure";

function toTest(filter: Filters[number], rows: PackedRows): Test {
  const signatureIn = (columns: readonly string[]) => rows.signaturesIn(columns);
  if ("wanted" in filter) {
    const shapes = filter.wanted.map(({ columns, signatures }) => [signatureIn(columns), new Set(signatures)] as const);
    return (row) => (shapes.some(([signature, wanted]) => wanted.has(signature(row))) ? "in" : "out");
  }
  const [passed, dropped, signature] = [new Set(filter.passed), new Set(filter.dropped), signatureIn(filter.columns)];
  return (row) => (dropped.has(signature(row)) ? "out" : passed.has(signature(row)) ? "in" : "unsure");
}

function columnsOf(filters: Filters): string[] {
  return filters.flatMap((filter) =>
    "wanted" in filter ? filter.wanted.flatMap(({ columns }) => columns) : filter.columns,
  );
}

// Those in one list only; where both have the same ones in another order, those that stand elsewhere.
function differences(before: readonly string[], now: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  const came = [...now.filter((key) => !old.has(key)), ...before.filter((key) => !fresh.has(key))];
  if (came.length > 0) return came;
  return now.filter((key, i) => key !== before[i]);
}
