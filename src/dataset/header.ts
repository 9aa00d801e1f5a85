import type { Problem } from "./problem.js";
import type { Register, RegisterRow } from "./register.js";
import { similarity, toBigrams } from "./similarity.js";

/** What keeps a header from being read: columns that are missing (with the one that may have been it), doubled or nameless. */
export function findHeaderProblems<R extends RegisterRow>(
  register: Register<R>,
  header: readonly string[],
  file: string,
): Problem[] {
  return [...missing(register, header), ...doubled(header), ...nameless(header)].map((problem) => ({
    file,
    row: 1,
    ...problem,
  }));
}

type HeaderProblem = Pick<Problem, "message" | "value" | "column">;

function missing<R extends RegisterRow>({ columns, titles }: Register<R>, header: readonly string[]): HeaderProblem[] {
  const unknown = header.filter((name) => name !== "" && !columns.some((column) => column === name));
  return columns.flatMap((column, place) => {
    if (header.includes(column)) return [];
    // A renamed column looks alike, bears the column's title, or stands where the missing one stood.
    const near = unknown.find(
      (name) => isAlike(name, column) || name === titles[column] || header.indexOf(name) === place,
    );
    const todo = near === undefined ? "put it back" : `rename “${near}” to it`;
    return [{ column, message: `the column is missing; ${todo}` }];
  });
}

const isAlike = (name: string, column: string) => similarity(toBigrams(name.toLowerCase()), toBigrams(column)) >= 0.5;

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
