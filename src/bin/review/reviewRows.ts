import { type Changes, type Column, type Decision, findCellProblem, type MetricRow } from "../../dataset/index.js";

export const CHOICES = ["checked", "corrected", "rejected", "skipped", "quit"] as const;
/** What a person answers to a row. */
export type Choice = (typeof CHOICES)[number];

/** What reviewRows asks; `undefined` for an answer means: back to the row. */
export interface Questions {
  /** Show a row, as the `index`th of `total`, before it is asked about. */
  show(row: MetricRow, index: number, total: number): void;
  choice(): Promise<Choice>;
  /** The column to correct; "done" when nothing else is to be corrected. */
  column(row: MetricRow, changes: Changes): Promise<Column | "done" | undefined>;
  /** The cell's new content; `findProblem` says what is wrong with one. */
  cell(row: MetricRow, column: Column, findProblem: (cell: string) => string | undefined): Promise<string | undefined>;
  /** The reason; `needed` when it may not be left empty. */
  why(needed: boolean): Promise<string | undefined>;
}

/** How many rows were decided how. */
export type Tally = Readonly<Record<Choice, number>>;

/**
 * Go through rows one by one; each decision is recorded before the next row is shown, so that a person can stop anywhere.
 * Rows not reached count as skipped.
 */
export async function reviewRows(
  rows: readonly MetricRow[],
  ask: Questions,
  { by, record }: { by: string; record: (row: MetricRow, decision: Decision) => void },
): Promise<Tally> {
  const tally = { checked: 0, corrected: 0, rejected: 0, skipped: 0, quit: 0 };
  for (const [i, row] of rows.entries()) {
    ask.show(row, i + 1, rows.length);
    const answer = await answerOf(row, ask, by);
    if (answer === "quit") return { ...tally, skipped: tally.skipped + rows.length - i, quit: 1 };
    if (answer !== "skipped") record(row, answer);
    tally[answer === "skipped" ? answer : answer.kind]++;
  }
  return tally;
}

async function answerOf(row: MetricRow, ask: Questions, by: string): Promise<Decision | "skipped" | "quit"> {
  for (;;) {
    const choice = await ask.choice();
    if (choice === "quit" || choice === "skipped") return choice;
    const changes = choice === "corrected" ? await askChanges(row, ask) : {};
    const why = changes && (await ask.why(choice === "corrected"));
    if (changes === undefined || why === undefined) continue;
    return choice === "corrected" ? { kind: choice, by, why, changes } : { kind: choice, by, why };
  }
}

// Column after column, until a person is done; taking back a cell asks for the column again.
async function askChanges(row: MetricRow, ask: Questions): Promise<Changes | undefined> {
  let changes: Changes = {};
  for (;;) {
    const column = await ask.column(row, changes);
    if (column === undefined) return undefined;
    if (column === "done") return Object.keys(changes).length > 0 ? changes : undefined;
    const cell = await ask.cell(row, column, (text) => problemOf(row, column, text));
    if (cell !== undefined) changes = { ...changes, [column]: cell };
  }
}

function problemOf(row: MetricRow, column: Column, cell: string): string | undefined {
  if (cell.trim() === String(row[column] ?? "")) return "the cell already says so; write another value, or go back";
  return findCellProblem(row, column, cell);
}
