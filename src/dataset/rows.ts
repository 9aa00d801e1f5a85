import { completeCells } from "./complete.js";
import { findHeaderProblems } from "./header.js";
import { DatasetError, type Problem } from "./problem.js";
import { readRow } from "./readRow.js";
import type { CellsOf, FormerRows, Register, RegisterRow } from "./register.js";
import type { TakeRecord, TextRecord, TextTable } from "./table.js";
import { TakenIds } from "./takenIds.js";

export interface ReadOptions<R extends RegisterRow> {
  /** How messages name the file. */
  readonly file?: string;
  /** The rows as the extractor last wrote them, against which Excel's damage is repaired. */
  readonly former?: FormerRows<R>;
  /** Rows of other bulletins are not looked at. */
  readonly isAsked?: BulletinTest;
}

/** Tells of a bulletin whether it is asked for. */
export type BulletinTest = (bulletin: string) => boolean;

/**
 * The rows of a table of text cells.
 * @throws DatasetError naming file, row, column, value and what to do, for every problem of the table at once.
 */
export function readRows<R extends RegisterRow>(
  register: Register<R>,
  { header, records }: TextTable,
  options: ReadOptions<R>,
): R[] {
  const take = (use: TakeRecord) => {
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
  read: (take: TakeRecord) => readonly string[],
  { file = register.file, former = new Map<string, R>(), isAsked = () => true }: ReadOptions<R>,
  keep: (row: R) => T | undefined,
): T[] {
  const rows: (T | undefined)[] = [];
  const nameless: [at: number, record: TextRecord][] = [];
  const ids = new TakenIds();
  let reader: RowReader<R> | undefined;
  const header = read((record, header) => {
    reader ??= new RowReader(register, header, file);
    if (!isAsked(reader.bulletinOf(record))) return;
    reader.noteId(record, ids);
    // A row without an id gets one that no other row has: it waits until all are known.
    const waits = reader.idOf(record) === "";
    if (waits) nameless.push([rows.length, record]);
    const row = waits ? undefined : reader.readOne(record, former, ids);
    rows.push(row && keep(row));
  });
  reader ??= new RowReader(register, header, file);
  for (const [at, record] of nameless) {
    const row = reader.readOne(record, former, ids);
    rows[at] = row && keep(row);
  }
  reader.throwProblems();
  return rows.filter((row) => row !== undefined);
}

/** Reads the rows of one table, all of them or some at a time; what is wrong with them is told at the end, all at once. */
export class RowReader<R extends RegisterRow> {
  private readonly problems: Problem[] = [];
  private readonly columns: { readonly id: number; readonly bulletin: number };
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
    this.columns = { id: header.indexOf("id"), bulletin: header.indexOf("bulletin") };
    this.extras = header.filter((name) => !register.columns.some((column) => column === name));
  }

  /** The id of a record; "" where it has none. */
  idOf(record: TextRecord): string {
    return (record.cells[this.columns.id] ?? "").trim();
  }

  /** What the bulletin of a record is called, as it stands there. */
  bulletinOf(record: TextRecord): string {
    return record.cells[this.columns.bulletin] ?? "";
  }

  /** Notes the id of a record as taken: of every record, before one without an id is read. */
  noteId(record: TextRecord, ids: TakenIds): void {
    const id = this.idOf(record);
    const other = id === "" ? undefined : ids.note(id, record.row);
    if (other !== undefined) this.add(record, duplicate(id, other));
  }

  /** Rows of records, of which those ids are taken; where a record has a problem, there is none. */
  read(records: readonly TextRecord[], former: FormerRows<R>, ids: TakenIds): R[] {
    // Rows that are read some at a time are not held together.
    this.texts.clear();
    return records.flatMap((record) => this.readOne(record, former, ids) ?? []);
  }

  /** The row of a record; `undefined` where it has a problem. */
  readOne(record: TextRecord, former: FormerRows<R>, ids: TakenIds): R | undefined {
    const cells = Object.fromEntries(this.header.map((name, i) => [name, this.shared(name, record.cells[i] ?? "")]));
    const tidy = this.register.tidy(cells as CellsOf<R>);
    const restored = this.register.restore(tidy, former.get(tidy.id));
    const completed = completeCells(this.register, restored, (id) => ids.has(id));
    ids.note(completed.id, record.row);
    const read = readRow(this.register, completed);
    for (const problem of read.problems) this.add(record, problem);
    return read.row && this.withExtras(read.row, cells);
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
