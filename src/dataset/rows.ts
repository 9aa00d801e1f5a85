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
  const known = new Map(former.map((row) => [row.id, row]));
  const ids = records.map(({ cells }) => (cells[header.indexOf("id")] ?? "").trim());
  const taken = new Set(ids);
  const problems: Problem[] = [];
  // Record by record: a table of a million rows has no room for a copy after each step.
  const rows = records.map((record) => {
    const cells = Object.fromEntries(header.map((name, i) => [name, record.cells[i] ?? ""]));
    const tidy = register.tidy(cells as CellsOf<R>);
    const restored = register.restore(tidy, known.get(tidy.id));
    const read = readRow(register, completeCells(register, restored, taken));
    for (const problem of read.problems) problems.push(at(record, file, problem));
    return withExtras(register, read.row, cells, header);
  });
  const all = [...problems, ...findDuplicates(ids, records, file)];
  if (all.length > 0) throw new DatasetError(all);
  return rows;
}

const at = (record: TextRecord | undefined, file: string, problem: Omit<Problem, "file">): Problem => ({
  file,
  row: record?.row,
  line: record?.line,
  ...problem,
});

function findDuplicates(ids: readonly string[], records: readonly TextRecord[], file: string): Problem[] {
  const first = new Map<string, TextRecord | undefined>();
  return ids.flatMap((id, i) => {
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
