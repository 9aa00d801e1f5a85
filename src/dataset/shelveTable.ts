import { existsSync } from "node:fs";
import { shownPath } from "../lineage/workspace.js";
import { byId, type Register, type RegisterRow } from "./register.js";
import { emptied } from "./load.js";
import { RowReader } from "./rows.js";
import { Shelf } from "./shelf.js";
import { takeRecordsInTurn, type TextRecord } from "./table.js";
import { isAtHome, TakenIds } from "./takenIds.js";

/** A register's table, its rows put aside by bulletin. */
export interface ShelvedTable<R extends RegisterRow> extends Disposable {
  /** Bulletins with rows, in the order in which they first stand in the table. */
  readonly names: readonly string[];
  /** The columns that people added. */
  readonly extras: readonly string[];
  /** Whether a row that was read cannot be used. */
  readonly isBroken: boolean;
  /** The bulletin under which the row of an id is, where its cell says so or another: that may be a slip. */
  bulletinOf(id: string, cell: string): string;
  /** The bulletin that has a row of that id, which begins with the name of another. */
  strayOf(id: string): string | undefined;
  /** The cells of a bulletin's rows in one column, as they stand. */
  cells(bulletin: string, column: string): string[];
  /**
   * Rows of a bulletin, once: they are there no more. `former` are those that the extractor last wrote, against which Excel's
   * damage is repaired.
   */
  take(bulletin: string, former: readonly R[]): TakenRows<R>;
  /** @throws DatasetError for all that was wrong with the rows that were read. */
  throwProblems(): void;
}

/** Rows, and where they stand in the file, as a spreadsheet counts. */
export interface TakenRows<R extends RegisterRow> {
  readonly rows: readonly R[];
  readonly numbers: readonly number[];
}

/**
 * Put the rows of a table aside by bulletin; one that is not there has no rows. Ids are compared within their bulletin, since
 * they begin with its name; those that do not are remembered.
 *
 * @param bulletinOf the bulletin of a row, by its id and by what its cell says.
 * @throws DatasetError when the file is no table of the register.
 */
export async function shelveTable<R extends RegisterRow>(
  register: Register<R>,
  path: string | undefined,
  bulletinOf: ShelvedTable<R>["bulletinOf"] = (_, cell) => cell,
): Promise<ShelvedTable<R>> {
  const table = new TableOnShelf(register, path === undefined ? register.file : shownPath(path));
  try {
    if (path !== undefined && existsSync(path))
      table.begin(await takeRecordsInTurn(path, shownPath(path), (...record) => table.put(...record, bulletinOf)));
    return table;
  } catch (error) {
    table[Symbol.dispose]();
    throw error;
  }
}

class TableOnShelf<R extends RegisterRow> implements ShelvedTable<R> {
  private readonly shelf = new Shelf<TextRecord>();
  private readonly strays = new Map<string, { readonly bulletin: string; readonly row: number }>();
  private reader: RowReader<R> | undefined;
  private columns: readonly string[] = [];
  private last: { readonly bulletin: string; readonly ids: ReadonlySet<string> } | undefined;

  constructor(
    private readonly register: Register<R>,
    private readonly file: string,
  ) {}

  get names(): readonly string[] {
    return this.shelf.names;
  }

  get extras(): readonly string[] {
    return this.reader?.extras ?? [];
  }

  get isBroken(): boolean {
    return this.reader?.isBroken ?? false;
  }

  begin(header: readonly string[]): RowReader<R> {
    this.columns = header;
    return (this.reader ??= new RowReader(this.register, header, this.file));
  }

  put(record: TextRecord, header: readonly string[], bulletinOf: ShelvedTable<R>["bulletinOf"]): void {
    const reader = this.reader ?? this.begin(header);
    const id = reader.idOf(record);
    const bulletin = bulletinOf(id, reader.bulletinOf(record));
    const isStray = id !== "" && !isAtHome({ id, bulletin }) && !this.strays.has(id);
    if (isStray) this.strays.set(id, { bulletin, row: record.row });
    this.shelf.put(bulletin, record);
  }

  bulletinOf(id: string, cell: string): string {
    const stray = this.strayOf(id);
    if (stray !== undefined || id === "" || isAtHome({ id, bulletin: cell })) return stray ?? cell;
    const homes = Array.from(id.matchAll(/:/gu), ({ index }) => id.slice(0, index));
    return homes.find((home) => this.idsIn(home).has(id)) ?? cell;
  }

  strayOf(id: string): string | undefined {
    return this.strays.get(id)?.bulletin;
  }

  cells(bulletin: string, column: string): string[] {
    const at = this.columns.indexOf(column);
    return this.shelf.look(bulletin).map(({ cells }) => cells[at] ?? "");
  }

  take(bulletin: string, former: readonly R[]): TakenRows<R> {
    const records = this.shelf.take(bulletin);
    const ids = new TakenIds({ get: (id) => this.strays.get(id)?.row });
    for (const record of records) this.reader?.noteId(record, ids);
    const rows = this.reader?.read(records, byId(former), ids) ?? [];
    return { rows, numbers: records.map(({ row }) => row) };
  }

  throwProblems(): void {
    this.reader?.throwProblems();
  }

  [Symbol.dispose](): void {
    this.shelf[Symbol.dispose]();
  }

  // Rows of one bulletin are asked for together.
  private idsIn(bulletin: string): ReadonlySet<string> {
    if (this.last?.bulletin !== bulletin)
      this.last = { bulletin, ids: new Set(this.cells(bulletin, "id").map((id) => id.trim())) };
    return this.last.ids;
  }
}

/** @throws DatasetError when people's table has no row left of those that the extractor last wrote. */
export function refuseEmptied(
  path: string,
  mine: Pick<ShelvedTable<RegisterRow>, "names">,
  base: Pick<ShelvedTable<RegisterRow>, "names">,
): void {
  if (mine.names.length === 0 && base.names.length > 0) throw emptied(path);
}
