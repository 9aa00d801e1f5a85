import { completeCells, type TakenIds } from "./complete.js";
import { findHeaderProblems } from "./header.js";
import { DatasetError, type Problem } from "./problem.js";
import { readRow } from "./readRow.js";
import type { CellsOf, FormerRows, Register, RegisterRow } from "./register.js";
import type { TextRecord, TextTable } from "./table.js";

/** How messages name the file, and the rows as the extractor last wrote them, against which Excel's damage is repaired. */
export interface ReadOptions<R extends RegisterRow> {
  readonly file?: string;
  readonly former?: FormerRows<R>;
}

/**
 * The rows of a table of text cells.
 * @throws DatasetError naming file, row, column, value and what to do, for every problem of the table at once.
 */
export function readRows<R extends RegisterRow>(
  register: Register<R>,
  { header, records }: TextTable,
  options: ReadOptions<R>,
): R[] {
  const take = (use: (record: TextRecord, header: readonly string[]) => void) => {
    for (const record of records) use(record, header);
    return header;
  };
  return readRowsInTurn(register, take, options, (row) => row);
}

/**
 * The same of records as they come, of which none is held; and of the rows, what `keep` keeps of them, if anything.
 *
 * @param read gives one record after the other to what it is given, and at the end the header.
 */
export function readRowsInTurn<R extends RegisterRow, T>(
  register: Register<R>,
  read: (take: (record: TextRecord, header: readonly string[]) => void) => readonly string[],
  { file = register.file, former = new Map<string, R>() }: ReadOptions<R>,
  keep: (row: R) => T | undefined,
): T[] {
  const rows: (T | undefined)[] = [];
  const nameless: [at: number, record: TextRecord][] = [];
  let reader: RowReader<R> | undefined;
  const header = read((record, header) => {
    reader ??= new RowReader(register, header, file);
    // A row without an id gets one that no other row has: it waits until all are known.
    const waits = reader.noteId(record) === "";
    if (waits) nameless.push([rows.length, record]);
    rows.push(waits ? undefined : keep(reader.readOne(record, former)));
  });
  reader ??= new RowReader(register, header, file);
  for (const [at, record] of nameless) rows[at] = keep(reader.readOne(record, former));
  reader.throwProblems();
  return rows.filter((row) => row !== undefined);
}

/** Reads the rows of one table, all of them or some at a time; what is wrong with them is told at the end, all at once. */
export class RowReader<R extends RegisterRow> {
  private readonly problems: Problem[] = [];
  /** Where each id stands first; those that rows without one get are among them. */
  private readonly ids = new Map<string, number>();
  private readonly idColumn: number;
  /** Columns that people added. */
  readonly extras: readonly string[];
  // Most cells of a table repeat what stands in others: such a text is held once.
  private readonly texts = new Map<string, string>();

  /** @throws DatasetError for a header that cannot be read. */
  constructor(
    private readonly register: Register<R>,
    private readonly header: readonly string[],
    private readonly file: string,
  ) {
    const problems = findHeaderProblems(register, header, file);
    if (problems.length > 0) throw new DatasetError(problems);
    this.idColumn = header.indexOf("id");
    this.extras = header.filter((name) => !register.columns.some((column) => column === name));
  }

  /** The id of a record, noted as taken. Every record is noted before the first is read. */
  noteId(record: TextRecord): string {
    const id = (record.cells[this.idColumn] ?? "").trim();
    const other = this.ids.get(id);
    if (other !== undefined) this.add(record, duplicate(id, other));
    else if (id !== "") this.ids.set(id, record.row);
    return id;
  }

  /** Where the row of an id stands. */
  rowOf(id: string): number | undefined {
    return this.ids.get(id);
  }

  /** Rows of records; one with a problem is among them, but must not be used. */
  read(records: readonly TextRecord[], former: FormerRows<R>): R[] {
    // Rows that are read some at a time are not held together.
    this.texts.clear();
    return records.map((record) => this.readOne(record, former));
  }

  readOne(record: TextRecord, former: FormerRows<R>): R {
    const cells = Object.fromEntries(this.header.map((name, i) => [name, this.shared(name, record.cells[i] ?? "")]));
    const tidy = this.register.tidy(cells as CellsOf<R>);
    const restored = this.register.restore(tidy, former.get(tidy.id));
    const read = readRow(this.register, completeCells(this.register, restored, this.idsFrom(record)));
    for (const problem of read.problems) this.add(record, problem);
    return this.withExtras(read.row, cells);
  }

  private idsFrom({ row }: TextRecord): TakenIds {
    return { has: (id) => this.ids.has(id), add: (id) => this.ids.set(id, row) };
  }

  /** Whether anything was wrong with a row. */
  get isBroken(): boolean {
    return this.problems.length > 0;
  }

  /** @throws DatasetError when anything was wrong with a row. */
  throwProblems(): void {
    if (this.problems.length === 0) return;
    throw new DatasetError(this.problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
  }

  private add({ row, line }: TextRecord, problem: Omit<Problem, "file">): void {
    this.problems.push({ file: this.file, row, line, ...problem });
  }

  private shared(column: string, text: string): string {
    if (column === "id" || column === "span") return text;
    const known = this.texts.get(text);
    if (known === undefined && this.texts.size < MOST_TEXTS) this.texts.set(text, text);
    return known ?? text;
  }

  private withExtras(row: R, cells: Readonly<Record<string, string>>): R {
    if (this.extras.length === 0) return row;
    return { ...row, extras: Object.fromEntries(this.extras.map((name) => [name, cells[name] ?? ""])) };
  }
}

// Enough for the words and sentences of a large table.
const MOST_TEXTS = 1_000_000;

const duplicate = (id: string, row: number) => ({
  column: "id",
  message: `duplicate id, also in row ${row}; empty the id of the row you added, it will get its own`,
  value: id,
});
