import { tidyCells } from "./complete.js";
import { CONFLICT, contentOf } from "./edits.js";
import { METRICS } from "./metricRegister.js";
import { DatasetError } from "./problem.js";
import { readRow, toCells } from "./readRow.js";
import { restoreCells } from "./restore.js";
import { hasFlag, joinFlags, splitFlags } from "./row.js";
import type { Column, MetricRow } from "./metricRow.js";

/** Which rows to go through. */
export interface ReviewFilter {
  /** Every row that nobody has decided on, not only those in doubt. */
  readonly all?: boolean;
  /** Places and indicators, * for any characters; rows of any of these places and any of these indicators. */
  readonly patterns?: readonly string[];
}

/**
 * The rows that wait for a person: those in doubt first, then those with something inferred, each in the order of the table.
 * A row on which a person has decided waits again only when the bulletin has changed under the decision.
 * @throws for a pattern that fits neither a place nor an indicator.
 *
 * @example
 * doubtfulRows(loadMetricRows(), { patterns: ["诸暨", "高新技术*"] })
 */
export function doubtfulRows(
  rows: readonly MetricRow[],
  { all = false, patterns = [] }: ReviewFilter = {},
): MetricRow[] {
  const fits = toFilter(rows, patterns);
  const ranked = rows.filter(fits).map((row) => ({ row, rank: rankOf(row) }));
  const waiting = ranked.filter(({ rank }) => rank < (all ? UNCHECKED + 1 : UNCHECKED));
  return waiting.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}

const [DOUBTED, INFERRED, UNCHECKED, SETTLED] = [0, 1, 2, 3] as const;

function rankOf(row: MetricRow): number {
  if (row.status === "rejected") return SETTLED;
  if (hasFlag(row, CONFLICT)) return DOUBTED;
  if (row.status !== "extracted") return SETTLED;
  const doubts = doubtsOf(row);
  if (doubts.length === 0) return UNCHECKED;
  return doubts.some((flag) => flag.startsWith("doubt:")) ? DOUBTED : INFERRED;
}

/** The flags of a row that give a person something to look at. */
export function doubtsOf({ flags }: Pick<MetricRow, "flags">): string[] {
  return splitFlags(flags).filter((flag) => /^(?:doubt|inferred):/u.test(flag));
}

function toFilter(rows: readonly MetricRow[], patterns: readonly string[]): (row: MetricRow) => boolean {
  const tests = patterns.map((pattern) => ({ pattern, test: toTest(pattern) }));
  const places = tests.filter(({ test }) => rows.some((row) => test.test(row.place)));
  const indicators = tests.filter((one) => !places.includes(one));
  const names = ({ indicator, wording }: MetricRow) => [indicator, wording];
  const idle = indicators.find(({ test }) => !rows.some((row) => names(row).some((name) => test.test(name))));
  if (idle)
    throw new Error(`unknown place or indicator, write a part of one as data/metrics.csv has it: ${idle.pattern}`);
  return (row) =>
    (places.length === 0 || places.some(({ test }) => test.test(row.place))) &&
    (indicators.length === 0 || indicators.some(({ test }) => names(row).some((name) => test.test(name))));
}

const toTest = (pattern: string) =>
  new RegExp(pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join(".*"), "u"); // prettier-ignore

/** Columns that a correction may change: what the row states, but for the numeral, which is the bulletin's. */
export const CORRECTABLE: readonly Column[] = contentOf(METRICS).filter((column) => column !== "numeral");

/** New cells by column, as a person writes them. */
export type Changes = Readonly<Partial<Record<Column, string>>>;

/** What a person says of a row, and who it was. */
export type Decision =
  | { readonly kind: "checked" | "rejected"; readonly by: string; readonly why?: string }
  | { readonly kind: "corrected"; readonly by: string; readonly why: string; readonly changes: Changes };

/**
 * The row as decided: checked (right as it is), corrected (checked, with other cells), or rejected (no metric). Who and
 * why go into `basis`, behind what stands there.
 * @throws DatasetError for a cell the schema refuses; an Error for a correction that changes nothing or gives no reason.
 *
 * @example
 * decide(row, { kind: "corrected", by: "王芳", why: "原件为45", changes: { value: "45" } })
 * // { …row, numeral: "43.0", value: 45, status: "checked", basis: "王芳：原件为45" }
 */
export function decide(row: MetricRow, decision: Decision): MetricRow {
  if (decision.by.trim() === "") throw new Error(`missing name of who decides: ${JSON.stringify(decision.by)}`);
  const changed = decision.kind === "corrected" ? correct(row, decision.changes, decision.why) : row;
  return {
    ...changed,
    flags: joinFlags(splitFlags(changed.flags).filter((flag) => flag !== CONFLICT)),
    status: decision.kind === "rejected" ? "rejected" : row.status === "added" ? "added" : "checked",
    basis: [row.basis, toBasis(decision)].filter(Boolean).join("；"),
  };
}

function correct(row: MetricRow, changes: Changes, why: string): MetricRow {
  const { row: corrected, problem } = tryChanges(row, changes);
  if (problem !== undefined) throw new DatasetError([{ file: "data/metrics.csv", ...problem }]);
  const columns = CORRECTABLE.filter((column) => corrected[column] !== row[column]);
  if (columns.length === 0) throw new Error(`a correction changes something; this row stays as it is: ${row.id}`);
  if (why.trim() === "")
    throw new Error(`missing reason of a correction, write where the right figure stands: ${row.id}`);
  // What a person wrote is no longer inferred.
  const flags = splitFlags(row.flags).filter((flag) => !columns.some((column) => flag === `inferred:${column}`));
  return { ...corrected, flags: joinFlags(flags) };
}

/** The row with other cells, or what is wrong with the first of them. */
function tryChanges(row: MetricRow, changes: Changes) {
  const fixed = Object.keys(changes).find((column) => !CORRECTABLE.some((one) => one === column));
  if (fixed !== undefined)
    return { row, problem: { column: fixed, message: `only these can be corrected: ${CORRECTABLE.join(", ")}` } };
  const { row: read, problems } = readRow(
    METRICS,
    restoreCells(tidyCells({ ...toCells(METRICS, row), ...changes }), row),
  );
  return { row: { ...row, ...read }, problem: problems[0] };
}

/**
 * What is wrong with a cell a person wrote; undefined when the schema takes it.
 *
 * @example
 * findCellProblem(row, "value", "约45") // "write a plain number such as 43.0; the unit has a column of its own"
 */
export function findCellProblem(row: MetricRow, column: Column, cell: string): string | undefined {
  return tryChanges(row, { [column]: cell }).problem?.message;
}

const toBasis = ({ by, why = "" }: Decision) => [by.trim(), why.trim()].filter(Boolean).join("：");
