import { completeCells } from "./complete.js";
import { findHeaderProblems } from "./header.js";
import { DatasetError, type Problem } from "./problem.js";
import { readRow } from "./readRow.js";
import type { CellsOf, Register, RegisterRow } from "./register.js";
import type { TextRecord, TextTable } from "./table.js";

/** How messages name the file, and the rows as the extractor last wrote them, against which Excel's damage is repaired. */
export interface ReadOptions<R extends RegisterRow> {
  readonly file?: string;
  readonly former?: readonly R[];
}

/**
 * The rows of a table of text cells.
 * @throws DatasetError naming file, row, column, value and what to do, for every problem of the table at once.
 */
export function readRows<R extends RegisterRow>(
  register: Register<R>,
  { header, records }: TextTable,
  { file = register.file, former = [] }: ReadOptions<R>,
): R[] {
  const headerProblems = findHeaderProblems(register, header, file);
  if (headerProblems.length > 0) throw new DatasetError(headerProblems);
  const named = records.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
  const known = new Map(former.map((row) => [row.id, row]));
  const tidy = named
    .map((cells) => register.tidy(cells as CellsOf<R>))
    .map((cells) => register.restore(cells, known.get(cells.id)));
  const taken = new Set(tidy.map(({ id }) => id));
  const read = tidy.map((cells) => readRow(register, completeCells(register, cells, taken)));
  const problems = read.flatMap((row, i) => row.problems.map((problem) => at(records[i], file, problem)));
  problems.push(...findDuplicates(tidy, records, file));
  if (problems.length > 0) throw new DatasetError(problems);
  return read.map(({ row }, i) => withExtras(register, row, named[i] ?? {}, header));
}

const at = (record: TextRecord | undefined, file: string, problem: Omit<Problem, "file">): Problem => ({
  file,
  row: record?.row,
  line: record?.line,
  ...problem,
});

function findDuplicates(
  rows: readonly { readonly id: string }[],
  records: readonly TextRecord[],
  file: string,
): Problem[] {
  const first = new Map<string, TextRecord | undefined>();
  return rows.flatMap(({ id }, i) => {
    const other = first.get(id);
    if (id === "" || !other) return (first.set(id, records[i]), []);
    const message = `duplicate id, also in row ${other.row}; empty the id of the row you added, it will get its own`;
    return [at(records[i], file, { column: "id", message, value: id })];
  });
}

function withExtras<R extends RegisterRow>(
  { columns }: Register<R>,
  row: R,
  cells: Readonly<Record<string, string>>,
  header: readonly string[],
): R {
  const names = header.filter((name) => !columns.some((column) => column === name));
  return names.length === 0
    ? row
    : { ...row, extras: Object.fromEntries(names.map((name) => [name, cells[name] ?? ""])) };
}
