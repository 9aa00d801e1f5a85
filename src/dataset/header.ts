import type { Problem } from "./problem.js";
import { COLUMNS } from "./schema.js";
import { similarity, toBigrams } from "./similarity.js";
import { TITLES } from "./titles.js";

/** What keeps a header from being read: columns that are missing (with the one that may have been it), doubled or nameless. */
export function findHeaderProblems(header: readonly string[], file: string): Problem[] {
  return [...missing(header), ...doubled(header), ...nameless(header)].map((problem) => ({ file, row: 1, ...problem }));
}

type HeaderProblem = Pick<Problem, "message" | "value" | "column">;

function missing(header: readonly string[]): HeaderProblem[] {
  const unknown = header.filter((name) => name !== "" && !COLUMNS.some((column) => column === name));
  return COLUMNS.filter((column) => !header.includes(column)).map((column) => {
    const near = unknown.find((name) => isNear(name, column, header));
    const todo = near === undefined ? "put it back" : `rename “${near}” to it`;
    return { column, message: `the column is missing; ${todo}` };
  });
}

// A renamed column looks alike, bears the workbook's title, or stands where the missing one stood.
function isNear(name: string, column: (typeof COLUMNS)[number], header: readonly string[]): boolean {
  const alike = similarity(toBigrams(name.toLowerCase()), toBigrams(column)) >= 0.5;
  return alike || name === TITLES[column] || header.indexOf(name) === COLUMNS.indexOf(column);
}

function doubled(header: readonly string[]): HeaderProblem[] {
  const twice = new Set(header.filter((name, i) => name !== "" && header.indexOf(name) !== i));
  return [...twice].map((column) => ({ column, message: "duplicate column; delete or rename one of the two" }));
}

function nameless(header: readonly string[]): HeaderProblem[] {
  const numbers = header.flatMap((name, i) => (name === "" ? [i + 1] : []));
  return numbers.map((n) => ({
    message: "a column without a name; name it or delete it",
    value: `column number ${n}`,
  }));
}
