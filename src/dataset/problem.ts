/** Something in a file that keeps it from being used: where it stands, what it is, what to do. */
export interface Problem {
  readonly file: string;
  /** Row as a spreadsheet counts it: the header is 1. */
  readonly row?: number;
  /** Line in an editor, where cells with line breaks make it differ from `row`. */
  readonly line?: number;
  readonly column?: string;
  /** What is wrong and what to do, in one sentence. */
  readonly message: string;
  /** The offending value. */
  readonly value?: string;
}

/** A data file that cannot be used; the message lists every problem, each with file, row, column and value. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  constructor(readonly problems: readonly Problem[]) {
    super(listProblems(problems));
  }
}

const SHOWN = 10;

function listProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map(describeProblem);
  const more = problems.length - SHOWN;
  return [...lines, ...(more > 0 ? [`… and ${more} more problems of this file`] : [])].join("\n");
}

/**
 * One line a person can act on.
 *
 * @example
 * describeProblem({ file: "data/metrics.csv", row: 12, column: "value", message: "write a plain number", value: "约43" })
 * // 'data/metrics.csv, row 12, column value: write a plain number: "约43"'
 */
export function describeProblem({ file, row, line, column, message, value }: Problem): string {
  const where = [
    file,
    ...(row === undefined ? [] : [`row ${row}${line !== undefined && line !== row ? ` (line ${line})` : ""}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ];
  return `${where.join(", ")}: ${message}${value === undefined ? "" : `: ${quote(value)}`}`;
}

const quote = (value: string) => JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
